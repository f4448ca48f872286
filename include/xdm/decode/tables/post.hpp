// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_DECODE_TABLES_POST_HPP
#define XDM_DECODE_TABLES_POST_HPP

#include <xdm/decode/row.hpp>
#include <xdm/decode/tables/entities.hpp>
#include <xdm/decode/tables/event.hpp>
#include <xdm/decode/tables/user.hpp>
#include <xdm/model/post.hpp>

namespace xdm::inline abi_1::wire {

template <>
inline constexpr auto table<post_metrics> = rows{
    member("retweet_count", "repost_count", &post_metrics::reposts),
    member("reply_count", &post_metrics::replies),
    member("like_count", &post_metrics::likes),
    member("quote_count", &post_metrics::quotes),
    member("bookmark_count", &post_metrics::bookmarks),
    member("impression_count", &post_metrics::impressions),
    member("url_link_clicks", &post_metrics::url_clicks),
    member("user_profile_clicks", &post_metrics::profile_clicks),
};
template <>
inline constexpr auto table<post_attachments> = rows{
    member("media_keys", &post_attachments::media_keys),
    member("poll_ids", &post_attachments::polls),
    member("media_source_tweet_id", "media_source_post_id", &post_attachments::media_source_posts),
};
template <>
inline constexpr auto table<context> = rows{
    member("id", &context::id),
    member("name", &context::name),
    member("description", &context::description),
};
template <>
inline constexpr auto table<context_annotation> = rows{
    member("domain", &context_annotation::domain),
    member("entity", &context_annotation::entity),
};
template <>
inline constexpr auto table<edit_controls> = rows{
    member("edits_remaining", &edit_controls::edits_remaining),
    member("is_edit_eligible", &edit_controls::is_edit_eligible),
    member("editable_until", &edit_controls::editable_until),
};
template <>
inline constexpr auto table<geo_point> = rows{
    member("type", &geo_point::type),
    member("coordinates", &geo_point::coordinates),
};
template <>
inline constexpr auto table<post_geo> = rows{
    member("place_id", &post_geo::place_id),
    member("coordinates", &post_geo::coordinates),
};
template <>
inline constexpr auto table<note_post> = rows{
    member("text", &note_post::text),
    member("entities", &note_post::entities),
};
template <>
inline constexpr auto table<post> = rows{
    member("id", &post::id),
    member("text", &post::text),
    member("edit_history_tweet_ids", "edit_history_post_ids", &post::edit_history),
    member("author_id", &post::author),
    member("username", &post::username),
    member("created_at", &post::created_at),
    member("conversation_id", &post::conversation),
    member("in_reply_to_user_id", &post::in_reply_to_user),
    member("lang", &post::lang),
    member("source", &post::source),
    member("possibly_sensitive", &post::possibly_sensitive),
    member("reply_settings", &post::reply_settings),
    member("public_metrics", &post::public_metrics),
    member("non_public_metrics", &post::non_public_metrics),
    member("organic_metrics", &post::organic_metrics),
    member("promoted_metrics", &post::promoted_metrics),
    member("referenced_tweets", "referenced_posts", &post::referenced_posts),
    member("attachments", &post::attachments),
    member("entities", &post::entities),
    member("context_annotations", &post::context_annotations),
    member("edit_controls", &post::edit_controls),
    member("geo", &post::geo),
    member("note_tweet", "note_post", &post::note),
    member("withheld", &post::withheld),
    member("community_id", &post::community_id),
    member("display_text_range", &post::display_text_range),
    member("paid_partnership", &post::paid_partnership),
};

} // namespace xdm::inline abi_1::wire

#endif
