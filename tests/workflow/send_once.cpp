// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/send_once.hpp>

#include "workflow/explore.hpp"
#include "workflow/script.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace xdm;
using namespace workflow;

namespace {

using sending = script<send_once>;

send_message const hello{.to = user_id{5}, .message = {.text = "hello"}};
constexpr auto me = user_id{1};
constexpr auto* message_request = "POST /2/dm_conversations/with/5/messages";
constexpr auto* look =
    "GET /2/dm_conversations/with/5/dm_events?max_results=20&event_types=MessageCreate&"
    "dm_event.fields=sender_id%2Ccreated_at%2Cattachments%2Centities&expansions=sender_id";

response taken(std::uint64_t id)
{
    return reply(201,
        R"({"data":{"dm_conversation_id":"1-5","dm_event_id":")" + std::to_string(id) + "\"}}");
}

// Up to where the request of the message is out.
sending sent_off(send_limits limits = {})
{
    sending play{send_once{hello, me, limits}};
    play.expect(message_request);
    return play;
}
// Up to where the newest messages are asked for.
sending looking(send_limits limits = {})
{
    auto play = sent_off(limits);
    play.lose();
    play.expect("wait 5 s");
    play.pass(5s);
    play.expect(look);
    return play;
}
response nothing(script<send_once> const& play)
{
    return messages({}, {}, play.now);
}

} // namespace

TEST_CASE("a message that X takes is sent, once")
{
    auto play = sent_off();
    play.expect("awaiting");
    play.answer(taken(9));
    play.expect("sent 9");
    play.expect("sent 9");
    auto const step = play.flow.next(noon);
    CHECK(std::get_if<sent_message>(&step)->conversation ==
          conversation_id::between(user_id{1}, user_id{5}));
}

TEST_CASE("a message whose answer was lost is looked for, and found")
{
    auto play = looking();
    play.answer(messages({{id_at(noon, 7), "hello", 1}}, {}, play.now));
    play.expect("found " + std::to_string(id_at(noon, 7)));
    CHECK(play.flow.doubtful_sends() == 1);
}

TEST_CASE("a message that is not there after all looks is sent again, and after that no more")
{
    auto play = looking();
    for (auto const wait : {10s, 20s}) {
        play.answer(nothing(play));
        play.expect("wait " + std::to_string(wait.count()) + " s");
        play.pass(wait);
        play.expect(look);
    }
    play.answer(nothing(play));
    play.expect(message_request);
    play.answer(reply(502, "<html>"));
    for (auto const wait : {5s, 10s, 20s}) {
        play.expect("wait " + std::to_string(wait.count()) + " s");
        play.pass(wait);
        play.expect(look);
        play.answer(nothing(play));
    }
    play.expect("unknown: 502");
}

TEST_CASE("with one send allowed nothing is sent again")
{
    auto play = looking({.sends = 1, .looks = 1});
    play.answer(nothing(play));
    play.expect("unknown: lost");
}

TEST_CASE("a 429 and a request of which no byte went out are sent again at once, in their time")
{
    auto play = sent_off();
    play.answer(with_window(refusal(429), 0, noon + 10min));
    play.expect("wait 600 s");
    play.pass(10min);
    play.expect(message_request);
    play.lose(false);
    play.expect("wait 2 s");
    play.pass(2s);
    play.expect(message_request);
    play.answer(taken(9));
    play.expect("sent 9");
}

TEST_CASE("what X refuses was not sent, and why is said")
{
    for (auto const status : {400, 401, 402, 403, 404}) {
        auto play = sent_off();
        play.answer(refusal(status));
        play.expect("not sent: " + std::to_string(status));
    }
    auto play = sent_off();
    play.answer(reply(404, "<html>"));
    play.expect("not sent: 404");
    play = sent_off({.tries = 1});
    play.answer(refusal(429));
    play.expect("not sent: 429");
    play = sent_off({.tries = 1});
    play.lose(false);
    play.expect("not sent: lost");
}

TEST_CASE("what may have been taken is looked for: lost, cut off, X down, timed out")
{
    for (auto const& answer : {reply(200, "{\"data"), reply(201), reply(500), reply(503, "<html>"),
             refusal(500), refusal(408)}) {
        auto play = sent_off();
        play.answer(answer);
        play.expect("wait 5 s");
    }
}

TEST_CASE("a refusal after a doubtful request does not tell what became of that")
{
    auto play = looking({.looks = 1});
    play.answer(nothing(play));
    play.expect(message_request);
    play.answer(refusal(403));
    play.expect("unknown: 403");
}

TEST_CASE("only a message from me, with this text, since the first request, is taken for it")
{
    for (auto const& other : {shown{id_at(noon), "hello", 5}, shown{id_at(noon), "hullo", 1},
             shown{id_at(noon - 61s), "hello", 1}}) {
        auto play = looking({.sends = 1, .looks = 1});
        play.answer(messages({other}, {}, play.now));
        play.expect("unknown: lost");
    }
    auto play = looking();
    play.answer(messages({{id_at(noon - 59s), "hello", 1}}, {}, play.now)); // clocks may be apart
    play.expect("found " + std::to_string(id_at(noon - 59s)));
    play = looking({.looks = 1, .after = event_id{id_at(noon - 59s)}}); // unless that one is known
    play.answer(messages({{id_at(noon - 59s), "hello", 1}}, {}, play.now));
    play.expect(message_request);
}

TEST_CASE("a look reads on while there may be more, and what it does not reach stays unknown")
{
    auto play = looking({.pages = 2});
    play.answer(messages({{id_at(play.now), "x", 5}}, "a", play.now));
    play.expect(
        std::string{look}.replace(std::string{look}.find("&event"), 0, "&pagination_token=a"));
    play.answer(messages({{id_at(play.now), "y", 5}}, "b", play.now));
    play.expect("unknown: lost");
}

TEST_CASE("a look that fails is tried again, and where nothing can be read all stays unknown")
{
    auto play = looking();
    play.answer(with_window(refusal(429), 0, noon + 10min));
    play.pass(10min);
    play.expect(look);
    play.lose();
    play.expect("wait 2 s");
    play.pass(2s);
    play.expect(look);
    play.answer(refusal(403));
    play.expect("unknown: 403");
}

TEST_CASE("X's clock counts for what X dates, however far it is from ours")
{
    sending play{send_once{hello, me}, noon - 24h * 300};
    play.next();
    play.lose();
    play.pass(5s);
    play.next();
    play.answer(messages({{id_at(noon - 66s), "hello", 1}}, {}, noon));
    play.expect("wait 10 s");
    play.pass(10s);
    play.next();
    play.answer(messages({{id_at(noon - 40s), "hello", 1}}, {}, noon + 10s));
    play.expect("found " + std::to_string(id_at(noon - 40s)));
}

TEST_CASE("a clock that is set back loses no message and sends none again")
{
    auto play = sent_off();
    play.pass(-24h);
    play.lose();
    play.expect("wait 5 s");
    play.pass(-24h);
    play.expect("wait 5 s");
    play.pass(5s);
    play.expect(look);
    play.answer(messages({{id_at(noon), "hello", 1}}, {}, noon + 5s));
    play.expect("found " + std::to_string(id_at(noon)));
}

TEST_CASE("a clock that is set back while X is waited for does not narrow the search")
{ // found by the simulation: the message was sent twice
    auto play = looking();
    play.answer(with_window(reply(429, "", noon + 5s), 0, noon + 10min));
    play.pass(-24h);
    CHECK(play.next().starts_with("wait "));
    play.pass(10min);
    play.expect(look);
    play.answer(messages({{id_at(noon), "hello", 1}}, {}, noon + 20min));
    play.expect("found " + std::to_string(id_at(noon)));
}

TEST_CASE("nothing goes out later than within")
{
    auto play = sent_off({.tries = 99, .within = 30min});
    play.answer(with_window(refusal(429), 0, noon + 10h));
    play.pass(10h);
    play.expect("not sent: 429");
    play = looking({.within = 30min});
    play.answer(nothing(play));
    play.pass(31min);
    play.expect("unknown: lost");
    play = looking({.looks = 1, .within = 30min});
    play.answer(with_window(nothing(play), 0, noon + 31min));
    play.pass(31min);
    play.expect("unknown: lost");
}

TEST_CASE("loaded from any step it goes to the same end, and a request that was out is looked for")
{
    auto play = sent_off();
    auto const reload = [&] { play.flow = *send_once::load(play.flow.save()); };
    reload();
    CHECK(play.flow.state() == send_state::unsure);
    CHECK(play.flow.doubtful_sends() == 1);
    play.expect(look);
    reload();
    play.expect(look);
    play.answer(nothing(play));
    reload();
    play.expect("wait 10 s");
    play.pass(10s);
    play.expect(look);
    play.answer(messages({{id_at(noon), "hello", 1}}, {}, play.now));
    reload();
    play.expect("found " + std::to_string(id_at(noon)));

    play = sent_off();
    play.answer(refusal(403));
    reload();
    play.expect("not sent: 403");
    play = sent_off();
    play.answer(taken(9));
    reload();
    play.expect("sent 9");
}

TEST_CASE("one out of turn says so, and has not changed")
{
    sending play{send_once{hello, me}};
    auto const fresh = play.flow;
    CHECK(play.flow.feed(taken(9), noon) == fed::out_of_turn);
    CHECK(play.flow.feed(transport_failed{}, noon) == fed::out_of_turn);
    CHECK(play.flow == fresh);
}

TEST_CASE("no other text is taken than one that was saved")
{
    send_once const s{{.to = conversation_id{7}, .message = {"a&b\n", {media_id{3}}}}, me};
    auto const text = s.save();
    CHECK(text.find('\n') == text.npos);
    CHECK(send_once::load(text) == s);
    for (std::size_t size = 0; size < text.size(); ++size)
        CHECK_FALSE(send_once::load(text.substr(0, size)));
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto other = text;
        other[at] = static_cast<char>(other[at] ^ 1);
        if (auto const loaded = send_once::load(other))
            CHECK(send_once::load(loaded->save()) == loaded);
    }
}

TEST_CASE("a send_once takes the transitions of its diagram, all of them and no other")
{
    using what = happening<send_once>;
    auto const feeds = [](response r) {
        return what{[r](send_once& s, time_point& now) { s.feed(r, now); }};
    };
    auto const loses = [](bool may_have_arrived) {
        return what{[=](send_once& s, time_point& now) {
            s.feed(transport_failed{may_have_arrived}, now);
        }};
    };
    send_limits const limits{.looks = 2, .pages = 2, .tries = 2, .within = 40min};
    auto const taken_arrows = explore<send_once>({hello, me, limits}, noon,
        {{[](send_once& s, time_point& now) { s.next(now); }}, feeds(taken(9)), feeds(refusal(429)),
            feeds(refusal(403)), feeds(reply(503)), loses(true), loses(false),
            feeds(messages({{id_at(noon), "hello", 1}})), feeds(messages({})),
            feeds(messages({{id_at(noon), "x", 1}}, "a")),
            {[](send_once&, time_point& now) { now += 16min; }},
            {[=](send_once& s, time_point&) { s = *send_once::load(s.save(), limits); }, false}},
        6000, [&](send_once const& s, time_point) {
            auto const loaded = send_once::load(s.save(), limits);
            REQUIRE(loaded);
            CHECK(send_once::load(loaded->save(), limits) == loaded);
        });
    CHECK(lines_of(taken_arrows) == lines_of(diagram_of("send_once")));
}
