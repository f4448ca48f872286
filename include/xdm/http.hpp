// SPDX-License-Identifier: BSL-1.0
// The room http/: a request and an answer as plain structs, and what can be said of them without
// knowing X's endpoints: URLs, forms, redirects, rate limits, and how a person may see them.
// Nothing here opens a socket or reads a clock. No byte of a caller or of a server leaves its place
// in a request, and whoever prints one with `dump` or `to_curl` prints no secret.
#ifndef XDM_HTTP_HPP
#define XDM_HTTP_HPP

#include <xdm/http/ask_again.hpp>
#include <xdm/http/dump.hpp>
#include <xdm/http/dump_options.hpp>
#include <xdm/http/fields.hpp>
#include <xdm/http/form.hpp>
#include <xdm/http/header_fields.hpp>
#include <xdm/http/json_token.hpp>
#include <xdm/http/method.hpp>
#include <xdm/http/multipart.hpp>
#include <xdm/http/printable.hpp>
#include <xdm/http/rate_limits.hpp>
#include <xdm/http/rebase.hpp>
#include <xdm/http/redact_body.hpp>
#include <xdm/http/redact_form.hpp>
#include <xdm/http/redact_header.hpp>
#include <xdm/http/redact_json.hpp>
#include <xdm/http/redact_url.hpp>
#include <xdm/http/redirect.hpp>
#include <xdm/http/reference.hpp>
#include <xdm/http/request.hpp>
#include <xdm/http/resolve_reference.hpp>
#include <xdm/http/response.hpp>
#include <xdm/http/secret.hpp>
#include <xdm/http/secret_names.hpp>
#include <xdm/http/shown_names.hpp>
#include <xdm/http/target.hpp>
#include <xdm/http/to_curl.hpp>
#include <xdm/http/url.hpp>

#endif
