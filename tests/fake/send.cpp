// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/send.hpp>

#include "fake/scene.hpp"

#include <xdm/endpoint/create_group.hpp>
#include <xdm/endpoint/get_events.hpp>
#include <xdm/endpoint/send_message.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace std::chrono_literals;
using xdm::create_group;
using xdm::message;
using xdm::send_message;

namespace {

constexpr char const* no_permission = "You do not have permission to DM one or more participants.";
constexpr char const* no_media = "You are not permitted to attach this media to a DM event.";

std::string detail_of(xdm::response const& r)
{
    auto const outcome = xdm::decode<send_message>(r);
    auto const* p = std::get_if<xdm::problem>(&outcome);
    return p ? p->detail : "(no problem)";
}

} // namespace

TEST_CASE("the first message makes the conversation, and both have it")
{
    scene::cast s;
    auto const sent = s.got(send_message{.to = s.you, .message = {.text = "hi"}});
    CHECK(sent.conversation == xdm::conversation_id::between(s.me, s.you));
    auto const all = s.x.messages_between(s.you, s.me);
    REQUIRE(all.size() == 1);
    CHECK(all[0].id == sent.id);
    CHECK(all[0].text == "hi");
    CHECK(all[0].sender == s.me);
    CHECK(s.got_as(s.you, xdm::get_events{}).events.size() == 1);
    s.got(send_message{.to = *sent.conversation, .message = {.text = "again"}});
    CHECK(s.x.messages_between(s.me, s.you).size() == 2);
}

TEST_CASE("a message that was taken says where it is, in X's quotes")
{
    scene::cast s;
    auto const r = s.ask(send_message{.to = s.you, .message = {.text = "hi"}}, s.me);
    CHECK(r.status == 201);
    auto const id = to_string(s.x.messages_between(s.me, s.you)[0].id);
    CHECK(r.body == R"({"data":{"dm_conversation_id":")" +
                        to_string(xdm::conversation_id::between(s.me, s.you)) +
                        R"(","dm_event_id":")" + id + R"("}})");
    CHECK(scene::header(r, "location") == "https://api.twitter.com/2/dm_events/\"" + id + '"');
    CHECK(scene::header(r, "content-type") == "application/json; charset=utf-8");
    CHECK(scene::header(r, "x-access-level") == "read-write-directmessages");
    CHECK(scene::header(r, "date") == "Sun, 22 Nov 2026 12:00:00 UTC");
}

TEST_CASE("a message is of the time of its request")
{
    scene::cast s;
    s.now += 90s;
    s.got(send_message{.to = s.you, .message = {.text = "hi"}});
    CHECK(s.x.messages_between(s.me, s.you)[0].created_at == s.now);
}

TEST_CASE("one may write to oneself")
{
    scene::cast s;
    auto const sent = s.got(send_message{.to = s.me, .message = {.text = "note"}});
    CHECK(sent.conversation == xdm::conversation_id::between(s.me, s.me));
    CHECK(s.got(xdm::get_events{.in = s.me}).events.size() == 1);
}

TEST_CASE("who takes no messages is not sent one, by either way")
{
    scene::cast s;
    auto const shy = s.x.add_user("shy", {.takes_messages = false});
    auto const ask = send_message{.to = shy, .message = {.text = "hi"}};
    auto const r = s.ask(ask, s.me);
    CHECK(r.status == 403);
    CHECK(detail_of(r) == no_permission);
    CHECK(s.x.messages_between(s.me, shy).empty());
    s.x.send(shy, s.me, "hello");
    auto const both = xdm::conversation_id::between(s.me, shy);
    CHECK(s.ask(send_message{.to = both, .message = {.text = "hi"}}, s.me).status == 403);
    s.x.follow(shy, s.me);
    CHECK(s.ask(ask, s.me).status == 201);
    s.x.block_messages(shy, s.me);
    CHECK(detail_of(s.ask(ask, s.me)) == no_permission);
}

TEST_CASE("blocked and suspended users are not sent messages")
{
    scene::cast s;
    s.x.block(s.you, s.me);
    CHECK(s.ask(send_message{.to = s.you, .message = {.text = "hi"}}, s.me).status == 403);
    s.x.suspend(s.third);
    CHECK(s.ask(send_message{.to = s.third, .message = {.text = "hi"}}, s.me).status == 403);
}

TEST_CASE("a user who is not there is a wrong parameter")
{
    scene::cast s;
    auto const r = s.ask(send_message{.to = xdm::user_id{12}, .message = {.text = "hi"}}, s.me);
    CHECK(r.status == 400);
    CHECK(r.body.find(R"("parameters":{"participant_id":["12"]})") != r.body.npos);
    CHECK(s.post("/2/dm_conversations/with/x/messages", R"({"text":"a"})").status == 400);
}

TEST_CASE("conversations of others refuse, those that are not there are not found")
{
    scene::cast s;
    auto const into = [&](xdm::conversation_id c) {
        return s.ask(send_message{.to = c, .message = {.text = "hi"}}, s.me).status;
    };
    auto const theirs = s.x.make_group(s.you, {s.third}, "hello");
    CHECK(into(theirs) == 403);
    s.x.send(s.you, s.third, "private");
    CHECK(into(xdm::conversation_id::between(s.you, s.third)) == 403);
    CHECK(into(xdm::conversation_id{123456789012345678}) == 404);
    CHECK(into(xdm::conversation_id::between(s.me, s.you)) == 404);
    s.x.join(theirs, s.me, s.you);
    CHECK(into(theirs) == 201);
    s.x.leave(theirs, s.me);
    CHECK(into(theirs) == 403);
    CHECK(s.post("/2/dm_conversations/x/messages", R"({"text":"a"})").status == 400);
}

TEST_CASE("a group is always a new one, and its members have its first message")
{
    scene::cast s;
    auto const ask = create_group{.participants = {s.you, s.third}, .message = {.text = "Welcome"}};
    auto const first = s.got(ask);
    auto const second = s.got(ask);
    REQUIRE(first.conversation);
    CHECK_FALSE(first.conversation->is_one_to_one());
    CHECK(first.conversation != second.conversation);
    CHECK(to_string(*first.conversation) == std::to_string(first.id.value() - 4));
    auto const events = s.x.events_of(*first.conversation);
    REQUIRE(events.size() == 1);
    CHECK(std::get_if<xdm::message_create>(&events[0])->text == "Welcome");
    for (auto const who : {s.me, s.you, s.third})
        CHECK(s.got_as(who, xdm::get_events{.in = *first.conversation}).events.size() == 1);
}

TEST_CASE("a member who takes no invitations keeps the group from being made")
{
    scene::cast s;
    auto const shy = s.x.add_user("shy", {.takes_invitations = false});
    auto const ask = create_group{.participants = {s.you, shy}, .message = {.text = "Welcome"}};
    auto const r = s.ask(ask, s.me);
    CHECK(r.status == 403);
    CHECK(detail_of(r) == no_permission);
    s.x.follow(shy, s.me);
    CHECK(s.ask(ask, s.me).status == 201);
    s.x.block(s.you, s.me);
    CHECK(s.ask(ask, s.me).status == 403);
}

TEST_CASE("a text of 10,000 characters is the longest")
{
    scene::cast s;
    std::string text;
    for (int n = 0; n < 10'000; ++n)
        text += "\xc3\xa9";
    CHECK(s.ask(send_message{.to = s.you, .message = {.text = text}}, s.me).status == 201);
    auto const r = s.ask(send_message{.to = s.you, .message = {.text = text + '.'}}, s.me);
    CHECK(r.status == 403);
    CHECK(r.body.starts_with(R"({"errors":[{"code":354,)"));
}

TEST_CASE("media is attached by its owner, for 24 hours, once")
{
    scene::cast s;
    auto const attach = [&](xdm::media_id id) {
        return s.ask(
            send_message{.to = s.you, .message = {.text = "look", .attachments = {id}}}, s.me);
    };
    auto const mine = s.x.upload(s.me, {.bytes = "1"});
    auto const late = s.x.upload(s.me, {.bytes = "2"});
    auto const shared = s.x.upload(s.me, {.bytes = "3", .shared = true});
    CHECK(attach(mine).status == 201);
    auto const sent = s.x.messages_between(s.me, s.you).back();
    CHECK(sent.media_keys == std::vector{xdm::media_key{5, mine}});
    CHECK(sent.text.starts_with("look https://t.co/"));
    CHECK(attach(mine).status == 403);
    CHECK(attach(shared).status == 201);
    CHECK(attach(shared).status == 201);
    CHECK(detail_of(attach(s.x.upload(s.you, {.bytes = "4"}))) == no_media);
    CHECK(detail_of(attach(xdm::media_id{12})) == no_media);
    CHECK(detail_of(attach(s.x.upload(s.me, {.category = "tweet_image"}))) == no_media);
    s.now += 24h - 1ms;
    CHECK(attach(s.x.upload(s.me, {})).status == 201);
    s.now += 1ms;
    CHECK(detail_of(attach(late)) == no_media);
    CHECK(s.got(create_group{.participants = {s.you, s.third},
                    .message = {.attachments = {s.x.upload(s.me, {})}}})
            .conversation);
    CHECK(s.ask(create_group{.participants = {s.you, s.third}, .message = {.attachments = {late}}},
               s.me)
              .status == 403);
    auto const group = s.x.make_group(s.me, {s.you}, "a");
    CHECK(s.ask(send_message{.to = group, .message = {.attachments = {late}}}, s.me).status == 403);
}

TEST_CASE("a text goes in and comes out as it was, whatever it holds")
{
    scene::cast s;
    auto const text = "\"\\/\b\f\n\r\t \xf0\x9f\x98\x80 \xe2\x80\xa8 </script>";
    s.got(send_message{.to = s.you, .message = {.text = text}});
    auto const page = s.got(xdm::get_events{.in = s.you});
    CHECK(scene::texts(page) == scene::lines{text});
}
