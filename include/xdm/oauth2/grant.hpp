// SPDX-License-Identifier: BSL-1.0
// What X's token endpoints answer.
#ifndef XDM_OAUTH2_GRANT_HPP
#define XDM_OAUTH2_GRANT_HPP

#include <xdm/http/secret.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace xdm::inline abi_1::oauth2 {

/// What `exchange_code`, `refresh_token` and `get_app_token` answer, as it came: `token{grant,
/// now}` makes something of it. `decode` lets no grant through that has no access token, or whose
/// `token_type` is another than bearer, in any case.
/// @see RFC 6749 section 5.1
struct token_grant {
    secret access_token{};
    std::string token_type{};
    std::optional<std::int64_t> expires_in{}; ///< seconds; X says 7200, and nothing for an app's
    std::string scope{};                      ///< what was granted; empty: what was asked for
    secret refresh_token{};                   ///< empty where there is none, or no new one

    friend bool operator==(token_grant const&, token_grant const&) = default;
};

/// What `revoke_token` and `invalidate_app_token` answer.
struct revocation {
    bool revoked = true; ///< X says so only where it does; any success means it

    friend bool operator==(revocation const&, revocation const&) = default;
};

} // namespace xdm::inline abi_1::oauth2

#endif
