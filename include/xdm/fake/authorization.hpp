// SPDX-License-Identifier: BSL-1.0
// Whose a request is.
#ifndef XDM_FAKE_AUTHORIZATION_HPP
#define XDM_FAKE_AUTHORIZATION_HPP

#include <xdm/fake/answer_with.hpp>
#include <xdm/fake/call.hpp>
#include <xdm/fake/oauth1_server.hpp>
#include <xdm/fake/tokens.hpp>
#include <xdm/fake/world.hpp>
#include <xdm/http/request.hpp>
#include <xdm/http/response.hpp>
#include <xdm/model/scheme.hpp>
#include <xdm/model/scope.hpp>
#include <xdm/text/ascii.hpp>
#include <xdm/text/timestamp.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace xdm::inline abi_1::fake::detail {

/// The level that scopes come to.
constexpr permission level_of(scope_set granted)
{
    if (granted.has(scope::dm_read) || granted.has(scope::dm_write))
        return permission::read_write_messages;
    auto writes = false;
    for (auto const one : {scope::block_write, scope::bookmark_write, scope::broadcast_write,
             scope::follows_write, scope::like_write, scope::list_write, scope::media_write,
             scope::mute_write, scope::tweet_moderate_write, scope::tweet_write})
        writes = writes || granted.has(one);
    return writes ? permission::read_write : permission::read;
}

/// Whose bearer token this is; empty for one that is nobody's, or nobody's any more.
inline std::optional<caller> bearer_of(world& w, std::string_view token, time_point now)
{
    for (auto const& one : w.access.apps)
        if (token == app_token(one, w.access.seed))
            return caller{scheme::oauth2_app, {}, {}, permission::read, std::string{token}};
    auto const* const known = find_access(w, token);
    if (!known || known->revoked || (known->until && now >= *known->until))
        return {};
    auto const granted = known->granted.known();
    return caller{scheme::oauth2_user, known->who, granted, level_of(granted), std::string{token}};
}

/// 401 for whom nobody knows; `old` is API 1.1, which has its own words.
inline response unknown_caller(bool old, bool tried)
{
    if (!old)
        return refuse(fault::unauthorized);
    return refuse(tried ? fault::invalid_or_expired_token : fault::bad_authentication_data);
}

/// Who asks, or the answer for whom X does not let in.
inline std::variant<caller, response> identify(world& w, request const& r, time_point now, bool old)
{
    auto const header = xdm::detail::trim(r.headers.find("authorization").value_or(""));
    auto const space = header.find(' ');
    auto const kind = header.substr(0, space);
    if (xdm::detail::equal_ignoring_case(kind, "oauth") ||
        (header.empty() && is_signed_elsewhere(r)))
        return identify_signer(w, r, now);
    if (xdm::detail::equal_ignoring_case(kind, "bearer") && space != header.npos)
        if (auto found = bearer_of(w, xdm::detail::trim(header.substr(space)), now))
            return std::move(*found);
    return unknown_caller(old, !header.empty());
}

} // namespace xdm::inline abi_1::fake::detail

#endif
