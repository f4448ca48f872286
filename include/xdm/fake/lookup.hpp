// SPDX-License-Identifier: BSL-1.0
// The endpoints that read events.
#ifndef XDM_FAKE_LOOKUP_HPP
#define XDM_FAKE_LOOKUP_HPP

#include <xdm/fake/answer_with.hpp>
#include <xdm/fake/call.hpp>
#include <xdm/fake/happen.hpp>
#include <xdm/fake/page.hpp>
#include <xdm/fake/show_event.hpp>
#include <xdm/model/created_at.hpp>

#include <chrono>
#include <string>

namespace xdm::inline abi_1::fake::detail {

/// So long X shows events outside of their conversation.
inline constexpr std::chrono::days events_last{30};

inline bool is_too_old(happening const& h, time_point now)
{
    auto const time = created_at(h.id);
    return h.ages && time && *time < now - events_last;
}

/// GET /2/dm_events
inline response get_all_events(call& c)
{
    return answer_page(c, [&](happening const& h) { return !is_too_old(h, c.now); });
}

template <class Where>
response get_events_where(call& c, Where where)
{
    auto const forgets = c.world.settings.thirty_days_everywhere;
    return answer_page(c, [&, forgets](happening const& h) {
        return h.where == where && !(forgets && is_too_old(h, c.now));
    });
}

/// GET /2/dm_conversations/with/{participant_id}/dm_events
inline response get_events_with(call& c)
{
    auto const other = c.given.id<user_id>("participant_id");
    if (other && !find_person(c.world, *other))
        return refuse(fault::not_found, c.dialect);
    return get_events_where(c, conversation_id::between(c.me(), other.value_or(c.me())));
}

/// GET /2/dm_conversations/{id}/dm_events
inline response get_events_in(call& c)
{
    auto const asked = c.given.conversation("id");
    auto const id = asked.value_or(conversation_id{0});
    auto const* found = find_conversation(c.world, id);
    if (asked && found && !has(found->members, c.me()))
        return refuse(fault::forbidden, c.dialect);
    if (asked && !found && !id.other_than(c.me()))
        return refuse(id.is_one_to_one() ? fault::forbidden : fault::not_found, c.dialect);
    return get_events_where(c, found ? found->id : id);
}

/// GET /2/dm_events/{event_id}
inline response get_one_event(call& c)
{
    c.given.allow({"dm_event.fields", "expansions", "user.fields", "media.fields", "tweet.fields",
        "post.fields"});
    auto const id = c.given.id<event_id>("event_id");
    auto const wanted = read_event_wishes(c.given, c.dialect);
    if (!c.given.bad.empty())
        return invalid_request(c.given.bad, c.dialect);
    auto const* found = find_event(c.world, *id);
    if (!found || !is_visible(c.world, *found, c.me()))
        return refuse(fault::not_found, c.dialect);
    includes_writer more{c, wanted.objects};
    std::string body = R"({"data":)";
    append_event(body, found->what, wanted, c.dialect);
    include_objects(more, found->what, wanted, c.dialect);
    more.append_to(body);
    return answer_json(200, body + '}');
}

} // namespace xdm::inline abi_1::fake::detail

#endif
