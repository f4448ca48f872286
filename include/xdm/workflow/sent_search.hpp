// SPDX-License-Identifier: BSL-1.0
// The search for a message of one's own whose request was lost.
#ifndef XDM_WORKFLOW_SENT_SEARCH_HPP
#define XDM_WORKFLOW_SENT_SEARCH_HPP

#include <xdm/endpoint/get_events.hpp>
#include <xdm/endpoint/send_message.hpp>
#include <xdm/model/page.hpp>
#include <xdm/workflow/same_message.hpp>
#include <xdm/workflow/seen_events.hpp>
#include <xdm/workflow/send_record.hpp>
#include <xdm/workflow/send_steps.hpp>
#include <xdm/workflow/timer.hpp>

#include <optional>
#include <string>
#include <variant>

namespace xdm::inline abi_1::detail {

// A page of the newest messages, with what is needed to know one again.
inline get_events search_for(send_message const& m, std::string token)
{
    get_events list{.in = m.to, .max_results = 20, .pagination_token = std::move(token)};
    list.event_types = {event_type::message_create};
    list.dm_event_fields = {event_field::sender_id, event_field::created_at,
        event_field::attachments, event_field::entities};
    list.expansions = {event_expansion::sender_id};
    return list;
}

struct searched {
    std::optional<event_id> id{}; // found
    bool ended = false;           // it is on no further page
};

// Looks for the message on a page. It is not older than the first request by X's clock, less some
// slack; where no answer was dated, than that by the clock here.
inline searched search(
    event_page const& page, send_record const& r, send_limits const& limits, time_point now)
{
    auto const known = r.begun != time_point{};
    auto const since = (known ? r.begun : bounded(now) - r.since.most()) - limits.slack;
    for (auto const& e : page.events) {
        auto const id = id_of(e);
        auto const time = time_of(e);
        if ((limits.after && id && *id <= *limits.after) || (time && *time < since))
            return {{}, true};
        auto const* const m = std::get_if<message_create>(&e);
        if (m && m->sender == r.me && is_same_message(*m, r.what.message))
            return {m->id, true};
    }
    return {{}, page.meta.next_token.empty()};
}

} // namespace xdm::inline abi_1::detail

#endif
