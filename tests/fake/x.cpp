// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/x.hpp>

#include "fake/scene.hpp"

#include <xdm/endpoint/create_group.hpp>
#include <xdm/endpoint/get_events.hpp>
#include <xdm/endpoint/get_me.hpp>
#include <xdm/endpoint/send_message.hpp>

#include <doctest/doctest.h>

#include <functional>
#include <string>

using namespace std::chrono_literals;
using xdm::get_events;
using xdm::fake::fault;

namespace {

/// A bot as somebody could have written it.
struct my_bot {
    std::string token;
    std::function<xdm::response(xdm::request const&)> perform;

    template <class Endpoint>
    auto call(Endpoint const& e)
    {
        auto r = encode(e);
        r.headers.set("authorization", "Bearer " + token);
        return xdm::decode<Endpoint>(perform(r));
    }
    void poll()
    {
        auto const outcome = call(get_events{.dm_event_fields = {xdm::event_field::sender_id}});
        auto const* page = std::get_if<xdm::event_page>(&outcome);
        if (!page)
            return;
        for (auto const& e : page->events)
            if (auto const* m = std::get_if<xdm::message_create>(&e); m && m->text == "hi")
                call(xdm::send_message{.to = *m->sender, .message = {.text = "hello"}});
    }
};

} // namespace

TEST_CASE("my bot answers a greeting")
{
    xdm::fake::x x;
    auto const me = x.add_user("me");
    auto const you = x.add_user("you");
    x.send(you, me, "hi");
    my_bot bot{x.token(me),
        [&](xdm::request const& r) { return x.handle(r, scene::at("2026-11-22T12:00:00Z")); }};
    bot.poll();
    CHECK(x.messages_between(me, you).back().text == "hello");
}

TEST_CASE("the same calls give the same answers, and another seed others")
{
    auto const run = [](std::uint64_t seed) {
        scene::cast s{{.seed = seed, .now = scene::noon}};
        s.x.send(s.you, s.me, "hi https://example.com");
        std::string all;
        for (auto const& r :
            {s.ask(get_events{.user_fields = xdm::all}, s.me),
                s.ask(xdm::create_group{.participants = {s.you, s.third}, .message = {.text = "a"}},
                    s.me),
                s.ask(get_events{}, s.me)}) {
            all += r.body;
            for (auto const& [name, value] : r.headers)
                all += std::string{name} + ": " + std::string{value} + '\n';
        }
        return all;
    };
    CHECK(run(1) == run(1));
    CHECK(run(1) != run(2));
}

TEST_CASE("a copy is a way back, and goes its own way")
{
    scene::cast s;
    s.x.send(s.you, s.me, "seeded");
    auto const seeded = s.x;
    s.x.send(s.you, s.me, "more");
    s.x.fail_next(fault::unauthorized);
    CHECK(seeded.messages_between(s.me, s.you).size() == 1);
    s.x = seeded;
    CHECK(scene::texts(s.got(get_events{})) == scene::lines{"seeded"});
}

TEST_CASE("the next request fails, and the one after it does not")
{
    scene::cast s;
    auto const hi = xdm::send_message{.to = s.you, .message = {.text = "hi"}};
    s.x.fail_next(fault::service_unavailable);
    auto const r = s.ask(hi, s.me);
    CHECK(r.status == 503);
    CHECK(r.body == R"({"title":"Service Unavailable","detail":"Service Unavailable",)"
                    R"("type":"about:blank","status":503})");
    CHECK(scene::header(r, "x-transaction-id") != "(none)");
    CHECK(s.x.messages_between(s.me, s.you).empty());
    CHECK(s.ask(hi, s.me).status == 201);
}

TEST_CASE("failures speak the dialect of the settings")
{
    scene::cast s{{.now = scene::noon, .dialect = xdm::dialect::post}};
    s.x.fail_next(fault::usage_capped);
    CHECK(s.ask(get_events{}, s.me).body.find("https://api.x.com/2/problems/usage-capped") !=
          std::string::npos);
}

TEST_CASE("failures are aimed, counted, and may be any answer")
{
    scene::cast s;
    s.x.fail_next(fault::too_many_requests, {.path = "/2/dm_events", .times = 2});
    s.x.fail_next(xdm::response{.status = 418, .body = "teapot"},
        {.method = xdm::method::get, .path = "/2/users/me"});
    CHECK(s.ask(get_events{}, s.me).status == 429);
    auto const again = s.ask(get_events{}, s.me);
    CHECK(again.status == 429);
    CHECK(scene::header(again, "x-rate-limit-limit") == "15");
    CHECK(scene::header(again, "x-rate-limit-remaining") == "0");
    CHECK(scene::header(again, "x-rate-limit-reset") ==
          std::to_string((s.now + 15min).time_since_epoch() / 1s));
    CHECK(s.ask(get_events{}, s.me).status == 200);
    auto const pot = s.ask(xdm::get_me{}, s.me);
    CHECK(pot.status == 418);
    CHECK(pot.body == "teapot");
    CHECK(pot.headers.empty());
    s.x.fail_next(fault::rate_limit_text);
    CHECK(scene::header(s.ask(get_events{}, s.me), "x-rate-limit-limit") == "(none)");
}

TEST_CASE("time is what the caller says, and requests move it forward only")
{
    scene::cast s;
    CHECK(s.x.now() == scene::noon);
    auto const early = s.x.at(scene::noon - 1h).send(s.you, s.me, "early");
    CHECK(created_at(early) == scene::noon - 1h);
    s.now = scene::noon + 1h;
    s.ask(xdm::get_me{}, s.me);
    CHECK(s.x.now() == scene::noon + 1h);
    s.now = scene::noon;
    s.ask(xdm::get_me{}, s.me);
    CHECK(s.x.now() == scene::noon + 1h);
    auto const late = s.x.send(s.you, s.me, "late");
    CHECK(created_at(late) == scene::noon + 1h);
    auto const sent = s.got(xdm::send_message{.to = s.you, .message = {.text = "sent"}});
    CHECK(sent.id > late);
}

TEST_CASE("a request after the seeding is dated by itself, whenever that was")
{
    xdm::fake::x x;
    auto const me = x.add_user("me");
    auto const you = x.add_user("you");
    auto const seeded = x.send(you, me, "hi");
    auto r = encode(xdm::send_message{.to = you, .message = {.text = "later"}});
    r.headers.push_back("authorization", "Bearer " + x.token(me));
    x.handle(r, scene::noon);
    auto const all = x.messages_between(me, you);
    REQUIRE(all.size() == 2);
    CHECK(all[0].id == seeded);
    CHECK(all[1].created_at == scene::noon);
}

TEST_CASE("ten thousand messages are walked in pages, each once")
{
    scene::cast s;
    for (int n = 0; n < 10'000; ++n)
        s.x.send(s.you, s.me, std::to_string(n));
    get_events ask{.in = s.you};
    int next = 9'999;
    for (int pages = 0; pages < 102; ++pages) {
        auto const page = s.got(ask);
        for (auto const& text : scene::texts(page))
            CHECK(text == std::to_string(next--));
        ask.pagination_token = page.meta.next_token;
        if (page.events.empty())
            break;
    }
    CHECK(next == -1);
}
