// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/includes.hpp>

#include <model/member_counts.hpp>

using namespace xdm::literals;

TEST_CASE("No member of includes is forgotten in a comparison")
{
    member_counts(&xdm::includes::users, xdm::by_id<xdm::user>{{xdm::user{}}});
    member_counts(&xdm::includes::media, xdm::by_id<xdm::media>{{xdm::media{}}});
    member_counts(&xdm::includes::posts, xdm::by_id<xdm::post>{{xdm::post{}}});
    member_counts(&xdm::includes::places, xdm::by_id<xdm::place>{{xdm::place{}}});
    member_counts(&xdm::includes::polls, xdm::by_id<xdm::poll>{{xdm::poll{}}});
    member_counts(&xdm::includes::topics, xdm::by_id<xdm::topic>{{xdm::topic{}}});
}

TEST_CASE("What an event points at is found in the includes, or is null")
{
    xdm::includes found;
    found.users.push_back({.id = "944480690"_user, .name = "A"});
    found.posts.push_back({.id = "1580559079470145536"_post, .text = "Look!"});
    xdm::message_create const message{.sender = "944480690"_user,
        .posts = {{.id = "1580559079470145536"_post}, {.id = "2"_post}}};
    REQUIRE(found.users.find(message.sender));
    CHECK(found.users.find(message.sender)->name == "A");
    REQUIRE(found.posts.find(message.posts[0].id));
    CHECK(found.posts.find(message.posts[0].id)->text == "Look!");
    CHECK(found.posts.find(message.posts[1].id) == nullptr);
    CHECK(found.users.find(xdm::message_create{}.sender) == nullptr);
    CHECK(found.media.find(xdm::media_key{5, "1"_media}) == nullptr);
    CHECK(found.places.find("01a9a39529b27f36") == nullptr);
}
