// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_DECODE_TABLES_EVENT_HPP
#define XDM_DECODE_TABLES_EVENT_HPP

#include <xdm/decode/mark.hpp>
#include <xdm/decode/row.hpp>
#include <xdm/decode/tables/entities.hpp>
#include <xdm/model/event.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace xdm::inline abi_1::wire {

/// An event before its type is known: members come in any order. Nearly all are messages, so they
/// are read into one, which may stand in a list already.
struct any_event {
    std::string type{};
    std::optional<event_id> id{};
    message_create own{};
    message_create* in_list = nullptr; ///< filled in place of `own`
    mark opened{};                     ///< where in the body: see `cutter`

    message_create& message() { return in_list ? *in_list : own; }
    message_create const& message() const { return in_list ? *in_list : own; }
    /// Makes it blank; a message in a list is so from its beginning.
    void begin_at(mark const& here)
    {
        type.clear();
        id.reset();
        if (!in_list)
            own = {};
        opened = here;
    }
};

template <>
inline constexpr auto table<referenced_post> = rows{
    member("id", &referenced_post::id),
    member("type", &referenced_post::type),
};
/// What a message's `attachments` hold: its other members stand in the event itself.
template <>
inline constexpr auto table<message_create> = rows{
    member("media_keys", &message_create::media_keys),
    member("card_ids", &message_create::card_ids),
};
// The message of an event, and its members.
inline constexpr auto the_message = [](auto& e) -> auto& { return e.message(); };
template <auto Member>
inline constexpr auto of_message = [](auto& e) -> auto& { return e.message().*Member; };
template <>
inline constexpr auto table<any_event> = rows{
    member("id", &any_event::id),
    member("text", of_message<&message_create::text>),
    member("event_type", &any_event::type),
    member("sender_id", of_message<&message_create::sender>),
    member("created_at", of_message<&message_create::created_at>),
    member("dm_conversation_id", of_message<&message_create::conversation>),
    member("participant_ids", of_message<&message_create::participants>),
    member("attachments", the_message),
    member("referenced_tweets", "referenced_posts", of_message<&message_create::posts>),
    member("entities", of_message<&message_create::entities>),
    // The classic dialect has the four lists right in the event.
    rest(of_message<&message_create::entities>),
};

/// Makes the event that was read, in the place where its message may stand already; false, and an
/// unknown one without its JSON, where type or id do not fit.
inline bool to_event(any_event& from, event& to)
{
    auto& m = from.message();
    if (from.id && from.type == "MessageCreate") {
        m.id = *from.id;
        if (!from.in_list)
            to = std::move(m);
        return true;
    }
    if (from.id && from.type == "ParticipantsJoin") {
        to = participants_join{
            *from.id, std::move(m.participants), m.sender, m.conversation, m.created_at};
        return true;
    }
    if (from.id && from.type == "ParticipantsLeave") {
        to = participants_leave{*from.id, std::move(m.participants), m.conversation, m.created_at};
        return true;
    }
    to = unknown_event{std::move(from.type), {}};
    return false;
}

template <>
inline constexpr std::size_t usual_size<event> = 300;

/// Reads one event at a time; of the unknown ones, keeps where they began.
struct event_list {
    std::vector<event> events{};
    std::vector<mark> unknown{}; ///< ascending: see `cutter`
    any_event now{};

    void begin_at(mark const& here)
    {
        events.clear();
        events.reserve(room_for(here, usual_size<event>));
        unknown.clear();
    }
    any_event& append(mark const& here)
    {
        now.in_list = std::get_if<message_create>(&events.emplace_back()); // it begins as one
        now.begin_at(here);
        return now;
    }
    void done()
    {
        if (!to_event(now, events.back()))
            unknown.push_back(now.opened);
    }
};

} // namespace xdm::inline abi_1::wire

#endif
