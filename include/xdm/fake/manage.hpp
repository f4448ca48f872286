// SPDX-License-Identifier: BSL-1.0
// The endpoints that delete and that refuse messages.
#ifndef XDM_FAKE_MANAGE_HPP
#define XDM_FAKE_MANAGE_HPP

#include <xdm/fake/answer_with.hpp>
#include <xdm/fake/call.hpp>
#include <xdm/fake/happen.hpp>
#include <xdm/model/event.hpp>

#include <string>
#include <variant>

namespace xdm::inline abi_1::fake::detail {

/// DELETE /2/dm_events/{event_id}: a message of one's own, for all who are there.
inline response delete_event(call& c)
{
    c.given.allow({});
    auto const id = c.given.id<event_id>("event_id");
    if (!c.given.bad.empty())
        return invalid_request(c.given.bad, c.dialect);
    auto const found = first_from(c.world, *id);
    if (found == c.world.events.end() || found->id != *id || !is_visible(c.world, *found, c.me()))
        return refuse(fault::not_found, c.dialect);
    auto const* message = std::get_if<message_create>(&found->what);
    if (!message || message->sender != c.me())
        return refuse(fault::forbidden, c.dialect);
    c.world.events.erase(found);
    return answer_json(200, R"({"data":{"deleted":true}})");
}

/// DELETE /1.1/direct_messages/events/destroy.json: out of the caller's own view.
inline response destroy_event(call& c)
{
    auto const id = parse<event_id>(c.given.find("id").value_or(""));
    auto* const found = id ? find_event(c.world, *id) : nullptr;
    if (!found || !is_visible(c.world, *found, c.me()))
        return refuse(fault::no_such_page);
    found->hidden_from.push_back(c.me());
    return answer_with(204, html_type, {});
}

inline response set_block(call& c, bool blocked)
{
    c.given.allow({});
    auto const id = c.given.id<user_id>("id");
    if (id && *id == c.me())
        c.given.refuse("id", to_string(*id));
    if (!c.given.bad.empty())
        return invalid_request(c.given.bad, c.dialect);
    if (!find_person(c.world, *id))
        return refuse(fault::not_found, c.dialect);
    auto* const me = find_person(c.world, c.me());
    if (blocked)
        add_once(me->refuses, *id);
    else
        std::erase(me->refuses, *id);
    return answer_json(
        200, blocked ? R"({"data":{"blocked":true}})" : R"({"data":{"blocked":false}})");
}

/// POST /2/users/{id}/dm/block
inline response block_messages(call& c)
{
    return set_block(c, true);
}

/// POST /2/users/{id}/dm/unblock
inline response unblock_messages(call& c)
{
    return set_block(c, false);
}

} // namespace xdm::inline abi_1::fake::detail

#endif
