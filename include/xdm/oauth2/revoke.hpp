// SPDX-License-Identifier: BSL-1.0
// POST /2/oauth2/revoke
#ifndef XDM_OAUTH2_REVOKE_HPP
#define XDM_OAUTH2_REVOKE_HPP

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

/// Which of its tokens a client hands back.
enum class token_kind : unsigned char {
    unstated, ///< the server finds out
    access,
    refresh, ///< by the RFC its access tokens go with it
};

/// Makes a token worthless: logs out. The answer is a `revocation`, also for a token that was
/// worthless already.
/// @see RFC 7009
struct revoke_token {
    using result = struct revocation;
    static constexpr schemes accepts{};
    static constexpr scope_set scopes{};
    static constexpr scope_set specification_scopes{};

    oauth2::client client;
    secret token;
    token_kind kind = token_kind::unstated;
};

inline request_of<revoke_token> encode(revoke_token const& e, dialect = dialect::classic)
{
    fields form;
    form.push_back("token", e.token.reveal());
    if (e.kind == token_kind::access)
        form.push_back("token_type_hint", "access_token");
    if (e.kind == token_kind::refresh)
        form.push_back("token_type_hint", "refresh_token");
    return xdm::detail::client_request<revoke_token>("/2/oauth2/revoke", e.client, form);
}

/// What X would refuse; empty when all is well.
inline std::vector<invalid> validate(revoke_token const& e, dialect = dialect::classic)
{
    if (e.token.empty())
        return {{"token", "empty", "an access token or a refresh token"}};
    return {};
}

} // namespace xdm::inline abi_1::oauth2

#endif
