// SPDX-License-Identifier: BSL-1.0
// POST /2/oauth2/token with grant_type=authorization_code
#ifndef XDM_OAUTH2_EXCHANGE_HPP
#define XDM_OAUTH2_EXCHANGE_HPP

#include <xdm/http/request.hpp>
#include <xdm/model/dialect.hpp>
#include <xdm/model/invalid.hpp>
#include <xdm/model/scheme.hpp>
#include <xdm/model/scope.hpp>
#include <xdm/oauth2/authorization_code.hpp>
#include <xdm/oauth2/client.hpp>
#include <xdm/oauth2/token_request.hpp>

#include <vector>

namespace xdm::inline abi_1::oauth2 {

/// Exchanges a code for tokens, once, within 30 s.
///
/// The answer is a `token_grant`; a refresh token is in it if `offline.access` was granted. The
/// client answers for itself here: no authorizer takes this request.
/// @see RFC 6749 section 4.1.3, RFC 7636 section 4.5
struct exchange_code {
    using result = struct token_grant;
    static constexpr schemes accepts{};
    static constexpr scope_set scopes{};
    static constexpr scope_set specification_scopes{};

    oauth2::client client; ///< the one that began the login
    authorization_code code;
};

inline request_of<exchange_code> encode(exchange_code const& e, dialect = dialect::classic)
{
    fields form;
    form.push_back("grant_type", "authorization_code");
    form.push_back("code", e.code.code().reveal());
    form.push_back("redirect_uri", e.code.redirect_uri());
    form.push_back("code_verifier", e.code.verifier().reveal());
    return xdm::detail::client_request<exchange_code>("/2/oauth2/token", e.client, form);
}

/// What X would refuse; empty when all is well. Whether it is too late says `code.late(now)`.
inline std::vector<invalid> validate(exchange_code const& e, dialect = dialect::classic)
{
    std::vector<invalid> found;
    if (e.client.id() != e.code.client_id())
        found.push_back({"client", e.client.id(), "the client that began the login"});
    if (e.code.code().empty())
        found.push_back({"code", "moved away", "a code once"});
    return found;
}

} // namespace xdm::inline abi_1::oauth2

#endif
