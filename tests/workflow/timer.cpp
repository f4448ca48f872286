// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/timer.hpp>

#include "workflow/script.hpp"

#include <doctest/doctest.h>

using namespace xdm;
using namespace workflow;
using detail::timer;

TEST_CASE("a timer is over at its time, one of no wait at once")
{
    timer const t{noon, 10s};
    CHECK_FALSE(t.over(noon + 9s + 999ms));
    CHECK(t.over(noon + 10s));
    CHECK(timer{}.over(noon));
    CHECK(timer{}.over(time_point{}));
    CHECK(timer{noon, 0s}.over(noon));
}

TEST_CASE("a clock that is set back leaves what is left to wait as it was")
{
    timer t{noon, 10s};
    t.observe(noon + 4s);
    CHECK(t.end(noon - 1h) == noon - 1h + 6s);
    t.observe(noon - 1h);
    t.observe(noon - 1h + 5s);
    CHECK_FALSE(t.over(noon - 1h + 5s));
    CHECK(t.over(noon - 1h + 6s));
}

TEST_CASE("a timer that is over stays over, also where the clock is set back")
{
    timer t{noon, 10s};
    t.observe(noon + 10s);
    CHECK(t.over(noon));
    t.observe(noon);
    CHECK(t.over(noon - 1h));
}

TEST_CASE("a clock that stands still or goes to its ends does no harm")
{
    timer t{noon, 10s};
    t.observe(noon);
    CHECK(t.end() == noon + 10s);
    t.observe(time_point::min());
    CHECK(t.end() == time_point{} + 10s);
    t.observe(time_point::max());
    CHECK(t.over(time_point::max()));
    CHECK(timer{time_point::max(), 24h}.end() > timer{time_point::max(), 0h}.end());
}

TEST_CASE("an answer's wait goes by its own date, and is a day at most")
{
    auto const shown = with_window(refusal(429), 0, noon + 10min);
    CHECK(detail::wait_of(shown, noon - 500h) == 10min);
    CHECK(detail::wait_of(with_window(refusal(429), 0, noon + 1000h), noon) == 24h);
    CHECK(detail::wait_of(with_window(refusal(429), 3, noon + 10min), noon) == 15min);
    CHECK_FALSE(detail::wait_of(page_of({}), noon));
    CHECK_FALSE(detail::wait_of(with_window(page_of({}), 0, noon - 1s), noon));
    response undated{.status = 429};
    CHECK(detail::wait_of(undated, noon) == 15min);
}

TEST_CASE("pauses double up to 15 minutes")
{
    CHECK(detail::pause_after(1) == 1s);
    CHECK(detail::pause_after(2) == 2s);
    CHECK(detail::pause_after(10) == 512s);
    CHECK(detail::pause_after(11) == 15min);
    CHECK(detail::pause_after(1'000'000) == 15min);
}
