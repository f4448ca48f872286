// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/manage.hpp>

#include "fake/scene.hpp"

#include <xdm/endpoint/block_messages_from.hpp>
#include <xdm/endpoint/delete_event.hpp>
#include <xdm/endpoint/get_event.hpp>
#include <xdm/endpoint/get_events.hpp>
#include <xdm/endpoint/send_message.hpp>
#include <xdm/endpoint/unblock_messages_from.hpp>
#include <xdm/endpoint/v1/delete_event.hpp>

#include <doctest/doctest.h>

using scene::lines;
using scene::texts;
using xdm::delete_event;
using xdm::get_events;

TEST_CASE("a message of one's own is deleted for all")
{
    scene::cast s;
    auto const id = s.x.send(s.me, s.you, "mine");
    auto const r = s.ask(delete_event{.id = id}, s.me);
    CHECK(r.status == 200);
    CHECK(r.body == R"({"data":{"deleted":true}})");
    CHECK(texts(s.got(get_events{})).empty());
    CHECK(texts(s.got_as(s.you, get_events{})).empty());
    CHECK(s.ask(xdm::get_event{.id = id}, s.me).status == 404);
    CHECK(s.ask(delete_event{.id = id}, s.me).status == 404);
    CHECK(s.x.messages_between(s.me, s.you).empty());
}

TEST_CASE("another's message, and what is no message, are not deleted")
{
    scene::cast s;
    auto const theirs = s.x.send(s.you, s.me, "theirs");
    CHECK(s.ask(delete_event{.id = theirs}, s.me).status == 403);
    auto const group = s.x.make_group(s.me, {s.you}, "a");
    auto const joined = s.x.join(group, s.third, s.me);
    CHECK(s.ask(delete_event{.id = joined}, s.me).status == 403);
    CHECK(s.ask(delete_event{.id = theirs}, s.third).status == 404);
    CHECK(s.ask(delete_event{.id = xdm::event_id{1}}, s.me).status == 404);
    CHECK(s.ask(scene::by_hand(xdm::method::delete_, "/2/dm_events/x"), s.me).status == 400);
    CHECK(s.x.messages_between(s.me, s.you).size() == 1);
}

TEST_CASE("the old delete takes any message out of the caller's view only")
{
    scene::cast s;
    auto const id = s.x.send(s.you, s.me, "theirs");
    auto const destroy = [&](xdm::event_id which) {
        return s.ask_signed(
            encode(xdm::v1::delete_event{.id = which}), s.x.oauth1_credentials(s.me));
    };
    auto const r = destroy(id);
    CHECK(r.status == 204);
    CHECK(r.body.empty());
    CHECK(texts(s.got(get_events{})).empty());
    CHECK(texts(s.got_as(s.you, get_events{})) == lines{"theirs"});
    CHECK(destroy(id).status == 404);
    CHECK(destroy(xdm::event_id{1}).body ==
          R"({"errors":[{"code":34,"message":"Sorry, that page does not exist"}]})");
}

TEST_CASE("messages are refused from a block to its end")
{
    scene::cast s;
    auto const r = s.ask(xdm::block_messages_from{.user = s.you}, s.me);
    CHECK(r.status == 200);
    CHECK(r.body == R"({"data":{"blocked":true}})");
    s.ask(xdm::block_messages_from{.user = s.you}, s.me);
    auto const hi = xdm::send_message{.to = s.me, .message = {.text = "hi"}};
    CHECK(s.ask(hi, s.you).status == 403);
    CHECK(s.ask(hi, s.third).status == 201);
    CHECK(s.ask(xdm::send_message{.to = s.you, .message = {.text = "hi"}}, s.me).status == 201);
    CHECK(s.ask(xdm::unblock_messages_from{.user = s.you}, s.me).body ==
          R"({"data":{"blocked":false}})");
    CHECK(s.ask(hi, s.you).status == 201);
    CHECK(s.ask(xdm::block_messages_from{.user = xdm::user_id{12}}, s.me).status == 404);
    CHECK(s.ask(xdm::block_messages_from{.user = s.me}, s.me).status == 400);
    CHECK(s.ask(scene::by_hand(xdm::method::post, "/2/users/x/dm/block"), s.me).status == 400);
}
