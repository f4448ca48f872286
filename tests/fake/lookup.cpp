// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/lookup.hpp>

#include "fake/scene.hpp"

#include <xdm/endpoint/get_event.hpp>
#include <xdm/endpoint/get_events.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace std::chrono_literals;
using scene::lines;
using scene::texts;
using xdm::get_event;
using xdm::get_events;

TEST_CASE("all events are those of every conversation that one is in")
{
    scene::cast s;
    s.x.send(s.you, s.me, "to me");
    s.x.send(s.me, s.you, "from me");
    s.x.send(s.you, s.third, "not mine");
    auto const group = s.x.make_group(s.you, {s.me, s.third}, "in the group");
    CHECK(texts(s.got(get_events{})) == lines{"in the group", "from me", "to me"});
    CHECK(texts(s.got_as(s.third, get_events{})) == lines{"in the group", "not mine"});
    CHECK(texts(s.got(get_events{.in = s.you})) == lines{"from me", "to me"});
    CHECK(texts(s.got_as(s.you, get_events{.in = s.me})) == lines{"from me", "to me"});
    CHECK(texts(s.got(get_events{.in = group})) == lines{"in the group"});
    CHECK(texts(s.got(get_events{.in = xdm::conversation_id::between(s.me, s.you)})) ==
          lines{"from me", "to me"});
}

TEST_CASE("the id of a conversation of two is taken in either order")
{
    scene::cast s;
    s.x.send(s.you, s.me, "hi");
    for (auto const& id :
        {to_string(s.me) + '-' + to_string(s.you), to_string(s.you) + '-' + to_string(s.me)}) {
        auto const r = s.get("/2/dm_conversations/" + id + "/dm_events");
        CHECK(r.status == 200);
        CHECK(r.body.find("hi") != r.body.npos);
    }
}

TEST_CASE("a conversation in which nothing was said yet is empty")
{
    scene::cast s;
    CHECK(s.ask(get_events{}, s.me).body == R"({"meta":{"result_count":0}})");
    CHECK(s.ask(get_events{.in = s.you}, s.me).body == R"({"meta":{"result_count":0}})");
    auto const both = xdm::conversation_id::between(s.me, s.you);
    CHECK(s.ask(get_events{.in = both}, s.me).body == R"({"meta":{"result_count":0}})");
}

TEST_CASE("a conversation of others is refused, one that is not there is not found")
{
    scene::cast s;
    s.x.send(s.you, s.third, "private");
    auto const theirs = xdm::conversation_id::between(s.you, s.third);
    CHECK(s.ask(get_events{.in = theirs}, s.me).status == 403);
    CHECK(s.ask(get_events{.in = xdm::conversation_id::between(s.you, s.you)}, s.me).status == 403);
    auto const group = s.x.make_group(s.you, {s.third}, "private");
    CHECK(s.ask(get_events{.in = group}, s.me).status == 403);
    CHECK(s.ask(get_events{.in = xdm::conversation_id{123456789012345678}}, s.me).status == 404);
    CHECK(s.ask(get_events{.in = xdm::user_id{1}}, s.me).status == 404);
    CHECK(s.get("/2/dm_conversations/abc/dm_events").status == 400);
    CHECK(s.get("/2/dm_conversations/with/abc/dm_events").status == 400);
}

TEST_CASE("who has left a group is not in it, and who came sees it")
{
    scene::cast s;
    auto const group = s.x.make_group(s.you, {s.me}, "hello");
    s.x.leave(group, s.me);
    CHECK(s.ask(get_events{.in = group}, s.me).status == 403);
    CHECK(texts(s.got(get_events{})).empty());
    s.x.join(group, s.third, s.you);
    CHECK(texts(s.got_as(s.third, get_events{.in = group})) ==
          lines{"ParticipantsJoin", "ParticipantsLeave", "hello"});
}

TEST_CASE("events outside of their conversation last 30 days")
{
    scene::cast s;
    s.x.at(s.now - 30 * 24h - 1s).send(s.you, s.me, "old");
    s.x.at(s.now - 30 * 24h + 1s).send(s.you, s.me, "young");
    CHECK(texts(s.got(get_events{})) == lines{"young"});
    CHECK(texts(s.got(get_events{.in = s.you})) == lines{"young", "old"});
    CHECK(texts(s.got(get_events{.in = xdm::conversation_id::between(s.me, s.you)})) ==
          lines{"young", "old"});
    s.now += 2s;
    CHECK(texts(s.got(get_events{})).empty());
}

TEST_CASE("a switch lets conversations forget, too")
{
    scene::cast s{{.now = scene::noon, .thirty_days_everywhere = true}};
    s.x.at(s.now - 31 * 24h).send(s.you, s.me, "old");
    CHECK(texts(s.got(get_events{.in = s.you})).empty());
    CHECK(texts(s.got(get_events{.in = xdm::conversation_id::between(s.me, s.you)})).empty());
}

TEST_CASE("what was put in before any time was known is never too old")
{
    scene::cast s{{}};
    s.x.send(s.you, s.me, "timeless");
    CHECK(texts(s.got(get_events{})) == lines{"timeless"});
    s.x.send(s.you, s.me, "dated");
    s.now += 31 * 24h;
    CHECK(texts(s.got(get_events{})) == lines{"timeless"});
}

TEST_CASE("one event is had by its id, with what was asked for")
{
    scene::cast s;
    auto const id = s.x.send(s.you, s.me, "hi");
    auto const plain = s.ask(get_event{.id = id}, s.me);
    CHECK(plain.body ==
          R"({"data":{"event_type":"MessageCreate","id":")" + to_string(id) + R"(","text":"hi"}})");
    auto const one = s.got(get_event{
        .id = id, .expansions = {xdm::event_expansion::sender_id}, .user_fields = xdm::all});
    auto const* m = std::get_if<xdm::message_create>(&one.event);
    REQUIRE(m);
    CHECK(m->sender == s.you);
    CHECK(one.includes.users.find(s.you));
    CHECK(s.ask(get_event{.id = id}, s.third).status == 404);
    CHECK(s.ask(get_event{.id = xdm::event_id{1}}, s.me).status == 404);
    CHECK(s.get("/2/dm_events/x").status == 400);
    CHECK(s.get("/2/dm_events/" + to_string(id) + "?max_results=5").status == 400);
}

TEST_CASE("unknown names are refused under their parameter, unknown parameters under theirs")
{
    scene::cast s;
    for (auto const* query : {"dm_event.fields=x", "expansions=x", "user.fields=x",
             "media.fields=x", "tweet.fields=x", "event_types=x"}) {
        auto const r = s.get("/2/dm_events?" + std::string{query});
        CHECK(r.status == 400);
        auto const name = std::string{query}.substr(0, std::string{query}.find('='));
        CHECK(r.body.find(R"("parameters":{")" + name + R"(":["x"]})") != r.body.npos);
    }
    CHECK(s.get("/2/dm_events?limit=5")
              .body.find("The query parameter [limit] is not one of "
                         "[max_results,pagination_token,") != std::string::npos);
    auto const post = s.get("/2/dm_events?post.fields=x");
    CHECK(post.body.find(R"("type":"https://api.x.com/2/problems/invalid-request")") !=
          post.body.npos);
    CHECK(post.body.find(R"("parameter":"post.fields","value":"x")") != post.body.npos);
}
