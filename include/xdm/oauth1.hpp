// SPDX-License-Identifier: BSL-1.0
// The room oauth1/: signs requests with OAuth 1.0a (RFC 5849, HMAC-SHA1), explains a signature,
// verifies one as a server does, and logs a person in by three legs. X calls it legacy, and Direct
// Messages take it: `sign(encode(get_events{}), keys, {nonce, timestamp})`.
// May include floors 0 to 2. It reads forms, no JSON; draws no nonce and reads no clock.
#ifndef XDM_OAUTH1_HPP
#define XDM_OAUTH1_HPP

#include <xdm/oauth1/access_token.hpp>
#include <xdm/oauth1/authorize_url.hpp>
#include <xdm/oauth1/base_string.hpp>
#include <xdm/oauth1/callback.hpp>
#include <xdm/oauth1/cause.hpp>
#include <xdm/oauth1/compare.hpp>
#include <xdm/oauth1/credentials.hpp>
#include <xdm/oauth1/explain.hpp>
#include <xdm/oauth1/explain_received.hpp>
#include <xdm/oauth1/form_answer.hpp>
#include <xdm/oauth1/header.hpp>
#include <xdm/oauth1/invalidate_token.hpp>
#include <xdm/oauth1/once.hpp>
#include <xdm/oauth1/parameters.hpp>
#include <xdm/oauth1/pending.hpp>
#include <xdm/oauth1/piecewise.hpp>
#include <xdm/oauth1/prepare.hpp>
#include <xdm/oauth1/received.hpp>
#include <xdm/oauth1/request_token.hpp>
#include <xdm/oauth1/sign.hpp>
#include <xdm/oauth1/signature.hpp>
#include <xdm/oauth1/token.hpp>
#include <xdm/oauth1/verify.hpp>
#include <xdm/oauth1/why_not.hpp>

#endif
