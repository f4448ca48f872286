// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/token_keeper.hpp>

#include "workflow/explore.hpp"
#include "workflow/script.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>

using namespace xdm;
using namespace workflow;

namespace {

oauth2::client const app{"app"};

// A token that lasts two hours from noon on, `a1` with the refresh token `r1`, say.
oauth2::token numbered(std::string const& n, time_point now = noon, bool renewable = true)
{
    oauth2::token_grant grant{.access_token = secret{"a" + n},
        .token_type = "bearer",
        .expires_in = 7200,
        .scope = "dm.read"};
    if (renewable)
        grant.refresh_token = secret{"r" + n};
    return {grant, now};
}

response granted(std::string const& n)
{
    return reply(200, R"({"token_type":"bearer","expires_in":7200,"access_token":"a)" + n +
                          R"(","refresh_token":"r)" + n + R"(","scope":"dm.read"})");
}
response dead_token()
{
    return reply(400, R"({"error":"invalid_request",)"
                      R"("error_description":"Value passed for the token was invalid."})");
}

using keeping = script<token_keeper>;

keeping almost_over() // the token ends in five minutes
{
    return {token_keeper{app, numbered("1")}, noon + 115min};
}
constexpr auto* ask = "POST /2/oauth2/token";

// Up to where the request is out.
keeping asked()
{
    auto play = almost_over();
    play.next();
    play.flow.found(numbered("1"), play.now);
    play.next();
    return play;
}

} // namespace

TEST_CASE("a keeper hands out the token, renews it early, and uses the new one once it is stored")
{
    keeping play{token_keeper{app, numbered("1")}};
    play.expect("use a1");
    play.pass(115min - 1ms);
    play.expect("use a1");
    play.pass(1ms);
    play.expect("read the store");
    CHECK(play.flow.found(numbered("1"), play.now) == fed::taken);
    auto const step = play.flow.next(play.now);
    auto const* const request = std::get_if<request_of<oauth2::refresh_token>>(&step);
    REQUIRE(request);
    CHECK(request->body == "grant_type=refresh_token&refresh_token=r1&client_id=app");
    play.expect("use a1"); // other callers, while the answer is awaited
    play.answer(granted("2"));
    play.expect("persist a2 r2");
    play.expect("persist a2 r2");
    CHECK(play.flow.stored(play.now) == fed::taken);
    play.expect("use a2");
    CHECK(play.flow.token() == numbered("2", play.now));
}

TEST_CASE("callers wait for one renewal where the token has ended")
{
    auto play = asked();
    play.pass(5min);
    play.expect("awaiting");
    play.expect("awaiting");
}

TEST_CASE("what another process has renewed is used, and nothing is asked")
{
    auto play = almost_over();
    play.expect("read the store");
    play.flow.found(numbered("7", play.now), play.now);
    play.expect("use a7");
}

TEST_CASE("a refresh token that another process used up is healed by what the store holds")
{ // lesson 22
    auto play = asked();
    play.answer(dead_token());
    play.expect("read the store");
    play.flow.found(numbered("7", play.now), play.now);
    play.expect("use a7");
}

TEST_CASE("a dead refresh token ends with a diagnosis, until somebody has logged in again")
{
    auto play = asked();
    play.answer(dead_token());
    play.next();
    CHECK(play.flow.found(numbered("1"), play.now) == fed::taken);
    play.expect("failed 400");
    auto const step = play.flow.next(play.now);
    CHECK(diagnose(*std::get_if<failed>(&step)).cause == cause::refresh_token_dead);
    CHECK(play.flow.found(numbered("1"), play.now) == fed::out_of_turn);
    CHECK(play.flow.found(std::nullopt, play.now) == fed::out_of_turn);
    CHECK(play.flow.found(numbered("9", play.now), play.now) == fed::taken);
    play.expect("use a9");
}

TEST_CASE("a lost answer leads to the store before the same token is tried again")
{
    auto play = asked();
    play.lose();
    play.expect("read the store");
    play.flow.found({}, play.now);
    play.pass(5min);
    play.expect(ask);
    play.answer(granted("2").status == 200 ? reply(200, R"({"access_tok)") : response{});
    play.expect("read the store"); // an answer that was cut off is lost, too
    play.flow.found({}, play.now);
    play.expect("wait 2 s");
    play.pass(2s);
    play.expect("read the store"); // it may have been renewed meanwhile
    play.flow.found({}, play.now);
    play.expect(ask);
    play.answer(granted("2"));
    play.expect("persist a2 r2");
}

TEST_CASE("a 429 used nothing up: the same is asked again, in time, and the old token serves")
{
    auto play = asked();
    play.answer(with_window(refusal(429), 0, noon + 2min));
    play.expect("read the store");
    play.flow.found({}, play.now);
    play.expect("use a1");
    play.pass(119s);
    play.expect("use a1");
    play.pass(1s);
    play.expect("read the store");
    play.flow.found({}, play.now);
    play.expect(ask);
}

TEST_CASE("what another process renewed while a 429 was waited out is used, and nothing is asked")
{ // lesson 22: else the one refresh token would be used twice
    auto play = asked();
    play.answer(refusal(429));
    play.expect("read the store");
    play.flow.found(numbered("1"), play.now);
    play.pass(5min);
    play.expect("wait 600 s");
    auto const text = play.flow.save();
    play.flow = *token_keeper::load(text.reveal(), app);
    play.expect("wait 600 s");
    play.pass(10min);
    play.expect("read the store");
    play.flow.found(numbered("7", play.now), play.now);
    play.expect("use a7");
}

TEST_CASE("renewals that fail in a row come to an end")
{
    auto play = asked();
    for (auto n = 1; n < keeper_options{}.tries; ++n) {
        play.answer(reply(503));
        play.expect("read the store");
        play.flow.found({}, play.now);
        play.pass(1h);
        play.expect(ask);
    }
    play.answer(reply(503));
    play.expect("read the store");
    play.flow.found({}, play.now);
    play.expect("failed 503");
}

TEST_CASE("setbacks before another process's token do not count, and the store has the last word")
{ // found by the simulation: a keeper gave up while the store held a good token
    auto play = asked();
    for (auto n = 1; n < keeper_options{}.tries; ++n) {
        play.answer(refusal(429));
        play.pass(1h);
        play.expect("read the store");
        play.flow.found({}, play.now);
        play.expect(ask);
    }
    play.answer(dead_token());
    play.expect("read the store");
    play.flow.found(numbered("7", play.now), play.now);
    play.expect("use a7");
    play.pass(2h);
    play.expect("read the store");
    play.flow.found({}, play.now);
    play.expect(ask);
    play.answer(refusal(429));
    play.expect("read the store");
    play.flow.found({}, play.now);
    play.expect("wait 900 s"); // the first in a row
}

TEST_CASE("an access token that X refuses is renewed early, but not a young one nor a former one")
{
    keeping play{token_keeper{app, numbered("1")}};
    CHECK(play.flow.refused(secret{"a0"}, noon) == fed::out_of_turn);
    CHECK(play.flow.refused(secret{"a1"}, noon) == fed::taken);
    play.expect("read the store");
    play.flow.found({}, noon);
    play.expect(ask);
    play.expect("awaiting"); // X takes a1 no more
    play.answer(granted("2"));
    play.flow.stored(noon);
    CHECK(play.flow.refused(secret{"a2"}, noon + 59s) == fed::out_of_turn);
    CHECK(play.flow.refused(secret{"a2"}, noon + 60s) == fed::taken);
}

TEST_CASE("a token that cannot be renewed is used to its end, one without an end for ever")
{
    keeping play{token_keeper{app, numbered("1", noon, false)}};
    play.pass(2h - 1ms);
    play.expect("use a1");
    play.pass(1ms);
    play.expect("read the store");
    play.flow.found({}, play.now);
    play.expect("failed 400");
    keeping lasting{token_keeper{app, oauth2::token{{.access_token = secret{"a"}}, noon}}};
    lasting.pass(24h * 365);
    lasting.expect("use a");
}

TEST_CASE("a clock that is set back or stands still keeps the token in use, until X refuses it")
{
    keeping play{token_keeper{app, numbered("1")}};
    for (auto const t : {noon - 24h * 365, time_point::min(), time_point{}, noon}) {
        play.now = t;
        play.expect("use a1");
    }
    play.now = time_point::max();
    play.expect("read the store");
}

TEST_CASE("a keeper out of turn says so, and has not changed")
{
    keeping play{token_keeper{app, numbered("1")}};
    auto const fresh = play.flow;
    CHECK(play.flow.feed(granted("2"), noon) == fed::out_of_turn);
    CHECK(play.flow.feed(transport_failed{}, noon) == fed::out_of_turn);
    CHECK(play.flow.found(numbered("2"), noon) == fed::out_of_turn);
    CHECK(play.flow.stored(noon) == fed::out_of_turn);
    CHECK(play.flow == fresh);
}

TEST_CASE("a keeper that is loaded goes on, with a rotated token that was not stored yet, too")
{
    auto play = asked();
    play.flow = *token_keeper::load(play.flow.save().reveal(), app);
    play.expect("read the store"); // the fate of the request is unknown
    play.flow.found({}, play.now);
    play.expect(ask);
    play.answer(granted("2"));
    play.flow = *token_keeper::load(play.flow.save().reveal(), app);
    play.expect("persist a2 r2");
    play.flow.stored(play.now);
    play.flow = *token_keeper::load(play.flow.save().reveal(), app);
    play.expect("use a2");
}

TEST_CASE("a keeper's text is a secret, and no other text is taken")
{
    auto const text = std::string{almost_over().flow.save().reveal()};
    CHECK(token_keeper::load(text, app));
    for (std::size_t size = 0; size < text.size(); ++size)
        CHECK_FALSE(token_keeper::load(text.substr(0, size), app));
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto other = text;
        other[at] = static_cast<char>(other[at] ^ 1);
        if (auto const loaded = token_keeper::load(other, app))
            CHECK(token_keeper::load(loaded->save().reveal(), app) == loaded);
    }
}

TEST_CASE("a keeper takes the transitions of its diagram, all of them and no other")
{
    using what = happening<token_keeper>;
    auto const feeds = [](response r) {
        return what{[r](token_keeper& k, time_point& now) { k.feed(r, now); }};
    };
    auto const finds = [](std::optional<oauth2::token> t) {
        return what{[t](token_keeper& k, time_point& now) { k.found(t, now); }};
    };
    keeper_options const how{.tries = 2};
    auto const taken = explore<token_keeper>({app, numbered("1"), how}, noon + 110min,
        {{[](token_keeper& k, time_point& now) { k.next(now); }}, feeds(granted("2")),
            feeds(dead_token()), feeds(refusal(429)), feeds(reply(503)), finds({}),
            finds(numbered("7", noon + 2h)),
            {[](token_keeper& k, time_point& now) { k.feed(transport_failed{}, now); }},
            {[](token_keeper& k, time_point& now) { k.stored(now); }},
            {[](token_keeper& k, time_point& now) { k.refused(k.token().access(), now); }},
            {[](token_keeper&, time_point& now) { now += 6min; }},
            {[=](token_keeper& k, time_point&) {
                 k = *token_keeper::load(k.save().reveal(), app, how);
             },
                false}},
        3000, [&](token_keeper const& k, time_point) {
            auto const loaded = token_keeper::load(k.save().reveal(), app, how);
            REQUIRE(loaded);
            CHECK(loaded->save() == k.save());
        });
    CHECK(lines_of(taken) == lines_of(diagram_of("token_keeper")));
}
