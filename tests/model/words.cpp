// SPDX-License-Identifier: BSL-1.0
// Every word that goes over the wire, once more and in one place: a slip in a table would ask X for
// a field that it does not have. tests/openapi/run holds the same words against X's own files.
#include <xdm/model.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string>

namespace {

// The names in a dialect, in order, each with a blank behind it; what the dialect lacks is empty.
template <class Enum>
std::string words(xdm::dialect d)
{
    std::string all;
    for (std::size_t n = 0; n < xdm::detail::count_of<Enum>; ++n)
        all.append(wire_name(static_cast<Enum>(n), d)).append(" ");
    return all;
}
template <class Enum>
void check(std::string const& classic, std::string const& post)
{
    CHECK(words<Enum>(xdm::dialect::classic) == classic);
    CHECK(words<Enum>(xdm::dialect::post) == post);
    for (std::size_t n = 0; n < xdm::detail::count_of<Enum>; ++n)
        CHECK(xdm::parse<Enum>(to_string(static_cast<Enum>(n))) == static_cast<Enum>(n));
}

} // namespace

TEST_CASE("Fields, expansions, event types and scopes have X's names in both dialects")
{
    check<xdm::user_field>(
        "affiliation confirmed_email connection_status created_at description entities "
        "id is_identity_verified location most_recent_tweet_id name parody pinned_tweet_id "
        "profile_banner_url profile_image_url protected public_metrics receives_your_dm "
        " subscription subscription_type url username verified verified_followers_count "
        "verified_type withheld ",
        " confirmed_email connection_status created_at description entities id "
        "is_identity_verified "
        "location  name parody  profile_banner_url profile_image_url protected public_metrics "
        "receives_your_dm subscribes_to_you subscription subscription_type url username "
        "verified verified_followers_count verified_type withheld ");
    check<xdm::post_field>(
        "article  attachments author_id card_uri community_id context_annotations "
        "conversation_id created_at display_text_range edit_controls edit_history_tweet_ids "
        "entities geo id in_reply_to_user_id lang matched_media_notes media_metadata "
        "non_public_metrics note_tweet note_request_suggestions organic_metrics "
        "paid_partnership possibly_sensitive promoted_metrics public_metrics referenced_tweets "
        "reply_settings scopes source suggested_source_links suggested_source_links_with_counts "
        "text withheld ",
        "article article_title attachments  card_uri community_id context_annotations "
        "conversation_id created_at display_text_range edit_controls  entities geo "
        "id  lang matched_media_notes media_metadata non_public_metrics note_post "
        "note_request_suggestions organic_metrics paid_partnership possibly_sensitive "
        "promoted_metrics public_metrics  reply_settings scopes source suggested_source_links "
        "suggested_source_links_with_counts text withheld ");
    check<xdm::media_field>(
        "alt_text duration_ms height media_key non_public_metrics organic_metrics "
        "preview_image_url promoted_metrics public_metrics type url variants width ",
        "alt_text duration_ms height media_key non_public_metrics organic_metrics "
        "preview_image_url promoted_metrics public_metrics type url variants width ");
    check<xdm::event_field>(
        "attachments created_at dm_conversation_id entities event_type id participant_ids "
        "referenced_tweets sender_id text ",
        "attachments created_at dm_conversation_id entities event_type id    text ");
    check<xdm::event_expansion>(
        "attachments.media_keys participant_ids referenced_tweets.id sender_id ",
        "attachments.media_keys participant_ids referenced_posts sender_id ");
    check<xdm::user_expansion>("affiliation.user_id most_recent_tweet_id pinned_tweet_id ",
        "affiliation most_recent_post_id pinned_post_id ");
    check<xdm::event_type>("MessageCreate ParticipantsJoin ParticipantsLeave ",
        "MessageCreate ParticipantsJoin ParticipantsLeave ");
    check<xdm::scope>(
        "block.read block.write bookmark.read bookmark.write broadcast.read broadcast.write "
        "dm.read dm.write follows.read follows.write like.read like.write list.read "
        "list.write media.write mute.read mute.write offline.access space.read timeline.read "
        "tweet.moderate.write tweet.read tweet.write users.email users.read ",
        "block.read block.write bookmark.read bookmark.write broadcast.read broadcast.write "
        "dm.read dm.write follows.read follows.write like.read like.write list.read "
        "list.write media.write mute.read mute.write offline.access space.read timeline.read "
        "tweet.moderate.write tweet.read tweet.write users.email users.read ");
}

TEST_CASE("Causes have names that a log can be searched for")
{
    CHECK(words<xdm::cause>(xdm::dialect::classic) ==
          "not_authorized scope_missing app_permission wrong_scheme signature_wrong "
          "clock_wrong client_wrong refresh_token_dead code_unusable verifier_missing "
          "callback_not_approved access_denied app_suspended plan_too_small no_credits "
          "usage_capped window_used_up day_used_up too_many_connections recipient_refuses "
          "recipient_not_found group_refused sender_restricted media_wrong_category "
          "media_too_old media_not_found media_refused text_too_long duplicate request_invalid "
          "field_not_allowed not_found not_visible retired x_down forbidden not_the_api "
          "unknown ");
    CHECK(words<xdm::actor>(xdm::dialect::classic) == "program user app_owner recipient nobody x ");
}

TEST_CASE("What only owners may read is left out of all")
{
    for (auto const name : {"non_public_metrics", "organic_metrics", "promoted_metrics"}) {
        CHECK_FALSE(xdm::names<xdm::post_field>{xdm::all}.has(*xdm::parse<xdm::post_field>(name)));
        CHECK_FALSE(
            xdm::names<xdm::media_field>{xdm::all}.has(*xdm::parse<xdm::media_field>(name)));
    }
}
