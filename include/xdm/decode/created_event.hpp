// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_DECODE_CREATED_EVENT_HPP
#define XDM_DECODE_CREATED_EVENT_HPP

#include <xdm/http/response.hpp>
#include <xdm/model/id.hpp>

#include <optional>
#include <string_view>

namespace xdm::inline abi_1::detail {

/// The event that a 201 made, by its `location`; empty where that names none.
///
/// X puts the id in quotes, which no URI may hold, and keeps its old host:
/// `https://api.twitter.com/2/dm_events/"2033485512905637892"`
inline std::optional<event_id> created_event(response const& r)
{
    constexpr std::string_view before = "/dm_events/";
    std::string_view const location = r.headers.find("location").value_or("");
    auto const at = location.rfind(before);
    if (r.status != 201 || at == location.npos)
        return {};
    auto id = location.substr(at + before.size());
    if (id.size() > 2 && id.front() == '"' && id.back() == '"')
        id = id.substr(1, id.size() - 2);
    return parse<event_id>(id);
}

} // namespace xdm::inline abi_1::detail

#endif
