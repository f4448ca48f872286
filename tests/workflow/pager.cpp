// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/pager.hpp>

#include "workflow/explore.hpp"
#include "workflow/script.hpp"

#include <xdm/endpoint/get_events.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace xdm;
using namespace workflow;

namespace {

using walk = pager<get_events>;

// Events of these two times: the second is a day later.
constexpr auto old_id = first_id_at<event_id>(noon - std::chrono::hours{24}).value();
constexpr auto new_id = first_id_at<event_id>(noon).value();

// `next` and `feed` until the end, with a restart before each step where that is wished.
std::vector<std::string> all_steps(
    script<walk> play, std::vector<response> const& answers, bool restarts)
{
    std::vector<std::string> steps;
    std::size_t at = 0;
    while (steps.size() < 100) {
        if (restarts) {
            auto loaded = walk::load(play.flow.save(), {});
            REQUIRE(loaded);
            CHECK(loaded->save() == play.flow.save());
            play.flow = *loaded;
        }
        auto const step = play.next();
        if (step.starts_with("GET")) {
            play.answer(answers.at(at));
            if (restarts) { // the page that was not handed over is asked for again
                play.flow = *walk::load(play.flow.save(), {});
                play.pass(15min); // it may have used up a window
                CHECK(play.next() == step);
                play.answer(answers.at(at));
            }
            ++at;
            steps.push_back(play.next());
        } else if (step.starts_with("wait")) {
            play.pass(15min);
        } else {
            steps.push_back(step);
            break;
        }
    }
    return steps;
}

} // namespace

TEST_CASE("a pager goes over all pages, empty ones too, and ends where no token comes")
{
    script play{walk{{.in = user_id{5}}}};
    play.expect("GET /2/dm_conversations/with/5/dm_events");
    play.answer(page_of({9, 8}, "a"));
    play.expect("page 9 8");
    play.expect("GET /2/dm_conversations/with/5/dm_events?pagination_token=a");
    play.answer(page_of({}, "b"));
    play.expect("page");
    play.expect("GET /2/dm_conversations/with/5/dm_events?pagination_token=b");
    play.answer(page_of({7}));
    play.expect("page 7");
    play.expect("done list_end");
    play.expect("done list_end");
    CHECK(play.flow.pages() == 3);
    CHECK(play.flow.events() == 3);
}

TEST_CASE("a pager gives an event once though pages overlap, or a page repeats itself")
{
    script play{walk{{}}};
    play.next();
    play.answer(page_of({9, 8, 8, 7}, "a"));
    play.expect("page 9 8 7");
    play.next();
    play.answer(page_of({8, 7, 6}, "b"));
    play.expect("page 6");
}

TEST_CASE("a pager ends at a token that was there before, however far back, its first one too")
{
    script play{walk{{.pagination_token = "a"}}};
    play.expect("GET /2/dm_events?pagination_token=a");
    play.answer(page_of({9}, "b"));
    play.expect("page 9");
    play.next();
    play.answer(page_of({8}, "a"));
    play.expect("page 8");
    play.expect("done repeated_token a");
}

TEST_CASE("a pager walks to newer events by the other token")
{
    script play{walk{{.pagination_token = "z"}, {.to = walk_to::newer}}};
    play.next();
    play.answer(page_of({9}, "a", "y"));
    play.next();
    play.expect("GET /2/dm_events?pagination_token=y");
    play.answer(page_of({10}, "a"));
    play.expect("page 10");
    play.expect("done list_end");
}

TEST_CASE("a pager ends at its limits of pages and events, and says where to go on")
{
    script play{walk{{}, {.pages = 1}}};
    play.expect("GET /2/dm_events");
    play.answer(page_of({9, 8}, "a"));
    play.next();
    play.expect("done pages a");

    play = {walk{{}, {.events = 3}}};
    play.expect("GET /2/dm_events?max_results=3");
    play.answer(page_of({9, 8}, "a"));
    play.next();
    play.expect("GET /2/dm_events?max_results=1&pagination_token=a");
    play.answer(page_of({7, 6}, "b")); // more than were asked for
    play.expect("page 7");
    play.expect("done events a");
    CHECK(play.flow.events() == 3);

    play = {walk{{}, {.events = 2}}};
    play.next();
    play.answer(page_of({9, 8}, "a"));
    play.next();
    play.expect("done events a");

    play = {walk{{}, {.pages = 0}}};
    play.expect("done pages");
    play = {walk{{}, {.events = 0}}};
    play.expect("done events");
    play = {walk{{.max_results = 5}, {.events = 8}}};
    play.expect("GET /2/dm_events?max_results=5");
}

TEST_CASE("a pager ends at an age: what is older is left out")
{
    script play{walk{{}, {.oldest = noon}}};
    play.next();
    play.answer(page_of({new_id + 1, new_id, old_id}, "a"));
    play.expect("page " + std::to_string(new_id + 1) + ' ' + std::to_string(new_id));
    play.expect("done age a");
}

TEST_CASE("a pager waits as X says and as the setbacks in a row call for, then asks the same again")
{
    script play{walk{{}}};
    play.next();
    play.answer(with_window(refusal(429), 0, noon + 10min));
    play.expect("wait 600 s");
    play.pass(599s);
    play.expect("wait 1 s");
    play.pass(1s);
    play.expect("GET /2/dm_events");
    play.answer(reply(503, "<html>"));
    play.expect("wait 2 s");
    play.pass(2s);
    play.next();
    play.lose();
    play.expect("wait 4 s");
    play.pass(4s);
    play.next();
    play.answer(reply(200, R"({"data":[{"id")")); // cut off
    play.expect("wait 8 s");
    play.pass(8s);
    play.next();
    play.answer(page_of({9}, "a"));
    play.expect("page 9");
    play.expect("GET /2/dm_events?pagination_token=a");
    play.lose();
    play.expect("wait 1 s"); // the row was broken
}

TEST_CASE("a pager obeys a window that its own answer used up")
{
    script play{walk{{}}};
    play.next();
    play.answer(with_window(page_of({9}, "a"), 0, noon + 15min));
    play.expect("page 9");
    play.expect("wait 900 s");
    play.pass(15min);
    play.expect("GET /2/dm_events?pagination_token=a");
}

TEST_CASE("a pager gives up at once where waiting does not help, and elsewhere after so many tries")
{
    for (auto const status : {400, 401, 402, 403, 404}) {
        script play{walk{{}}};
        play.next();
        play.answer(refusal(status));
        play.expect("failed " + std::to_string(status));
        play.expect("failed " + std::to_string(status));
    }
    // Lesson 7: a 429 without a reset has an end, too.
    script play{walk{{}, {.tries = 3}}};
    for (auto n = 0; n < 3; ++n) {
        play.expect("GET /2/dm_events");
        play.answer(refusal(429));
        play.pass(15min);
    }
    play.expect("failed 429");
}

TEST_CASE("a clock that is set back, ahead or to its ends does a pager no harm")
{
    script play{walk{{}}};
    play.next();
    play.answer(with_window(refusal(429), 0, noon + 10min));
    play.pass(4min);
    play.expect("wait 360 s");
    play.pass(-std::chrono::hours{24 * 365});
    play.expect("wait 360 s"); // not a year
    play.now = time_point::min();
    play.next();
    play.now = time_point::max();
    play.expect("GET /2/dm_events");
    play.lose();
    CHECK(std::holds_alternative<wait_until>(play.flow.next(play.now)));
    play.now = noon;
    play.expect("wait 2 s");
    // What X's clock says is held against X's clock: here it is a day apart from ours.
    play = {walk{{}}, noon + std::chrono::hours{24}};
    play.next();
    play.answer(with_window(refusal(429), 0, noon + 10min));
    play.expect("wait 600 s");
}

TEST_CASE("a pager out of turn says so, and has not changed")
{
    script play{walk{{}}};
    auto const fresh = play.flow;
    CHECK(play.flow.feed(page_of({9}), noon) == fed::out_of_turn);
    CHECK(play.flow.feed(transport_failed{}, noon) == fed::out_of_turn);
    CHECK(play.flow == fresh);
    play.next();
    play.expect("awaiting");
}

TEST_CASE("a pager goes to the same end, whenever it is saved and loaded")
{
    std::vector<response> const answers{page_of({9, 8}, "a"), page_of({8, 7}, "b"),
        with_window(page_of({}, "c"), 0, noon + 15min), page_of({7, 6}, "a")};
    auto const straight = all_steps({walk{{}}}, answers, false);
    CHECK(straight == std::vector<std::string>{
                          "page 9 8", "page 7", "page", "page 6", "done repeated_token a"});
    CHECK(all_steps({walk{{}}}, answers, true) == straight);
}

TEST_CASE("a pager that gave up tries again where it stood, once it is loaded")
{
    script play{walk{{}}};
    play.next();
    play.answer(page_of({9}, "a"));
    play.next();
    play.next();
    play.answer(refusal(401));
    play.expect("failed 401");
    play.flow = *walk::load(play.flow.save(), {});
    play.expect("GET /2/dm_events?pagination_token=a");
}

TEST_CASE("a pager's text is one line, and nothing else than such a text is taken")
{
    script play{walk{{}}};
    play.next();
    play.answer(page_of({9, 8}, "a&b"));
    play.next();
    auto const text = play.flow.save();
    CHECK(text == "xdm-pager=1&list=https%3A%2F%2Fapi.x.com%2F2%2Fdm_events&token=a%26b&pages=1&"
                  "events=2&tokens=14695981039346656037&seen=9.8&ended=0&setbacks=0&"
                  "rest=1795348800000&rest=1795348800000&end=");
    CHECK(walk::load(text + "\r\n", {}));
    CHECK_FALSE(walk::load(text, {.in = user_id{5}})); // of another list
    for (std::size_t size = 0; size < text.size(); ++size)
        CHECK_FALSE(walk::load(text.substr(0, size), {}));
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto other = text;
        other[at] = static_cast<char>(other[at] ^ 1);
        if (auto const loaded = walk::load(other, {})) // another number, or another token
            CHECK(loaded->save() == other);
    }
}

TEST_CASE("a pager takes the transitions of its diagram, all of them and no other")
{
    auto const feeds = [](response r) {
        return happening<walk>{[r](walk& w, time_point& now) { w.feed(r, now); }};
    };
    auto const taken = explore<walk>(walk{{}, {.tries = 2}}, noon,
        {{[](walk& w, time_point& now) { w.next(now); }}, feeds(page_of({9}, "a")),
            feeds(page_of({8})), feeds(refusal(429)), feeds(refusal(401)),
            {[](walk& w, time_point& now) { w.feed(transport_failed{}, now); }},
            {[](walk&, time_point& now) { now += 20min; }},
            {[](walk& w, time_point&) { w = *walk::load(w.save(), {}, {.tries = 2}); }, false}},
        2000, [](walk const& w, time_point) {
            auto const copy = w;
            CHECK(copy == w);
            auto const loaded = walk::load(w.save(), {}, {.tries = 2});
            REQUIRE(loaded);
            CHECK(loaded->save() == w.save());
        });
    CHECK(lines_of(taken) == lines_of(diagram_of("pager")));
}
