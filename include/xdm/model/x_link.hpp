// SPDX-License-Identifier: BSL-1.0
// A link to x.com as a person copies it out of a browser, taken apart.
#ifndef XDM_MODEL_X_LINK_HPP
#define XDM_MODEL_X_LINK_HPP

#include <xdm/text/ascii.hpp>

#include <optional>
#include <string_view>

namespace xdm::inline abi_1::detail {

struct x_link {
    std::string_view path;  // from its first `/` on, without `/` at its end
    std::string_view query; // behind the `?`
};

constexpr std::string_view without_white_space_around(std::string_view text)
{
    constexpr std::string_view white = " \t\r\n";
    auto const begin = text.find_first_not_of(white);
    return begin == text.npos ? "" : text.substr(begin, text.find_last_not_of(white) + 1 - begin);
}

// True for `x.com` and `twitter.com`, alone or behind `www.` or `mobile.`.
constexpr bool is_host_of_x(std::string_view host)
{
    for (std::string_view const name : {"x.com", "twitter.com"})
        for (std::string_view const before : {"", "www.", "mobile."})
            if (host.size() == before.size() + name.size() &&
                equal_ignoring_case(host.substr(0, before.size()), before) &&
                equal_ignoring_case(host.substr(before.size()), name))
                return true;
    return false;
}

// `[http[s]://] host path [? query] [# fragment]`; empty for other hosts, a port or a user.
constexpr std::optional<x_link> parse_x_link(std::string_view text)
{
    text = without_white_space_around(text);
    text = text.substr(0, text.find('#'));
    for (std::string_view const scheme : {"https://", "http://"})
        if (equal_ignoring_case(text.substr(0, scheme.size()), scheme)) {
            text.remove_prefix(scheme.size());
            break;
        }
    auto const mark = text.find('?');
    auto path = text.substr(0, mark);
    auto const host = path.substr(0, path.find('/'));
    if (!is_host_of_x(host))
        return {};
    path.remove_prefix(host.size());
    if (path.ends_with('/'))
        path.remove_suffix(1);
    return x_link{path, mark == text.npos ? "" : text.substr(mark + 1)};
}

// Takes the first segment off a path: `/a/b` gives `a` and leaves `/b`.
constexpr std::string_view take_segment(std::string_view& path)
{
    auto const whole = path.substr(path.empty() ? 0 : 1);
    auto const segment = whole.substr(0, whole.find('/'));
    path = whole.substr(segment.size());
    return segment;
}

} // namespace xdm::inline abi_1::detail

#endif
