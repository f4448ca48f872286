// SPDX-License-Identifier: BSL-1.0
// The room oauth2/: from "I registered an app" to requests that X takes: PKCE, as X has it.
// begin -> the person's browser -> finish -> exchange_code -> token -> bearer; refresh_token and
// revoke_token later. The token endpoints are endpoints like others: encode, send, decode.
// Nothing here draws a random number, reads a clock or stores a token: the caller does. It may
// include floors 0 to 2, and reads no JSON: their answers are read in decode/.
#ifndef XDM_OAUTH2_HPP
#define XDM_OAUTH2_HPP

#include <xdm/oauth2/app_token.hpp>
#include <xdm/oauth2/authorization_code.hpp>
#include <xdm/oauth2/authorize.hpp>
#include <xdm/oauth2/bearer.hpp>
#include <xdm/oauth2/callback.hpp>
#include <xdm/oauth2/callback_parameters.hpp>
#include <xdm/oauth2/client.hpp>
#include <xdm/oauth2/exchange.hpp>
#include <xdm/oauth2/grant.hpp>
#include <xdm/oauth2/pending.hpp>
#include <xdm/oauth2/pkce.hpp>
#include <xdm/oauth2/redirect_uri.hpp>
#include <xdm/oauth2/refresh.hpp>
#include <xdm/oauth2/revoke.hpp>
#include <xdm/oauth2/saved.hpp>
#include <xdm/oauth2/scopes.hpp>
#include <xdm/oauth2/state.hpp>
#include <xdm/oauth2/token.hpp>
#include <xdm/oauth2/token_request.hpp>

#endif
