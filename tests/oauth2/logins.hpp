// SPDX-License-Identifier: BSL-1.0
// Logins for tests, made of the octets of RFC 7636 appendix B and of octets that count.
#ifndef XDM_TESTS_OAUTH2_LOGINS_HPP
#define XDM_TESTS_OAUTH2_LOGINS_HPP

#include <xdm/oauth2/authorize.hpp>
#include <xdm/oauth2/callback.hpp>

#include <doctest/doctest.h>

#include <array>
#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace logins {

using octets = std::array<unsigned char, 64>;

/// 32 octets of RFC 7636 appendix B, then 0, 1, 2, ... 31.
inline constexpr octets entropy{116, 24, 223, 180, 151, 153, 224, 37, 79, 250, 96, 125, 216, 173,
    187, 186, 22, 212, 37, 77, 105, 214, 191, 240, 91, 88, 5, 88, 83, 132, 141, 121, 0, 1, 2, 3, 4,
    5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29,
    30, 31};
inline constexpr std::string_view verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
inline constexpr std::string_view challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
inline constexpr std::string_view state = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

inline constexpr std::string_view redirect = "http://127.0.0.1:8400/callback";
inline xdm::time_point const noon = *xdm::parse_timestamp("2026-11-22T12:00:00Z");

inline xdm::oauth2::client public_client()
{
    return xdm::oauth2::client{"my app"};
}
inline xdm::oauth2::client confidential_client()
{
    return {"my app", xdm::secret{"s:1 &"}};
}

inline xdm::oauth2::pending_authorization pending(std::string_view redirect_uri = redirect)
{
    auto begun = xdm::oauth2::begin(public_client(), redirect_uri,
        xdm::scope_set{xdm::scope::dm_read, xdm::scope::offline_access}, entropy);
    auto* const login = std::get_if<xdm::oauth2::pending_authorization>(&begun);
    REQUIRE(login);
    return std::move(*login);
}

/// The callback that grants, with these parameters after the state.
inline std::string callback(std::string_view more = "&code=the-code")
{
    return std::string{redirect} + "?state=" + std::string{state} + std::string{more};
}

inline xdm::oauth2::authorization_code code()
{
    auto login = pending();
    auto answer = xdm::oauth2::finish(login, callback(), noon);
    auto* const granted = std::get_if<xdm::oauth2::authorization_code>(&answer);
    REQUIRE(granted);
    return std::move(*granted);
}

} // namespace logins

#endif
