// SPDX-License-Identifier: BSL-1.0
// POST /oauth2/token, POST /oauth2/invalidate_token: an app's own token
#ifndef XDM_FAKE_APP_TOKEN_ENDPOINT_HPP
#define XDM_FAKE_APP_TOKEN_ENDPOINT_HPP

#include <xdm/fake/answer_with.hpp>
#include <xdm/fake/call.hpp>
#include <xdm/fake/client_login.hpp>
#include <xdm/fake/token_form.hpp>
#include <xdm/fake/tokens.hpp>

#include <string>

namespace xdm::inline abi_1::fake::detail {

/// The app's token, always the same one until it is invalidated. Errors are older than OAuth 2.0's.
inline response issue_app_token(call& c)
{
    auto const* const found = consumer_of(c.world, c.asked);
    if (!found)
        return refuse(fault::cannot_verify_credentials);
    if (value_of(token_form(c.asked), "grant_type") != "client_credentials")
        return answer_with(403, json_type,
            R"({"errors":[{"code":170,"message":"Missing required parameter: grant_type",)"
            R"("label":"forbidden_missing_parameter"}]})");
    std::string body = R"({"token_type":"bearer")";
    append_text(body, "access_token", app_token(*found, c.world.access.seed));
    return answer_json(200, body + '}');
}

/// Ends the app's token; the next one asked for is another.
inline response invalidate_app_token(call& c)
{
    auto* const found = consumer_of(c.world, c.asked);
    if (!found)
        return refuse(fault::cannot_verify_credentials);
    auto const form = token_form(c.asked);
    auto const token = value_of(form, "access_token");
    if (token != app_token(*found, c.world.access.seed))
        return refuse(fault::invalid_or_expired_token);
    ++found->ended_tokens;
    std::string body = "{";
    append_text(body, "access_token", token);
    return answer_json(200, body + '}');
}

} // namespace xdm::inline abi_1::fake::detail

#endif
