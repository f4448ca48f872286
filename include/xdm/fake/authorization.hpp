// SPDX-License-Identifier: BSL-1.0
// Tokens, and whose a request's is.
#ifndef XDM_FAKE_AUTHORIZATION_HPP
#define XDM_FAKE_AUTHORIZATION_HPP

#include <xdm/fake/call.hpp>
#include <xdm/fake/seeded.hpp>
#include <xdm/fake/world.hpp>
#include <xdm/http/request.hpp>
#include <xdm/model/id.hpp>
#include <xdm/model/scheme.hpp>
#include <xdm/text/ascii.hpp>
#include <xdm/text/percent_decode.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace xdm::inline abi_1::fake::detail {

/// An OAuth 2.0 access token of the user's.
inline std::string user_token(std::uint64_t seed, user_id who)
{
    return seeded_text(seeded(seed, "oauth2_user", who.value()), 80) + "MToxOmF0OjE";
}
/// The bearer token of the app alone.
inline std::string app_token(std::uint64_t seed)
{
    return "AAAAAAAAAAAAAAAAAAAAA" + seeded_text(seeded(seed, "oauth2_app", 0), 80);
}
/// An OAuth 1.0a access token of the user's, which begins with the user's id.
inline std::string oauth1_token(std::uint64_t seed, user_id who)
{
    return to_string(who) + '-' + seeded_text(seeded(seed, "oauth1_user", who.value()), 30);
}

/// The value of a parameter of an OAuth 1.0a `Authorization`, decoded; empty if there is none.
/// @see RFC 5849 section 3.5.1
inline std::string oauth1_parameter(std::string_view header, std::string_view name)
{
    while (!header.empty()) {
        auto const comma = header.find(',');
        auto const one = xdm::detail::trim(header.substr(0, comma));
        header.remove_prefix(comma == header.npos ? header.size() : comma + 1);
        auto const equals = one.find('=');
        if (equals == one.npos || one.substr(0, equals) != name)
            continue;
        auto value = one.substr(equals + 1);
        if (value.size() >= 2 && value.starts_with('"') && value.ends_with('"'))
            value = value.substr(1, value.size() - 2);
        return percent_decode(value);
    }
    return {};
}

/// Whether the signature is that of this user's token. Every signature is, for now.
inline bool is_signed_by(world const&, request const&, user_id)
{
    return true;
}

/// Who asks; empty where the `Authorization` is missing or nobody's.
inline std::optional<caller> caller_of(world const& w, request const& r)
{
    auto const header = r.headers.find("authorization").value_or("");
    auto const space = header.find(' ');
    if (space == header.npos)
        return {};
    auto const kind = header.substr(0, space);
    auto const rest = xdm::detail::trim(header.substr(space));
    auto const seed = w.settings.seed;
    if (xdm::detail::equal_ignoring_case(kind, "bearer")) {
        if (rest == app_token(seed))
            return caller{scheme::oauth2_app, {}};
        for (auto const& p : w.people)
            if (rest == user_token(seed, p.profile.id))
                return caller{scheme::oauth2_user, p.profile.id};
    } else if (xdm::detail::equal_ignoring_case(kind, "oauth")) {
        auto const token = oauth1_parameter(rest, "oauth_token");
        for (auto const& p : w.people)
            if (token == oauth1_token(seed, p.profile.id) && is_signed_by(w, r, p.profile.id))
                return caller{scheme::oauth1_user, p.profile.id};
    }
    return {};
}

} // namespace xdm::inline abi_1::fake::detail

#endif
