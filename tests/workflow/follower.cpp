// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/follower.hpp>

#include "workflow/explore.hpp"
#include "workflow/script.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace xdm;
using namespace workflow;

namespace {

using following = script<follower>;

constexpr auto day = std::chrono::hours{24};

std::string asks(int size, std::string const& token = {})
{
    return "GET /2/dm_events?max_results=" + std::to_string(size) +
           (token.empty() ? "" : "&pagination_token=" + token);
}
// Behind event 5, at its first request.
following behind_five(follow_options how = {})
{
    how.after = event_id{5};
    following play{follower{{}, how}};
    play.expect(asks(10));
    return play;
}

} // namespace

TEST_CASE("a follower begins with what comes from now on, and reads one event to know where")
{
    following play{follower{{}}};
    play.expect(asks(1));
    play.answer(page_of({9}, "a"));
    play.expect("wait 65 s");
    play.pass(65s);
    play.expect(asks(10));
    play.answer(page_of({11, 10, 9, 8}, "a"));
    play.expect("news 10 11");
    CHECK(play.flow.newest() == event_id{11});
}

TEST_CASE("a follower begins with so many of the newest, where that is wished")
{
    following play{follower{{}, {.first = 3}}};
    play.expect(asks(3));
    play.answer(page_of({9, 8}, "a"));
    play.expect(asks(6, "a"));
    play.answer(page_of({7, 6}, "b"));
    play.expect("news 7 8 9");
    play.pass(65s);
    play.expect(asks(10));
    play.answer(page_of({9, 8, 7, 6, 5}, "a"));
    play.expect("wait 130 s"); // 6 was not wished for
}

TEST_CASE("a follower begins where nothing is yet, and misses nothing then")
{
    for (auto const first : {0, 3}) {
        following play{follower{{}, {.first = first}}};
        play.next();
        play.answer(page_of({}));
        play.pass(130s);
        play.expect(asks(10));
        play.answer(page_of({id_at(play.now)}));
        play.expect("news " + std::to_string(id_at(play.now)));
    }
}

TEST_CASE("where nothing was yet, what X shows late is news, and what is older than that is none")
{
    following play{follower{{}}};
    play.next();
    play.answer(page_of({}));
    auto const late = id_at(play.now - 50s), old = id_at(play.now - 70s);
    play.pass(130s);
    play.expect(asks(10));
    play.answer(page_of({id_at(play.now), late, old}, "a")); // and no more pages are asked for
    play.expect("news " + std::to_string(late) + ' ' + std::to_string(id_at(play.now)));
}

TEST_CASE("a follower reads back over pages to what it knows, and hands over the oldest first")
{
    auto play = behind_five();
    play.answer(page_of({12, 11, 10}, "a"));
    play.expect(asks(20, "a"));
    play.answer(page_of({10, 9, 8}, "b")); // one arrived, so that pages overlap
    play.expect(asks(40, "b"));
    play.answer(page_of({7, 6, 5, 4}, "c"));
    play.expect("news 6 7 8 9 10 11 12");
    play.expect("wait 65 s");
    play.pass(65s);
    play.expect(asks(10));
    play.answer(page_of({13, 12}, "a"));
    play.expect("news 13");
}

TEST_CASE("a follower stops where the event that it knows was deleted, too")
{
    auto play = behind_five();
    play.answer(page_of({7, 6, 4}, "a"));
    play.expect("news 6 7");
    play = behind_five();
    play.answer(page_of({7, 6})); // all before is deleted
    play.expect("news 6 7");
}

TEST_CASE("an event that X shows late is given although newer ones are known")
{
    auto const at = [](std::chrono::seconds s, std::uint64_t n = 0) { return id_at(noon + s, n); };
    following play{follower{{}, {.after = event_id{at(-3600s)}}}};
    play.next();
    play.answer(page_of({at(0s), at(-3600s)}));
    play.expect("news " + std::to_string(at(0s)));
    play.pass(65s);
    play.next();
    play.answer(page_of({at(60s), at(0s)}, "a")); // nothing settled is on the page: it goes on
    play.expect(asks(20, "a"));
    play.answer(page_of({at(-1s), at(-3600s)}));
    play.expect("news " + std::to_string(at(-1s)) + ' ' + std::to_string(at(60s)));
    play.pass(65s);
    play.next();
    play.answer(page_of({at(60s), at(0s), at(-1s), at(-3600s)}));
    play.expect("wait 130 s");
}

TEST_CASE("the 30 days that X shows leave a gap that is said, once, also where nothing is left")
{
    auto const old = id_at(noon - 31 * day);
    following play{follower{{}, {.after = event_id{old}}}};
    play.next();
    play.answer(page_of({id_at(noon)}));
    play.expect("news " + std::to_string(id_at(noon)) + ", horizon after " + std::to_string(old));
    play.pass(65s);
    play.next();
    play.answer(page_of({id_at(noon)}));
    play.expect("wait 130 s");

    play = following{follower{{}, {.after = event_id{old}}}};
    play.next();
    play.answer(page_of({}));
    play.expect("news, horizon after " + std::to_string(old));
    play.pass(130s);
    play.next();
    play.answer(page_of({}));
    play.expect("wait 260 s");
    // What is known is within the 30 days: all there is was shown.
    play = following{follower{{}, {.after = event_id{id_at(noon - 29 * day)}}}};
    play.next();
    play.answer(page_of({id_at(noon)}));
    play.expect("news " + std::to_string(id_at(noon)));
}

TEST_CASE("a look that comes to its limit of pages says what it may have missed")
{
    auto play = behind_five({.pages = 2});
    play.answer(page_of({20, 19}, "a"));
    play.next();
    play.answer(page_of({18, 17}, "b"));
    auto const step = play.flow.next(play.now);
    auto const* const got = std::get_if<news>(&step);
    REQUIRE(got);
    CHECK(got->missing == gap{event_id{5}, event_id{17}, gap_cause::limit});
    CHECK(got->events.size() == 4);
    play.pass(65s);
    play.next();
    play.answer(page_of({20, 19, 18, 17, 16, 15}, "a"));
    play.expect("wait 130 s"); // what was missed is not given out of order
}

TEST_CASE("a list that names a page again ends the look")
{
    auto play = behind_five();
    play.answer(page_of({20}, "a"));
    play.next();
    play.answer(page_of({19}, "a"));
    play.expect("news 19 20");
}

TEST_CASE("looks come less often while nothing comes, and at most as often as X's window lasts")
{
    auto play = behind_five();
    for (auto const wait : {130, 260, 520, 900, 900}) {
        play.answer(page_of({5}));
        play.expect("wait " + std::to_string(wait) + " s");
        play.pass(std::chrono::seconds{wait});
        play.next();
    }
    play = behind_five();
    play.answer(with_window(page_of({6, 5}), 1, noon + 15min));
    play.next();
    play.expect("wait 450 s");
    play = behind_five();
    play.answer(with_window(page_of({6, 5}), 0, noon + 15min));
    play.next();
    play.expect("wait 900 s");
}

TEST_CASE("a follower stops for the day where the next page could cost more than is left")
{
    auto play = behind_five({.a_day = {120'000}}); // 12 events
    play.answer(page_of({10, 9, 8, 7, 6, 5}));
    play.expect("news 6 7 8 9 10");
    CHECK(play.flow.spent(noon) == money{60'000});
    play.pass(65s);
    play.expect(asks(6));
    play.answer(page_of({16, 15, 14, 13, 12, 11}, "a"));
    play.expect("wait " + std::to_string(12 * 3600 - 65) + " s"); // until the UTC day is over
    play.pass(12h);
    play.expect(asks(12, "a")); // the look goes on where it was
    play.answer(page_of({10, 5}));
    play.expect("news 11 12 13 14 15 16");
}

TEST_CASE("a page that cannot be had for now is asked for again, in the middle of a look, too")
{
    auto play = behind_five();
    play.answer(with_window(refusal(429), 0, noon + 10min));
    play.expect("wait 600 s");
    play.pass(10min);
    play.expect(asks(10));
    play.answer(page_of({8, 7}, "a"));
    play.next();
    play.lose();
    play.expect("wait 1 s");
    play.pass(1s);
    play.expect(asks(20, "a"));
    play.answer(page_of({6, 5}));
    play.expect("news 6 7 8");
    play.pass(65s);
    play.next();
    play.answer(refusal(401));
    play.expect("failed 401");
}

TEST_CASE("a follower ends after so many requests, and after so many setbacks in a row")
{
    auto play = behind_five({.polls = 2});
    play.answer(page_of({5}));
    play.pass(130s);
    play.next();
    play.answer(page_of({5}));
    play.expect("done");
    play = behind_five({.tries = 2});
    play.lose();
    play.pass(1s);
    play.next();
    play.lose();
    play.expect("failed lost");
}

TEST_CASE("events without an id are given once, where they stand")
{
    auto play = behind_five();
    auto const odd = reply(200, R"({"data":[{"event_type":"MessageCreate","id":"7","text":""},)"
                                R"({"event_type":"New"},)"
                                R"({"event_type":"MessageCreate","id":"5","text":""}]})");
    play.answer(odd);
    play.expect("news ?New 7");
    play.pass(65s);
    play.next();
    play.answer(odd);
    play.expect("wait 130 s");
}

TEST_CASE("whom the events are about comes with them, from all pages")
{
    auto play = behind_five();
    auto const page = [](std::string const& id, std::string const& user, std::string const& token) {
        return reply(200, R"({"data":[{"event_type":"MessageCreate","text":"t","id":")" + id +
                              R"("}],"includes":{"users":[{"id":")" + user +
                              R"(","name":"n","username":"u"}]},"meta":{"next_token":")" + token +
                              R"("}})");
    };
    play.answer(page("8", "1", "a"));
    play.next();
    play.answer(page("5", "2", "b"));
    auto const step = play.flow.next(play.now);
    auto const* const got = std::get_if<news>(&step);
    REQUIRE(got);
    CHECK(got->includes.users.find(user_id{1}));
    CHECK(got->includes.users.find(user_id{2}));
}

TEST_CASE("clocks that are set back or go to their ends do a follower no harm")
{
    auto play = behind_five();
    play.answer(page_of({6, 5}));
    play.expect("news 6");
    play.pass(-400 * day);
    play.expect("wait 65 s");
    play.now = time_point::min();
    play.next();
    play.now = time_point::max();
    play.expect(asks(10));
    play.answer(page_of({6, 5}));
    play.now = noon;
    CHECK(play.next().starts_with("wait "));
}

TEST_CASE("what was not handed over is looked for again after a restart, and nothing twice")
{
    auto play = behind_five();
    auto const reload = [&] {
        auto const loaded = follower::load(play.flow.save(), {});
        REQUIRE(loaded);
        CHECK(loaded->save() == play.flow.save());
        play.flow = *loaded;
    };
    reload();
    play.expect(asks(10));
    play.answer(page_of({8, 7}, "a"));
    reload();
    play.expect(asks(10));
    play.answer(page_of({8, 7, 6, 5}, "a"));
    reload();
    play.pass(65s);
    play.expect(asks(10));
    play.answer(page_of({8, 7, 6, 5}, "a"));
    play.expect("news 6 7 8");
    CHECK(play.flow.spent(play.now) == money{40'000}); // each paid once
    reload();
    play.pass(65s);
    play.expect(asks(10));
    play.answer(page_of({9, 8}, "a"));
    play.expect("news 9");
}

TEST_CASE("a follower out of turn says so, and no other text is taken than one that was saved")
{
    following play{follower{{}}};
    auto const fresh = play.flow;
    CHECK(play.flow.feed(page_of({9}), noon) == fed::out_of_turn);
    CHECK(play.flow.feed(transport_failed{}, noon) == fed::out_of_turn);
    CHECK(play.flow == fresh);
    play.next();
    play.expect("awaiting");
    play.answer(page_of({9}));
    auto const text = play.flow.save();
    CHECK_FALSE(follower::load(text, {.in = user_id{5}}));
    for (std::size_t size = 0; size < text.size(); ++size)
        CHECK_FALSE(follower::load(text.substr(0, size), {}));
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto other = text;
        other[at] = static_cast<char>(other[at] ^ 1);
        if (auto const loaded = follower::load(other, {}))
            CHECK(loaded->save() == other);
    }
}

TEST_CASE("a follower takes the transitions of its diagram, all of them and no other")
{
    using what = happening<follower>;
    auto const feeds = [](response r) {
        return what{[r](follower& f, time_point& now) { f.feed(r, now); }};
    };
    follow_options const how{.after = event_id{5}, .pages = 3, .polls = 2, .tries = 2};
    auto const taken = explore<follower>(follower{{}, how}, noon,
        {{[](follower& f, time_point& now) { f.next(now); }}, feeds(page_of({8, 7}, "a")),
            feeds(page_of({6, 5}, "b")), feeds(page_of({5})), feeds(refusal(429)),
            feeds(refusal(403)),
            {[](follower& f, time_point& now) { f.feed(transport_failed{}, now); }},
            {[](follower&, time_point& now) { now += 16min; }},
            {[=](follower& f, time_point&) { f = *follower::load(f.save(), {}, how); }, false}},
        6000, [&](follower const& f, time_point) {
            auto const loaded = follower::load(f.save(), {}, how);
            REQUIRE(loaded);
            CHECK(loaded->save() == f.save());
        });
    CHECK(lines_of(taken) == lines_of(diagram_of("follower")));
}
