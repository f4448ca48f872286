// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/stage.hpp>

#include <doctest/doctest.h>

#include <string>
#include <variant>

using namespace xdm::literals;
using xdm::fake::stage;

namespace {

struct three : stage {
    three() : stage{xdm::fake::settings{}} {}
    xdm::user_id a = add_user("a");
    xdm::user_id b = add_user("b");
    xdm::user_id c = add_user("c");
};

} // namespace

TEST_CASE("messages are sent to users and into conversations")
{
    three s;
    auto const first = s.send(s.a, s.b, "one");
    s.send(s.b, xdm::conversation_id::between(s.b, s.a), "two");
    auto const group = s.make_group(s.a, {s.b, s.c}, "three");
    s.send(s.c, group, "four");
    auto const between = s.messages_between(s.b, s.a);
    REQUIRE(between.size() == 2);
    CHECK(between[0].id == first);
    CHECK(between[0].text == "one");
    CHECK(between[1].text == "two");
    CHECK(between[1].sender == s.b);
    auto const in_group = s.events_of(group);
    REQUIRE(in_group.size() == 2);
    CHECK(std::get_if<xdm::message_create>(&in_group[1])->text == "four");
    CHECK(s.messages_between(s.a, s.c).empty());
}

TEST_CASE("people come into groups and go")
{
    three s;
    auto const group = s.make_group(s.a, {s.b}, "hello");
    auto const joined = s.join(group, s.c, s.a);
    auto const left = s.leave(group, s.b);
    auto const events = s.events_of(group);
    REQUIRE(events.size() == 3);
    CHECK(id_of(events[1]) == joined);
    CHECK(type_of(events[1]) == "ParticipantsJoin");
    CHECK(id_of(events[2]) == left);
    CHECK(type_of(events[2]) == "ParticipantsLeave");
}

TEST_CASE("a group that is not there takes nothing")
{
    three s;
    auto const nowhere = "123456789012345678"_conversation;
    CHECK(s.send(s.a, nowhere, "lost") == "0"_event);
    CHECK(s.join(nowhere, s.a, s.b) == "0"_event);
    CHECK(s.leave(nowhere, s.a) == "0"_event);
    CHECK(s.events_of(nowhere).empty());
}

TEST_CASE("a post is shared by its URL")
{
    three s;
    auto const post = s.add_post(s.c, "a post");
    CHECK(s.post_url(post) == "https://x.com/c/status/" + to_string(post));
    s.send(s.a, s.b, "look " + s.post_url(post));
    auto const m = s.messages_between(s.a, s.b).at(0);
    CHECK(m.posts == std::vector<xdm::referenced_post>{{post, ""}});
    CHECK(m.entities.urls.at(0).expanded_url == s.post_url(post));
    CHECK(s.post_url("12"_post) == "https://x.com/i/status/12");
}

TEST_CASE("media is uploaded and attached")
{
    three s;
    auto const picture = s.upload(s.a, {.bytes = "\x89PNG"});
    s.send(s.a, s.b, xdm::message{.text = "look", .attachments = {picture}});
    s.send(s.a, s.b, xdm::message{.attachments = {picture}});
    auto const all = s.messages_between(s.a, s.b);
    REQUIRE(all.size() == 2);
    CHECK(all[0].media_keys.at(0).media() == picture);
    CHECK(all[0].text.starts_with("look https://t.co/"));
    CHECK(all[1].text.starts_with("https://t.co/"));
}
