// SPDX-License-Identifier: BSL-1.0
#include <xdm/decode/tables/user.hpp>

#include <decode/spelled_out.hpp>

#include <doctest/doctest.h>

using namespace xdm;
using namespace xdm::literals;

TEST_CASE("The metrics of a user are read member by member, in both dialects")
{
    check_table(R"({"followers_count":1,"following_count":2,"tweet_count":3,"listed_count":4,
        "like_count":5,"media_count":6})",
        R"({"followers_count":1,"following_count":2,"post_count":3,"listed_count":4,
        "like_count":5,"media_count":6})",
        user_metrics{
            .followers = 1, .following = 2, .posts = 3, .listed = 4, .likes = 5, .media = 6});
}

TEST_CASE("The links of a profile are read member by member")
{
    check_table(R"({"url":{"urls":[{"url":"u"}]},"description":{"cashtags":[{"tag":"c"}]}})",
        user_entities{
            .url = {.urls = {{.url = "u"}}}, .description = {.cashtags = {{.tag = "c"}}}});
}

TEST_CASE("An affiliation is read member by member")
{
    check_table(R"({"badge_url":"b","description":"d","url":"u","user_id":["5","6"]})",
        affiliation{
            .badge_url = "b", .description = "d", .url = "u", .users = {"5"_user, "6"_user}});
}

TEST_CASE("Where something is not shown is read member by member")
{
    check_table(R"({"country_codes":["XX","ZZ"],"scope":"user","copyright":false})",
        withheld{.country_codes = {"XX", "ZZ"}, .scope = "user", .copyright = answer::no});
}

TEST_CASE("A subscription is read member by member")
{
    check_table(R"({"subscribes_to_you":true})", user_subscription{answer::yes});
}

TEST_CASE("A user is read member by member, in both dialects")
{
    std::string const before =
        R"({"id":"1","name":"n","username":"un","created_at":"2009-10-19T04:31:08.000Z",
        "description":"d","location":"l","url":"u","entities":{"url":{"urls":[{"url":"e"}]}},
        "profile_image_url":"pi","profile_banner_url":"pb","protected":true,"verified":false,
        "verified_type":"blue","subscription_type":"Premium","public_metrics":{"like_count":2},
        "verified_followers_count":3,)";
    std::string const after =
        R"("affiliation":{"url":"a"},"connection_status":["following","muting"],
        "receives_your_dm":true,"subscribes_to_you":false,
        "subscription":{"subscribes_to_you":true},"is_identity_verified":false,"parody":true,
        "confirmed_email":"c","withheld":{"scope":"user"}})";
    check_table(before + R"("pinned_tweet_id":"4","most_recent_tweet_id":"5",)" + after,
        before + R"("pinned_post_id":"4","most_recent_post_id":"5",)" + after,
        user{.id = "1"_user,
            .name = "n",
            .username = "un",
            .created_at = at("2009-10-19T04:31:08Z"),
            .description = "d",
            .location = "l",
            .url = "u",
            .entities = {.url = {.urls = {{.url = "e"}}}},
            .profile_image_url = "pi",
            .profile_banner_url = "pb",
            .is_protected = answer::yes,
            .verified = answer::no,
            .verified_type = "blue",
            .subscription_type = "Premium",
            .public_metrics = {.likes = 2},
            .verified_followers = 3,
            .pinned_post = "4"_post,
            .most_recent_post = "5"_post,
            .affiliation = {.url = "a"},
            .connection_status = {"following", "muting"},
            .receives_your_dm = answer::yes,
            .subscribes_to_you = answer::no,
            .subscription = {answer::yes},
            .is_identity_verified = answer::no,
            .parody = answer::yes,
            .confirmed_email = "c",
            .withheld = {.scope = "user"}});
}
