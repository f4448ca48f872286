// SPDX-License-Identifier: BSL-1.0
#include <xdm/decode/tables/post.hpp>

#include <decode/spelled_out.hpp>

#include <doctest/doctest.h>

using namespace xdm;
using namespace xdm::literals;

TEST_CASE("The metrics of a post are read member by member, in both dialects")
{
    std::string const rest = R"("reply_count":2,"like_count":3,"quote_count":4,"bookmark_count":5,
        "impression_count":6,"url_link_clicks":7,"user_profile_clicks":8})";
    check_table(R"({"retweet_count":1,)" + rest, R"({"repost_count":1,)" + rest,
        post_metrics{.reposts = 1,
            .replies = 2,
            .likes = 3,
            .quotes = 4,
            .bookmarks = 5,
            .impressions = 6,
            .url_clicks = 7,
            .profile_clicks = 8});
}

TEST_CASE("The attachments of a post are read member by member, in both dialects")
{
    std::string const rest = R"("media_keys":["3_1","3_2"],"poll_ids":["4"]})";
    check_table(R"({"media_source_tweet_id":["5","6"],)" + rest,
        R"({"media_source_post_id":["5","6"],)" + rest,
        post_attachments{.media_keys = {media_key{3, "1"_media}, media_key{3, "2"_media}},
            .polls = {poll_id{4}},
            .media_source_posts = {"5"_post, "6"_post}});
}

TEST_CASE("What a post is about is read member by member")
{
    check_table(R"({"id":"45","name":"n","description":"d"})",
        context{.id = "45", .name = "n", .description = "d"});
    check_table(R"({"domain":{"id":"1"},"entity":{"id":"2"}})",
        context_annotation{.domain = {.id = "1"}, .entity = {.id = "2"}});
}

TEST_CASE("Whether a post can be edited is read member by member")
{
    check_table(R"({"edits_remaining":4,"is_edit_eligible":false,
        "editable_until":"2026-03-13T13:00:00.000Z"})",
        edit_controls{.edits_remaining = 4,
            .is_edit_eligible = answer::no,
            .editable_until = at("2026-03-13T13:00:00Z")});
}

TEST_CASE("Where a post was written is read member by member")
{
    check_table(R"({"type":"Point","coordinates":[-1.125,60]})",
        geo_point{.type = "Point", .coordinates = {-1.125, 60}});
    check_table(R"({"place_id":"0a1b","coordinates":{"type":"Point"}})",
        post_geo{.place_id = "0a1b", .coordinates = {.type = "Point"}});
}

TEST_CASE("The whole of a long post is read member by member")
{
    check_table(R"({"text":"t","entities":{"hashtags":[{"tag":"h"}]}})",
        note_post{.text = "t", .entities = {.hashtags = {{.tag = "h"}}}});
}

TEST_CASE("A post is read member by member, in both dialects")
{
    std::string const rest =
        R"("id":"1","text":"t","author_id":"2","username":"un",
        "created_at":"2026-03-13T12:00:00.000Z","conversation_id":"3","in_reply_to_user_id":"4",
        "lang":"en","source":"s","possibly_sensitive":false,"reply_settings":"everyone",
        "public_metrics":{"like_count":5},"non_public_metrics":{"like_count":6},
        "organic_metrics":{"like_count":7},"promoted_metrics":{"like_count":8},
        "attachments":{"poll_ids":["9"]},"entities":{"cashtags":[{"tag":"c"}]},
        "context_annotations":[{"domain":{"id":"10"}},{"entity":{"id":"11"}}],
        "edit_controls":{"edits_remaining":12},"geo":{"place_id":"13"},
        "withheld":{"scope":"user"},"community_id":"14","display_text_range":[15,16],
        "paid_partnership":true})";
    check_table(R"({"edit_history_tweet_ids":["17","18"],"note_tweet":{"text":"n"},
        "referenced_tweets":[{"type":"quoted","id":"19"}],)" +
                    rest,
        R"({"edit_history_post_ids":["17","18"],"note_post":{"text":"n"},
        "referenced_posts":[{"type":"quoted","id":"19"}],)" +
            rest,
        post{.id = "1"_post,
            .text = "t",
            .edit_history = {"17"_post, "18"_post},
            .author = "2"_user,
            .username = "un",
            .created_at = at("2026-03-13T12:00:00Z"),
            .conversation = "3"_post,
            .in_reply_to_user = "4"_user,
            .lang = "en",
            .source = "s",
            .possibly_sensitive = answer::no,
            .reply_settings = "everyone",
            .public_metrics = {.likes = 5},
            .non_public_metrics = {.likes = 6},
            .organic_metrics = {.likes = 7},
            .promoted_metrics = {.likes = 8},
            .referenced_posts = {{"19"_post, "quoted"}},
            .attachments = {.polls = {poll_id{9}}},
            .entities = {.cashtags = {{.tag = "c"}}},
            .context_annotations = {{.domain = {.id = "10"}}, {.entity = {.id = "11"}}},
            .edit_controls = {.edits_remaining = 12},
            .geo = {.place_id = "13"},
            .note = {.text = "n"},
            .withheld = {.scope = "user"},
            .community_id = "14",
            .display_text_range = {15, 16},
            .paid_partnership = answer::yes});
}
