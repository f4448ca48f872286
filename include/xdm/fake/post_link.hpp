// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_FAKE_POST_LINK_HPP
#define XDM_FAKE_POST_LINK_HPP

#include <xdm/model/id.hpp>

#include <optional>
#include <string_view>

namespace xdm::inline abi_1::fake::detail {

/// The post that `https://x.com/{name}/status/{id}` leads to; empty for any other URL.
constexpr std::optional<post_id> post_of_url(std::string_view url)
{
    url = url.substr(0, url.find_first_of("?#"));
    auto const begin = url.find("://");
    if (begin == url.npos)
        return {};
    url.remove_prefix(begin + 3);
    for (std::string_view const sub : {"www.", "mobile."})
        if (url.starts_with(sub))
            url.remove_prefix(sub.size());
    if (!url.starts_with("x.com/") && !url.starts_with("twitter.com/"))
        return {};
    url.remove_prefix(url.find('/') + 1);
    constexpr std::string_view status = "/status/";
    auto const at = url.find('/');
    if (at == url.npos || !url.substr(at).starts_with(status))
        return {};
    url.remove_prefix(at + status.size());
    return parse<post_id>(url.substr(0, url.find('/')));
}

} // namespace xdm::inline abi_1::fake::detail

#endif
