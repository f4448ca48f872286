// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_DECODE_TABLES_TOKEN_HPP
#define XDM_DECODE_TABLES_TOKEN_HPP

#include <xdm/decode/row.hpp>
#include <xdm/decode/tables/problem.hpp>
#include <xdm/decode/take.hpp>
#include <xdm/http/secret.hpp>
#include <xdm/model/problem.hpp>
#include <xdm/oauth2/grant.hpp>
#include <xdm/text/number.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace xdm::inline abi_1::wire {

inline bool take(secret& to, scalar const& from)
{
    if (from.kind != scalar::string)
        return false;
    to = secret{std::string{from.text}};
    return true;
}

/// A span of time: some servers of OAuth 2.0 send its number as a text, or with a fraction.
struct seconds {
    std::optional<std::int64_t> count{};
};

inline bool take(seconds& to, scalar const& from)
{
    constexpr std::int64_t most = 1'000'000'000'000;
    if (from.kind == scalar::integer)
        to.count = from.integer_value;
    else if (from.kind == scalar::real && from.real_value >= 0 && from.real_value < most)
        to.count = static_cast<std::int64_t>(from.real_value);
    else if (auto const n = xdm::detail::parse_number(from.text); n && *n <= most)
        to.count = static_cast<std::int64_t>(*n);
    else
        return false;
    return true;
}

/// What a token endpoint says: a grant, or an error of RFC 6749 section 5.2.
struct token_answer {
    oauth2::token_grant grant{};
    seconds expires_in{};
    problem error{};
};

template <>
inline constexpr auto table<oauth2::token_grant> = rows{
    member("token_type", &oauth2::token_grant::token_type),
    member("access_token", &oauth2::token_grant::access_token),
    member("scope", &oauth2::token_grant::scope),
    member("refresh_token", &oauth2::token_grant::refresh_token),
};
template <>
inline constexpr auto table<token_answer> = rows{
    member("expires_in", &token_answer::expires_in),
    rest(&token_answer::grant),
    rest(&token_answer::error),
};

/// What the revocation endpoints say: the RFC wants nothing.
struct revocation_answer {
    std::optional<bool> revoked{};
    problem error{};
};

template <>
inline constexpr auto table<revocation_answer> = rows{
    member("revoked", &revocation_answer::revoked),
    rest(&revocation_answer::error),
};

} // namespace xdm::inline abi_1::wire

#endif
