// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_MODEL_POST_FIELD_HPP
#define XDM_MODEL_POST_FIELD_HPP

#include <xdm/model/spelling.hpp>

namespace xdm::inline abi_1 {

/// A member of a post that can be asked for: `tweet.fields`, in the new dialect `post.fields`.
/// `id` and `text` always come.
enum class post_field : unsigned char {
    article,
    article_title, ///< new dialect only
    attachments,
    author_id, ///< classic only
    card_uri,
    community_id,
    context_annotations,
    conversation_id,
    created_at,
    display_text_range,
    edit_controls,
    edit_history_post_ids, ///< classic only
    entities,
    geo,
    id,
    in_reply_to_user_id, ///< classic only
    lang,
    matched_media_notes,
    media_metadata,
    non_public_metrics, ///< for the author; `all` leaves it out
    note_post,
    note_request_suggestions,
    organic_metrics, ///< for the author; `all` leaves it out
    paid_partnership,
    possibly_sensitive,
    promoted_metrics, ///< for the author; `all` leaves it out
    public_metrics,
    referenced_posts, ///< classic only
    reply_settings,
    scopes,
    source,
    suggested_source_links,
    suggested_source_links_with_counts,
    text,
    withheld,
};

template <>
struct detail::spellings<post_field> {
    static constexpr spelling rows[]{{"article"}, {"", "article_title"}, {"attachments"},
        {"author_id", ""}, {"card_uri"}, {"community_id"}, {"context_annotations"},
        {"conversation_id"}, {"created_at"}, {"display_text_range"}, {"edit_controls"},
        {"edit_history_tweet_ids", ""}, {"entities"}, {"geo"}, {"id"}, {"in_reply_to_user_id", ""},
        {"lang"}, {"matched_media_notes"}, {"media_metadata"},
        {"non_public_metrics", "non_public_metrics", true}, {"note_tweet", "note_post"},
        {"note_request_suggestions"}, {"organic_metrics", "organic_metrics", true},
        {"paid_partnership"}, {"possibly_sensitive"},
        {"promoted_metrics", "promoted_metrics", true}, {"public_metrics"},
        {"referenced_tweets", ""}, {"reply_settings"}, {"scopes"}, {"source"},
        {"suggested_source_links"}, {"suggested_source_links_with_counts"}, {"text"}, {"withheld"}};
};

} // namespace xdm::inline abi_1

#endif
