// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/counted_window.hpp>

#include "workflow/script.hpp"

#include <doctest/doctest.h>

using namespace xdm;
using namespace workflow;
using detail::counted_window;

namespace {

rate_window shows(int limit, int left, time_point reset)
{
    return {limit, left, std::chrono::floor<std::chrono::seconds>(reset)};
}

} // namespace

TEST_CASE("a window of which nothing is known takes what is published, from its first request on")
{
    counted_window w;
    CHECK(w.earliest(noon) == noon);
    w.sent(2, 15min, noon);
    CHECK(w.earliest(noon) == noon);
    w.sent(2, 15min, noon + 1min);
    CHECK(w.earliest(noon + 1min) == noon + 15min);
    CHECK(w.earliest(noon + 15min) == noon + 15min);
    w.sent(2, 15min, noon + 15min);
    CHECK(w.left() == 1);
    counted_window free;
    for (auto n = 0; n < 9; ++n)
        free.sent(0, 15min, noon);
    CHECK(free.earliest(noon) == noon);
}

TEST_CASE("what X says overrules what is published, then and in the windows to come")
{
    counted_window w;
    w.sent(1, 15min, noon);
    w.learn(shows(99, 98, noon + 10min), noon, noon);
    CHECK(w.earliest(noon) == noon);
    CHECK(w.left() == 98);
    w.sent(1, 15min, noon + 10min + 1s); // the next window: X names whole seconds
    CHECK(w.left() == 98);
    CHECK(w.limit() == 99);
}

TEST_CASE("answers out of order leave the lowest count, and a former window tells nothing")
{
    counted_window w;
    w.learn(shows(15, 3, noon + 10min), noon, noon);
    w.learn(shows(15, 5, noon + 10min + 1s), noon, noon);
    CHECK(w.left() == 3);
    w.learn(shows(15, 0, noon + 5min), noon, noon);
    CHECK(w.left() == 3);
    w.learn(shows(15, 14, noon + 25min), noon, noon);
    CHECK(w.left() == 14);
}

TEST_CASE("the reset is reckoned by the date of the answer, and no farther off than a day")
{
    counted_window w;
    w.learn(shows(15, 0, noon + 10min), noon, noon - 300h);
    CHECK(w.earliest(noon - 300h) == noon - 300h + 10min + 1s);
    counted_window far;
    far.learn(shows(15, 0, noon + 5000h), noon, noon);
    CHECK(far.earliest(noon) == noon + 24h);
}

TEST_CASE("a limit that is told in part is reckoned with as far as it goes")
{
    counted_window w;
    w.learn({.limit = 15, .remaining = {}, .reset = {}}, noon, noon);
    CHECK(w == counted_window{});
    w.learn({.limit = {}, .remaining = 0, .reset = shows(0, 0, noon + 1min).reset}, noon, noon);
    CHECK(w.earliest(noon) == noon + 1min + 1s);
}
