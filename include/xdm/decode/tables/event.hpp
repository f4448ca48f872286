// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_DECODE_TABLES_EVENT_HPP
#define XDM_DECODE_TABLES_EVENT_HPP

#include <xdm/decode/row.hpp>
#include <xdm/decode/tables/entities.hpp>
#include <xdm/model/event.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
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
    std::size_t token = 0; ///< where it opened in the body: see `cutter`

    void begin_at(std::size_t opened) { *this = any_event{.token = opened}; }
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

/// The event of its type; unknown, without its JSON, where type or id do not fit.
inline event to_event(any_event&& e)
{
    if (e.id && e.type == "MessageCreate")
        return message_create{*e.id, std::move(e.text), e.sender, e.conversation, e.created_at,
            std::move(e.attachments.media_keys), std::move(e.attachments.card_ids),
            std::move(e.posts), std::move(e.entities), std::move(e.participants)};
    if (e.id && e.type == "ParticipantsJoin")
        return participants_join{
            *e.id, std::move(e.participants), e.sender, e.conversation, e.created_at};
    if (e.id && e.type == "ParticipantsLeave")
        return participants_leave{*e.id, std::move(e.participants), e.conversation, e.created_at};
    return unknown_event{std::move(e.type), {}};
}

/// Reads one event at a time; of the unknown ones, keeps where they began.
struct event_list {
    std::vector<event> events{};
    std::vector<std::size_t> unknown{}; ///< tokens, ascending: see `cutter`
    any_event now{};

    any_event& append(std::size_t token)
    {
        now.begin_at(token);
        return now;
    }
    void done()
    {
        auto const token = now.token;
        events.push_back(to_event(std::move(now)));
        if (std::holds_alternative<unknown_event>(events.back()))
            unknown.push_back(token);
    }
    void clear()
    {
        events.clear();
        unknown.clear();
    }
};

} // namespace xdm::inline abi_1::wire

#endif
