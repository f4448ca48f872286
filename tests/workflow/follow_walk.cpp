// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/follow_walk.hpp>

#include <workflow/pages.hpp>

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>

using namespace xdm;
using workflow::page_with;

TEST_CASE("a look takes what is not known, once, up to what is known or to the end of the list")
{
    using detail::walk_stop;
    detail::known_events known;
    known.raise(event_id{5});
    detail::follow_walk walk;
    CHECK(walk.take(page_with({9, 8}, "a"), known, {}) == walk_stop::none);
    CHECK(walk.take(page_with({8, 7}, "b"), known, {}) == walk_stop::none);
    CHECK(walk.events.size() == 3);
    CHECK(walk.oldest() == event_id{7});
    auto other = walk;
    CHECK(other.take(page_with({6, 5, 4}, "c"), known, {}) == walk_stop::known);
    CHECK(other.events.size() == 4);
    other = walk;
    CHECK(other.take(page_with({}, ""), known, {}) == walk_stop::list_end);
    other = walk;
    CHECK(other.take(page_with({}, "a"), known, {}) == walk_stop::list_end); // again
    CHECK_FALSE(detail::follow_walk{}.oldest());
}
