// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/attempts.hpp>

#include "workflow/script.hpp"

#include <doctest/doctest.h>

using namespace xdm;
using namespace workflow;
using detail::attempts;

TEST_CASE("what may pass: lost, refused for now, X down, a good answer that was cut off")
{
    for (setback const& s : {setback{transport_failed{}}, setback{rate_limited{.status = 429}},
             setback{problem{.status = 500}}, setback{problem{.status = 408}},
             setback{malformed{.status = 503}}, setback{malformed{.status = 200}}})
        CHECK(detail::is_passing(s));
    for (setback const& s : {setback{problem{.status = 401}}, setback{problem{.status = 200}},
             setback{problem{.status = 429}}, // a usage cap
             setback{malformed{.status = 404}}, setback{malformed{.status = 302}}})
        CHECK_FALSE(detail::is_passing(s));
}

TEST_CASE("the longer wait counts, the answer's or the own, and setbacks in a row are counted")
{
    attempts a;
    CHECK_FALSE(a.before(noon));
    auto const slow = with_window(refusal(429), 0, noon + 10min);
    CHECK(a.failed(rate_limited{}, &slow, noon, 3));
    CHECK(a.before(noon)->time == noon + 10min);
    auto const quick = with_window(refusal(429), 0, noon + 1s);
    CHECK(a.failed(rate_limited{}, &quick, noon, 3));
    CHECK(a.before(noon)->time == noon + 2s);
    CHECK_FALSE(a.failed(transport_failed{}, nullptr, noon, 3));
    a.succeeded(page_of({}), noon);
    CHECK(a.setbacks() == 0);
    CHECK_FALSE(a.before(noon));
    CHECK_FALSE(a.failed(problem{.status = 403}, nullptr, noon, 3));
}

TEST_CASE("an outcome is its result or the setback that it is")
{
    auto used = 0;
    auto const use = [&](event_page&&) { ++used; };
    CHECK_FALSE(detail::setback_of<event_page>(outcome<event_page>{event_page{}}, use));
    CHECK(used == 1);
    auto const why = detail::setback_of<event_page>(outcome<event_page>{problem{.status = 7}}, use);
    CHECK(why == setback{problem{.status = 7}});
    CHECK(used == 1);
}
