// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_WORKFLOW_REQUEST_FAMILY_HPP
#define XDM_WORKFLOW_REQUEST_FAMILY_HPP

#include <xdm/http/request.hpp>
#include <xdm/text/ascii.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace xdm::inline abi_1 {

/// The requests that X counts together, by one's method and its path with `{}` for each id:
/// `GET /2/dm_conversations/with/{}/dm_events`. Neither host nor query matter.
inline std::string family_of(request const& r)
{
    std::string_view path = r.url;
    if (auto const scheme = path.find("://"); scheme != path.npos)
        path.remove_prefix(scheme + 3);
    path.remove_prefix(path.find('/') == path.npos ? path.size() : path.find('/'));
    std::string family{to_string(r.method)};
    family += ' ';
    auto after_id = false; // the name of a file comes behind an id, and is one itself
    for (std::size_t number = 0; !path.empty(); ++number) {
        path.remove_prefix(1);
        auto const segment = path.substr(0, path.find('/'));
        auto is_id = number != 0 && !segment.empty();
        for (char const c : segment)
            is_id = is_id && (detail::is_digit(c) || c == '-');
        is_id = is_id || (after_id && segment.find('.') != segment.npos);
        family += '/';
        family += is_id ? "{}" : segment;
        path.remove_prefix(segment.size());
        after_id = is_id;
    }
    return family;
}

} // namespace xdm::inline abi_1

#endif
