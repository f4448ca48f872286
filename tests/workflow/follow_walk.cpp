// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/follow_walk.hpp>

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>

using namespace xdm;

namespace {

event_page look_page(std::initializer_list<std::uint64_t> ids, std::string next)
{
    event_page p;
    for (auto const id : ids)
        p.events.push_back(message_create{.id = event_id{id}});
    p.meta.next_token = std::move(next);
    return p;
}

} // namespace

TEST_CASE("a look takes what is not known, once, up to what is known or to the end of the list")
{
    using detail::walk_stop;
    detail::known_events known;
    known.raise(event_id{5});
    detail::follow_walk walk;
    CHECK(walk.take(look_page({9, 8}, "a"), known, {}) == walk_stop::none);
    CHECK(walk.take(look_page({8, 7}, "b"), known, {}) == walk_stop::none);
    CHECK(walk.events.size() == 3);
    CHECK(walk.oldest() == event_id{7});
    auto other = walk;
    CHECK(other.take(look_page({6, 5, 4}, "c"), known, {}) == walk_stop::known);
    CHECK(other.events.size() == 4);
    other = walk;
    CHECK(other.take(look_page({}, ""), known, {}) == walk_stop::list_end);
    other = walk;
    CHECK(other.take(look_page({}, "a"), known, {}) == walk_stop::list_end); // again
    CHECK_FALSE(detail::follow_walk{}.oldest());
}
