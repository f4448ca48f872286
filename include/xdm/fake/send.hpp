// SPDX-License-Identifier: BSL-1.0
// The endpoints that send a message.
#ifndef XDM_FAKE_SEND_HPP
#define XDM_FAKE_SEND_HPP

#include <xdm/fake/answer_with.hpp>
#include <xdm/fake/bodies.hpp>
#include <xdm/fake/call.hpp>
#include <xdm/fake/happen.hpp>
#include <xdm/fake/read_body.hpp>
#include <xdm/model/conversation_id.hpp>
#include <xdm/model/message.hpp>

#include <optional>
#include <string>
#include <utility>

namespace xdm::inline abi_1::fake::detail {

/// Why X does not take this message of the caller's; empty where it does.
inline std::optional<response> refusal(call const& c, message const& m)
{
    constexpr std::size_t longest = 10'000;
    if (count_code_points(m.text) > longest)
        return refuse(fault::text_too_long);
    for (auto const id : m.attachments) {
        auto const* file = find_upload(c.world, id);
        if (!file || !is_attachable(*file, c.me(), c.now))
            return refuse(fault::media_not_permitted, c.dialect);
    }
    return {};
}

/// Whether that one takes the caller's messages.
inline bool can_write_to(call const& c, user_id to)
{
    auto const* person = find_person(c.world, to);
    return person && admits(*person, c.me(), person->takes_messages);
}

/// 201, and where the event is: X quotes the id in there, and names its old host.
inline response answer_sent(conversation_id in, event_id id)
{
    std::string body = R"({"data":{)";
    append_text(body, "dm_conversation_id", to_string(in));
    append_text(body, "dm_event_id", to_string(id));
    auto r = answer_json(201, body + "}}");
    r.headers.push_back("location", "https://api.twitter.com/2/dm_events/\"" + to_string(id) + '"');
    return r;
}

inline response send_into(call& c, conversation_id where, message const& m)
{
    auto const id = new_event_id(c.world);
    say(c.world, id, where, c.me(), m);
    return answer_sent(where, id);
}

/// POST /2/dm_conversations/with/{participant_id}/messages
inline response send_to_user(call& c)
{
    c.given.allow({});
    auto const to = c.given.id<user_id>("participant_id");
    if (to && !find_person(c.world, *to))
        c.given.refuse("participant_id", to_string(*to));
    auto const m = read_message(c);
    if (!m)
        return invalid_request(c.given.bad, c.dialect);
    if (!can_write_to(c, *to))
        return refuse(fault::no_permission_to_message, c.dialect);
    if (auto refused = refusal(c, *m))
        return *refused;
    return send_into(c, one_to_one(c.world, c.me(), *to).id, *m);
}

/// POST /2/dm_conversations/{dm_conversation_id}/messages
inline response send_to_conversation(call& c)
{
    c.given.allow({});
    auto const asked = c.given.conversation("dm_conversation_id");
    auto const m = read_message(c);
    if (!m)
        return invalid_request(c.given.bad, c.dialect);
    auto const* found = find_conversation(c.world, *asked);
    if (found ? !has(found->members, c.me()) : asked->is_one_to_one() && !asked->other_than(c.me()))
        return refuse(fault::forbidden, c.dialect);
    if (!found)
        return refuse(fault::not_found, c.dialect);
    if (auto const other = found->id.other_than(c.me()); other && !can_write_to(c, *other))
        return refuse(fault::no_permission_to_message, c.dialect);
    if (auto refused = refusal(c, *m))
        return *refused;
    return send_into(c, found->id, *m);
}

/// POST /2/dm_conversations
inline response create_group(call& c)
{
    c.given.allow({});
    auto const group = read_group(c);
    if (!group)
        return invalid_request(c.given.bad, c.dialect);
    for (auto const id : group->participants) {
        auto const& person = *find_person(c.world, id);
        if (!admits(person, c.me(), person.takes_invitations))
            return refuse(fault::no_permission_to_message, c.dialect);
    }
    if (auto refused = refusal(c, group->message))
        return *refused;
    auto const made = found_group(c.world, c.me(), group->participants, group->message);
    return answer_sent(made.id, made.first);
}

} // namespace xdm::inline abi_1::fake::detail

#endif
