// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_MODEL_EVENT_FIELD_HPP
#define XDM_MODEL_EVENT_FIELD_HPP

#include <xdm/model/spelling.hpp>

namespace xdm::inline abi_1 {

/// A member of an event that can be asked for: `dm_event.fields`.
///
/// `event_type` and `id` always come, `text` with every message, `participant_ids` with a join or
/// leave. Three are expansions only in the new dialect, and are asked for as such there.
/// @see https://docs.x.com/x-api/direct-messages/lookup/integrate
enum class event_field : unsigned char {
    attachments,        ///< keys of the attached media
    created_at,         ///< when it happened
    dm_conversation_id, ///< where it happened
    entities,           ///< links, hashtags, mentions and cashtags of the text
    event_type,
    id,
    participant_ids,  ///< who joined or left
    referenced_posts, ///< posts shared in the message
    sender_id,        ///< who wrote the message, or invited the one who joined
    text,
};

template <>
struct detail::spellings<event_field> {
    static constexpr spelling rows[]{{"attachments"}, {"created_at"}, {"dm_conversation_id"},
        {"entities"}, {"event_type"}, {"id"}, {"participant_ids", ""}, {"referenced_tweets", ""},
        {"sender_id", ""}, {"text"}};
};

/// What an id of an event can be followed to: `expansions`. The objects come in `includes`.
enum class event_expansion : unsigned char {
    attachments_media_keys, ///< media
    participant_ids,        ///< users who joined or left
    referenced_posts,       ///< posts
    sender_id,              ///< the user who sent or invited
};

template <>
struct detail::spellings<event_expansion> {
    static constexpr spelling rows[]{{"attachments.media_keys"}, {"participant_ids"},
        {"referenced_tweets.id", "referenced_posts"}, {"sender_id"}};
    // The field that each follows.
    static constexpr event_field follows[]{event_field::attachments, event_field::participant_ids,
        event_field::referenced_posts, event_field::sender_id};
};

} // namespace xdm::inline abi_1

#endif
