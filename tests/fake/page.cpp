// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/page.hpp>

#include "fake/scene.hpp"

#include <xdm/endpoint/get_events.hpp>
#include <xdm/endpoint/next_page.hpp>

#include <doctest/doctest.h>

#include <string>

using scene::lines;
using scene::texts;
using xdm::get_events;

namespace {

struct ten : scene::cast {
    ten()
    {
        for (char c = '0'; c <= '9'; ++c)
            x.send(you, me, std::string(1, c));
    }
};

} // namespace

TEST_CASE("pages go from the newest to the oldest, and back")
{
    ten s;
    get_events ask{.max_results = 4};
    auto const first = s.got(ask);
    CHECK(texts(first) == lines{"9", "8", "7", "6"});
    CHECK(first.meta.result_count == 4);
    ask.pagination_token = first.meta.next_token;
    auto const second = s.got(ask);
    CHECK(texts(second) == lines{"5", "4", "3", "2"});
    ask.pagination_token = second.meta.next_token;
    auto const third = s.got(ask);
    CHECK(texts(third) == lines{"1", "0"});

    ask.pagination_token = third.meta.previous_token;
    CHECK(texts(s.got(ask)) == lines{"5", "4", "3", "2"});
    ask.pagination_token = second.meta.previous_token;
    CHECK(texts(s.got(ask)) == lines{"9", "8", "7", "6"});
    ask.pagination_token = third.meta.previous_token;
    ask.max_results = 100;
    CHECK(texts(s.got(ask)) == lines{"9", "8", "7", "6", "5", "4", "3", "2"});
}

TEST_CASE("a complete page has a token as well, and what it leads to is empty")
{
    ten s;
    auto const all = s.got(get_events{});
    CHECK(all.events.size() == 10);
    CHECK(all.meta.next_token.size() == 24);
    CHECK(all.meta.next_token.ends_with("ZZZZ"));
    auto const beyond = s.get("/2/dm_events?pagination_token=" + all.meta.next_token);
    CHECK(beyond.status == 200);
    CHECK(beyond.body == R"({"meta":{"result_count":0}})");
    CHECK(s.get("/2/dm_events?pagination_token=" + all.meta.previous_token).body ==
          R"({"meta":{"result_count":0}})");
}

TEST_CASE("what is newer than a page is had from its previous token later")
{
    ten s;
    auto const seen = s.got(get_events{});
    s.x.send(s.you, s.me, "new");
    s.x.send(s.you, s.me, "newer");
    CHECK(texts(s.got(get_events{.pagination_token = seen.meta.previous_token})) ==
          lines{"newer", "new"});
}

TEST_CASE("a page is complete although messages arrive while it is turned")
{
    ten s;
    get_events ask{.max_results = 4};
    lines all;
    for (int n = 0; n < 4; ++n) {
        auto const page = s.got(ask);
        for (auto const& text : texts(page))
            all.push_back(text);
        s.x.send(s.you, s.me, "late");
        ask.pagination_token = page.meta.next_token;
    }
    CHECK(all == lines{"9", "8", "7", "6", "5", "4", "3", "2", "1", "0"});
}

TEST_CASE("the recorded form of a page is met byte for byte")
{
    scene::cast s;
    s.x.send(s.me, s.you, "Testing 1");
    s.x.send(s.me, s.you, "Testing 2");
    auto const page = s.got(get_events{.in = s.you});
    auto const id = [&](std::size_t n) { return to_string(*id_of(page.events[n])); };
    CHECK(s.ask(get_events{.in = s.you}, s.me).body ==
          R"({"data":[{"event_type":"MessageCreate","id":")" + id(0) +
              R"(","text":"Testing 2"},{"event_type":"MessageCreate","id":")" + id(1) +
              R"(","text":"Testing 1"}],"meta":{"result_count":2,"next_token":")" +
              page.meta.next_token + R"(","previous_token":")" + page.meta.previous_token +
              R"("}})");
}

TEST_CASE("types of events are chosen, and do not count against the page where they are not")
{
    scene::cast s;
    auto const group = s.x.make_group(s.me, {s.you}, "a");
    s.x.join(group, s.third, s.you);
    s.x.send(s.you, group, "b");
    s.x.leave(group, s.third);
    using enum xdm::event_type;
    CHECK(texts(s.got(get_events{})) == lines{"ParticipantsLeave", "b", "ParticipantsJoin", "a"});
    CHECK(texts(s.got(get_events{.max_results = 2, .event_types = {message_create}})) ==
          lines{"b", "a"});
    CHECK(texts(s.got(get_events{.event_types = {participants_join, participants_leave}})) ==
          lines{"ParticipantsLeave", "ParticipantsJoin"});
}

TEST_CASE("100 events is the default and the most")
{
    scene::cast s;
    for (int n = 0; n < 101; ++n)
        s.x.send(s.you, s.me, std::to_string(n));
    CHECK(s.got(get_events{}).events.size() == 100);
    CHECK(s.got(get_events{.max_results = 100}).events.size() == 100);
    CHECK(s.got(get_events{.max_results = 1}).events.size() == 1);
    for (auto const* n : {"0", "101", "-1", "x", ""}) {
        auto const r = s.get("/2/dm_events?max_results=" + std::string{n});
        CHECK(r.status == 400);
        CHECK(r.body.find(R"("parameters":{"max_results":[")" + std::string{n} + "\"]}") !=
              std::string::npos);
    }
}

TEST_CASE("a token that is none is refused by its name")
{
    scene::cast s;
    auto const r = s.get("/2/dm_events?pagination_token=x");
    CHECK(r.status == 400);
    CHECK(r.body == xdm::fake::detail::refuse(xdm::fake::fault::invalid_request).body);
}
