// SPDX-License-Identifier: BSL-1.0
// POST /2/oauth2/token with grant_type=refresh_token
#ifndef XDM_OAUTH2_REFRESH_HPP
#define XDM_OAUTH2_REFRESH_HPP

#include <xdm/http/request.hpp>
#include <xdm/http/secret.hpp>
#include <xdm/model/dialect.hpp>
#include <xdm/model/invalid.hpp>
#include <xdm/model/scheme.hpp>
#include <xdm/model/scope.hpp>
#include <xdm/oauth2/client.hpp>
#include <xdm/oauth2/token_request.hpp>

#include <vector>

namespace xdm::inline abi_1::oauth2 {

/// Asks for a new access token, which a public client may do as well as a confidential one.
///
/// The answer is a `token_grant`. X takes each refresh token once and sends the next one with the
/// answer: store that before the access token is used, and never refresh twice at a time.
/// @see RFC 6749 section 6
struct refresh_token {
    using result = struct token_grant;
    static constexpr schemes accepts{};
    static constexpr scope_set scopes{};
    static constexpr scope_set specification_scopes{};

    oauth2::client client;
    secret token; ///< the refresh token: `token::refresh()`
};

inline request_of<refresh_token> encode(refresh_token const& e, dialect = dialect::classic)
{
    fields form;
    form.push_back("grant_type", "refresh_token");
    form.push_back("refresh_token", e.token.reveal());
    return xdm::detail::client_request<refresh_token>("/2/oauth2/token", e.client, form);
}

/// What X would refuse; empty when all is well.
inline std::vector<invalid> validate(refresh_token const& e, dialect = dialect::classic)
{
    if (e.token.empty())
        return {{"token", "empty", "a refresh token, which comes with the scope offline.access"}};
    return {};
}

} // namespace xdm::inline abi_1::oauth2

#endif
