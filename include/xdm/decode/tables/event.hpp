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
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

namespace xdm::inline abi_1::wire {

struct event_attachments {
    std::vector<media_key> media_keys{};
    std::vector<std::string> card_ids{};
};

/// An event before its type is known: members come in any order.
struct any_event {
    std::string type{};
    std::optional<event_id> id{};
    std::string text{};
    std::optional<user_id> sender{};
    std::optional<conversation_id> conversation{};
    std::optional<time_point> created_at{};
    std::vector<user_id> participants{};
    event_attachments attachments{};
    std::vector<referenced_post> posts{};
    xdm::entities entities{};
    mark opened{}; ///< where in the body: see `cutter`

    /// Makes it blank for the next event. The room that its lists and texts have stays.
    void begin_at(mark const& here)
    {
        type.clear();
        id.reset();
        text.clear();
        sender.reset();
        conversation.reset();
        created_at.reset();
        participants.clear();
        attachments.media_keys.clear();
        attachments.card_ids.clear();
        posts.clear();
        entities.urls.clear();
        entities.hashtags.clear();
        entities.mentions.clear();
        entities.cashtags.clear();
        entities.annotations.clear();
        opened = here;
    }
};

template <>
inline constexpr auto table<event_attachments> = std::tuple{
    member("media_keys", &event_attachments::media_keys),
    member("card_ids", &event_attachments::card_ids),
};
template <>
inline constexpr auto table<referenced_post> = std::tuple{
    member("id", &referenced_post::id),
    member("type", &referenced_post::type),
};
template <>
inline constexpr auto table<any_event> = std::tuple{
    member("id", &any_event::id), member("text", &any_event::text),
    member("event_type", &any_event::type), member("sender_id", &any_event::sender),
    member("created_at", &any_event::created_at),
    member("dm_conversation_id", &any_event::conversation),
    member("participant_ids", &any_event::participants),
    member("attachments", &any_event::attachments),
    member("referenced_tweets", "referenced_posts", &any_event::posts),
    member("entities", &any_event::entities),
    rest(&any_event::entities), // the classic dialect has the four lists right in the event
};

/// Fills an event that was just made by the type that it has; false, and an unknown one without its
/// JSON, where type or id do not fit.
inline bool to_event(any_event& from, event& to)
{
    auto* const blank = std::get_if<message_create>(&to); // what an event begins as
    if (blank && from.id && from.type == "MessageCreate") {
        auto& m = *blank;
        m.id = *from.id;
        m.text = std::move(from.text);
        m.sender = from.sender;
        m.conversation = from.conversation;
        m.created_at = from.created_at;
        m.media_keys = std::move(from.attachments.media_keys);
        m.card_ids = std::move(from.attachments.card_ids);
        m.posts = std::move(from.posts);
        m.entities = std::move(from.entities);
        m.participants = std::move(from.participants);
        return true;
    }
    if (from.id && from.type == "ParticipantsJoin") {
        to = participants_join{*from.id, std::move(from.participants), from.sender,
            from.conversation, from.created_at};
        return true;
    }
    if (from.id && from.type == "ParticipantsLeave") {
        to = participants_leave{
            *from.id, std::move(from.participants), from.conversation, from.created_at};
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
        now.begin_at(here);
        return now;
    }
    void done()
    {
        if (!to_event(now, events.emplace_back()))
            unknown.push_back(now.opened);
    }
};

} // namespace xdm::inline abi_1::wire

#endif
