// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_TESTS_WORKFLOW_PAGES_HPP
#define XDM_TESTS_WORKFLOW_PAGES_HPP

#include <xdm/model/page.hpp>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace workflow {

/// A page of messages with these ids, and the token of the next one.
inline xdm::event_page page_with(std::vector<std::uint64_t> const& ids, std::string next)
{
    xdm::event_page p;
    for (auto const id : ids)
        p.events.push_back(xdm::message_create{.id = xdm::event_id{id}});
    p.meta.next_token = std::move(next);
    return p;
}

} // namespace workflow

#endif
