// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/stopwatch.hpp>

#include "workflow/script.hpp"

#include <doctest/doctest.h>

using namespace xdm;
using namespace workflow;

TEST_CASE("time counts from the start on, and what the clock jumps back does not")
{
    detail::stopwatch watch;
    watch.observe(noon - 1h);
    watch.start(noon);
    watch.start(noon + 1h); // it runs already
    watch.observe(noon + 5s);
    CHECK(watch.passed() == 5s);
    CHECK(watch.most() == 5s);
    watch.observe(noon - 24h);
    CHECK(watch.passed() == 5s);
    watch.observe(noon - 24h + 2s);
    CHECK(watch.passed() == 7s);
    CHECK(watch.most() == 24h + 7s);
}
