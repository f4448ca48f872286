// SPDX-License-Identifier: BSL-1.0
// Links to posts: a message shares a post by holding one.
#ifndef XDM_MODEL_POST_URL_HPP
#define XDM_MODEL_POST_URL_HPP

#include <xdm/model/id.hpp>
#include <xdm/model/x_link.hpp>
#include <xdm/text/ascii.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace xdm::inline abi_1 {

namespace detail {

constexpr bool is_username(std::string_view name)
{
    for (char const c : name)
        if (!is_alnum(c) && c != '_')
            return false;
    return !name.empty();
}

} // namespace detail

/// The link to a post. X finds it by the id alone.
inline std::string post_url(post_id post)
{
    return "https://x.com/i/status/" + to_string(post);
}

/// The link to a post that also shows who wrote it. A text that is no username is left out.
inline std::string post_url(std::string_view username, post_id post)
{
    if (!detail::is_username(username))
        return post_url(post);
    return "https://x.com/" + std::string{username} + "/status/" + to_string(post);
}

/// What a link to a post names.
struct post_link {
    std::string username{}; ///< as the link has it, which X does not check; empty for `/i/status/`
    post_id id{0};

    friend bool operator==(post_link const&, post_link const&) = default;
};

/// The post that a link leads to, also to its pictures and the like; empty for every other text.
///
/// `[http[s]://] host / (username | i | i/web) / status / id [/...] [?...] [#...]`, the host being
/// x.com or twitter.com, also behind `www.` or `mobile.`.
inline std::optional<post_link> parse_post_url(std::string_view text)
{
    auto const link = detail::parse_x_link(text);
    if (!link)
        return {};
    auto path = link->path;
    auto const username = detail::take_segment(path);
    auto kind = detail::take_segment(path);
    if (username == "i" && kind == "web")
        kind = detail::take_segment(path);
    auto const id = parse<post_id>(detail::take_segment(path));
    if (!id || !detail::is_username(username) || (kind != "status" && kind != "statuses"))
        return {};
    return post_link{username == "i" ? "" : std::string{username}, *id};
}

} // namespace xdm::inline abi_1

#endif
