// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/post.hpp>

#include <model/member_counts.hpp>

#include <chrono>

using namespace xdm::literals;

TEST_CASE("No member of a post is forgotten in a comparison")
{
    member_counts(&xdm::post_metrics::reposts, {1});
    member_counts(&xdm::post_metrics::replies, {1});
    member_counts(&xdm::post_metrics::likes, {1});
    member_counts(&xdm::post_metrics::quotes, {1});
    member_counts(&xdm::post_metrics::bookmarks, {1});
    member_counts(&xdm::post_metrics::impressions, {1});
    member_counts(&xdm::post_metrics::url_clicks, {1});
    member_counts(&xdm::post_metrics::profile_clicks, {1});
    member_counts(&xdm::post_attachments::media_keys, {xdm::media_key{5, "1"_media}});
    member_counts(&xdm::post_attachments::polls, {xdm::poll_id{1}});
    member_counts(&xdm::post_attachments::media_source_posts, {"1"_post});
    member_counts(&xdm::context::id, {"x"});
    member_counts(&xdm::context::name, {"x"});
    member_counts(&xdm::context::description, {"x"});
    member_counts(&xdm::context_annotation::domain, xdm::context{.name = "x"});
    member_counts(&xdm::context_annotation::entity, xdm::context{.name = "x"});
    member_counts(&xdm::edit_controls::edits_remaining, {1});
    member_counts(&xdm::edit_controls::is_edit_eligible, xdm::answer::yes);
    member_counts(
        &xdm::edit_controls::editable_until, {xdm::time_point{std::chrono::milliseconds{1}}});
    member_counts(&xdm::post_geo::place_id, {"x"});
    member_counts(&xdm::post_geo::coordinates, xdm::geo_point{.type = "Point"});
    member_counts(&xdm::note_post::text, {"x"});
    member_counts(
        &xdm::note_post::entities, xdm::entities{.hashtags = {xdm::tag_entity{.tag = "x"}}});
    member_counts(&xdm::post::id, "1"_post);
    member_counts(&xdm::post::text, {"x"});
    member_counts(&xdm::post::edit_history, {"1"_post});
    member_counts(&xdm::post::author, {"1"_user});
    member_counts(&xdm::post::username, {"x"});
    member_counts(&xdm::post::created_at, {xdm::time_point{std::chrono::milliseconds{1}}});
    member_counts(&xdm::post::conversation, {"1"_post});
    member_counts(&xdm::post::in_reply_to_user, {"1"_user});
    member_counts(&xdm::post::lang, {"x"});
    member_counts(&xdm::post::source, {"x"});
    member_counts(&xdm::post::possibly_sensitive, xdm::answer::yes);
    member_counts(&xdm::post::reply_settings, {"x"});
    member_counts(&xdm::post::public_metrics, xdm::post_metrics{.likes = 1});
    member_counts(&xdm::post::non_public_metrics, xdm::post_metrics{.likes = 1});
    member_counts(&xdm::post::organic_metrics, xdm::post_metrics{.likes = 1});
    member_counts(&xdm::post::promoted_metrics, xdm::post_metrics{.likes = 1});
    member_counts(&xdm::post::referenced_posts, {xdm::referenced_post{"1"_post, "quoted"}});
    member_counts(&xdm::post::attachments, xdm::post_attachments{.polls = {xdm::poll_id{1}}});
    member_counts(&xdm::post::entities, xdm::entities{.hashtags = {xdm::tag_entity{.tag = "x"}}});
    member_counts(&xdm::post::context_annotations, {xdm::context_annotation{}});
    member_counts(&xdm::post::edit_controls, xdm::edit_controls{.edits_remaining = 5});
    member_counts(&xdm::post::geo, xdm::post_geo{.place_id = "x"});
    member_counts(&xdm::post::note, xdm::note_post{.text = "x"});
    member_counts(&xdm::post::withheld, xdm::withheld{.scope = "user"});
    member_counts(&xdm::post::community_id, {"x"});
    member_counts(&xdm::post::display_text_range, {1});
    member_counts(&xdm::post::paid_partnership, xdm::answer::yes);
}

TEST_CASE("The four sets of figures of a post are kept apart")
{
    xdm::post const seen{.id = "1"_post, .public_metrics = {.impressions = 5}};
    xdm::post const own{.id = "1"_post, .organic_metrics = {.impressions = 5}};
    CHECK(seen != own);
    CHECK_FALSE(seen.promoted_metrics.impressions);
}
