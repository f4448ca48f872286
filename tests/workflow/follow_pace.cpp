// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/follow_pace.hpp>

#include "workflow/script.hpp"

#include <doctest/doctest.h>

using namespace xdm;
using namespace workflow;

TEST_CASE("pages double up to 100 and stay within the budget and within 1 to 100")
{
    follow_options how;
    detail::follow_pace pace{how};
    CHECK(pace.page_size(10, 0, how, noon) == 10);
    CHECK(pace.page_size(10, 3, how, noon) == 80);
    CHECK(pace.page_size(10, 99, how, noon) == 100);
    CHECK(pace.page_size(0, 0, how, noon) == 1);
    CHECK(pace.page_size(500, 0, how, noon) == 100);
    how.a_day = {25'000};
    CHECK(pace.page_size(10, 0, how, noon) == 2);
    how.a_day = {9'999};
    CHECK(pace.page_size(10, 0, how, noon) == 0);
    how.a_day = {-1};
    CHECK(pace.page_size(10, 0, how, noon) == 0);
    how.prices.event_read = {};
    CHECK(pace.page_size(10, 0, how, noon) == 10);
}

TEST_CASE("the pause is short after news, doubles without, and lasts what X's window asks for")
{
    follow_options const how{.busy = 10s, .idle = 30s};
    detail::follow_pace pace{how};
    auto const waits = [&] { return pace.attempts.before(noon)->time - noon; };
    pace.looked(true, page_of({}), how, noon);
    CHECK(waits() == 10s);
    pace = detail::follow_pace{how};
    pace.looked(false, page_of({}), how, noon);
    CHECK(waits() == 20s);
    pace.looked(false, page_of({}), how, noon);
    CHECK(waits() == 30s);
    pace.looked(true, with_window(page_of({}), 2, noon + 10min), how, noon);
    CHECK(waits() == 200s);
}
