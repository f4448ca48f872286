// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/happen.hpp>

#include <doctest/doctest.h>

#include <variant>

using namespace xdm::literals;
using namespace xdm::fake::detail;

namespace {

constexpr auto a = "1"_user;
constexpr auto b = "22"_user;
constexpr auto c = "333"_user;

} // namespace

TEST_CASE("two people have one conversation, which the first who writes makes")
{
    world w{{}};
    auto const id = one_to_one(w, b, a).id;
    CHECK(id == "1-22"_conversation);
    CHECK(one_to_one(w, a, b).id == id);
    CHECK(w.conversations.size() == 1);
    CHECK(w.conversations[0].members.size() == 2);
    CHECK(one_to_one(w, a, a).members == user_ids{a});
}

TEST_CASE("a message has its sender, conversation and whole seconds of its time")
{
    world w{{.now = xdm::time_point{std::chrono::milliseconds{1'666'919'303'789}}}};
    auto const id = new_event_id(w);
    say(w, id, "1-22"_conversation, a, {.text = "hi #x"});
    REQUIRE(w.events.size() == 1);
    auto const* m = std::get_if<xdm::message_create>(&w.events[0].what);
    REQUIRE(m);
    CHECK(m->id == id);
    CHECK(m->text == "hi #x");
    CHECK(m->sender == a);
    CHECK(m->conversation == "1-22"_conversation);
    REQUIRE(m->created_at);
    CHECK(xdm::to_string(*m->created_at) == "2022-10-28T01:08:23.000Z");
    CHECK(m->entities.hashtags.size() == 1);
    CHECK(m->participants.empty());
}

TEST_CASE("an attachment is named and linked, and counts as attached")
{
    world w{{}};
    w.media.push_back({"7"_media, a, {}, {}, "f.jpg"});
    auto const id = new_event_id(w);
    say(w, id, "1-22"_conversation, a, {.text = "look", .attachments = {"7"_media, "8"_media}});
    auto const* m = std::get_if<xdm::message_create>(&w.events[0].what);
    REQUIRE(m);
    CHECK(m->media_keys == std::vector{xdm::media_key{5, "7"_media}});
    CHECK(m->text.starts_with("look https://t.co/"));
    CHECK(m->entities.urls.size() == 1);
    CHECK(w.media[0].attached);
}

TEST_CASE("a group's number is 4 less than that of its first message")
{
    world w{{}};
    auto const first = found_group(w, a, {b, c}, {.text = "hello"});
    auto const second = found_group(w, a, {b, c}, {.text = "hello"});
    CHECK(to_string(first.id) == std::to_string(first.first.value() - 4));
    CHECK(first.id != second.id);
    REQUIRE(w.conversations.size() == 2);
    CHECK(w.conversations[0].members == user_ids{a, b, c});
    CHECK(w.events.size() == 2);
    CHECK(w.events[0].id == first.first);
}

TEST_CASE("joins and leaves are events and change who is in the group")
{
    world w{{}};
    auto const group = found_group(w, a, {b}, {.text = "hello"}).id;
    auto& members = *find_conversation(w, group);
    auto const joined = enter(w, members, c, a);
    CHECK(members.members == user_ids{a, b, c});
    auto const left = leave(w, members, b);
    CHECK(members.members == user_ids{a, c});
    auto const* j = std::get_if<xdm::participants_join>(&find_event(w, joined)->what);
    REQUIRE(j);
    CHECK(j->participants == user_ids{c});
    CHECK(j->sender == a);
    CHECK(j->conversation == group);
    CHECK(j->created_at);
    auto const* l = std::get_if<xdm::participants_leave>(&find_event(w, left)->what);
    REQUIRE(l);
    CHECK(l->participants == user_ids{b});
    CHECK(l->conversation == group);
    CHECK(joined < left);
}

TEST_CASE("events lie in order, also those of a time that was before")
{
    world w{{.now = xdm::time_point{std::chrono::seconds{1'700'000'000}}}};
    say(w, new_event_id(w), "1-22"_conversation, a, {.text = "late"});
    w.clock -= std::chrono::hours{1};
    say(w, new_event_id(w), "1-22"_conversation, a, {.text = "early"});
    REQUIRE(w.events.size() == 2);
    CHECK(w.events[0].id < w.events[1].id);
    CHECK(std::get_if<xdm::message_create>(&w.events[0].what)->text == "early");
}

TEST_CASE("an event is visible to those who are there and did not take it away")
{
    world w{{}};
    auto const& in = one_to_one(w, a, b);
    happening h{"5"_event, in.id, xdm::message_create{}};
    CHECK(is_visible(w, h, a));
    CHECK(is_visible(w, h, b));
    CHECK_FALSE(is_visible(w, h, c));
    h.hidden_from = {b};
    CHECK(is_visible(w, h, a));
    CHECK_FALSE(is_visible(w, h, b));
}
