// SPDX-License-Identifier: BSL-1.0
// POST /oauth2/token with grant_type=client_credentials
// POST /oauth2/invalidate_token
#ifndef XDM_OAUTH2_APP_TOKEN_HPP
#define XDM_OAUTH2_APP_TOKEN_HPP

#include <xdm/http/request.hpp>
#include <xdm/http/secret.hpp>
#include <xdm/model/dialect.hpp>
#include <xdm/model/invalid.hpp>
#include <xdm/model/scheme.hpp>
#include <xdm/model/scope.hpp>
#include <xdm/oauth2/token_request.hpp>

#include <string>
#include <vector>

namespace xdm::inline abi_1::oauth2 {

/// Asks for the token of the app itself, for `app_bearer`: webhooks and streams, no person's data.
///
/// The answer is a `token_grant` without refresh token that does not expire. It is always the same
/// one until it is invalidated.
/// @see RFC 6749 section 4.4, and
/// https://docs.x.com/fundamentals/authentication/oauth-2-0/application-only
struct get_app_token {
    using result = struct token_grant;
    static constexpr schemes accepts{};
    static constexpr scope_set scopes{};
    static constexpr scope_set specification_scopes{};

    std::string api_key; ///< of OAuth 1.0a, "consumer key": not the client id
    secret api_secret;
};

/// Makes the app's token worthless, for every program that has it. The answer is a `revocation`.
struct invalidate_app_token {
    using result = struct revocation;
    static constexpr schemes accepts{};
    static constexpr scope_set scopes{};
    static constexpr scope_set specification_scopes{};

    std::string api_key;
    secret api_secret;
    secret token;
};

inline request_of<get_app_token> encode(get_app_token const& e, dialect = dialect::classic)
{
    fields form;
    form.push_back("grant_type", "client_credentials");
    auto r = xdm::detail::form_request<get_app_token>("/oauth2/token", form);
    r.headers.set("authorization", xdm::detail::client_basic(e.api_key, e.api_secret));
    return r;
}

inline request_of<invalidate_app_token> encode(
    invalidate_app_token const& e, dialect = dialect::classic)
{
    fields form;
    form.push_back("access_token", e.token.reveal());
    auto r = xdm::detail::form_request<invalidate_app_token>("/oauth2/invalidate_token", form);
    r.headers.set("authorization", xdm::detail::client_basic(e.api_key, e.api_secret));
    return r;
}

/// What X would refuse; empty when all is well.
inline std::vector<invalid> validate(get_app_token const& e, dialect = dialect::classic)
{
    std::vector<invalid> found;
    if (e.api_key.empty())
        found.push_back({"api_key", "empty", "the app's API key"});
    if (e.api_secret.empty())
        found.push_back({"api_secret", "empty", "the app's API key secret"});
    return found;
}

/// What X would refuse; empty when all is well.
inline std::vector<invalid> validate(invalidate_app_token const& e, dialect = dialect::classic)
{
    auto found = validate(get_app_token{.api_key = e.api_key, .api_secret = e.api_secret});
    if (e.token.empty())
        found.push_back({"token", "empty", "the app's token"});
    return found;
}

} // namespace xdm::inline abi_1::oauth2

#endif
