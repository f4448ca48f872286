// SPDX-License-Identifier: BSL-1.0
// The path of a message's media: `.../dm/{dm_id}/{media_id}/{resource_id}`.
#ifndef XDM_ENDPOINT_MEDIA_PATH_HPP
#define XDM_ENDPOINT_MEDIA_PATH_HPP

#include <xdm/model/id.hpp>
#include <xdm/model/invalid.hpp>
#include <xdm/text/ascii.hpp>
#include <xdm/text/json_quote.hpp>
#include <xdm/text/percent.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xdm::inline abi_1::detail {

constexpr bool is_resource(std::string_view name)
{
    auto fits = !name.empty() && name.size() <= 50 && name != "." && name != "..";
    for (char const c : name)
        fits = fits && (is_alnum(c) || c == '_' || c == '.' || c == '-');
    return fits;
}

// A caller's text as one segment of a path. `.` and `..` would be walked even as `%2E`: they are
// encoded twice, which names nothing on X's side and nothing above it either.
inline std::string path_segment(std::string_view text)
{
    if (text == "." || text == "..")
        return text.size() == 1 ? "%252E" : "%252E%252E";
    return percent_encode(text);
}

inline void validate_resource(std::vector<invalid>& found, std::string_view name)
{
    if (is_resource(name))
        return;
    std::string quoted;
    append_json_string(quoted, name);
    found.push_back({"resource", quoted, "1 to 50 of A-Z a-z 0-9 _ . -, not . nor .."});
}

struct media_path {
    event_id event;
    media_id media;
    std::string_view resource;
    std::string_view before; // all up to `/dm/`
};

constexpr std::optional<media_path> parse_media_path(std::string_view url)
{
    url = url.substr(0, url.find_first_of("?#"));
    auto const last = [&]() -> std::string_view {
        auto const slash = url.rfind('/');
        if (slash == url.npos)
            return {};
        auto const segment = url.substr(slash + 1);
        url = url.substr(0, slash);
        return segment;
    };
    auto const resource = last();
    auto const media = parse<media_id>(last());
    auto const event = parse<event_id>(last());
    if (!event || !media || !is_resource(resource) || last() != "dm")
        return {};
    return media_path{*event, *media, resource, url};
}

} // namespace xdm::inline abi_1::detail

#endif
