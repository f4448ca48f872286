// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/seen_events.hpp>

#include "workflow/script.hpp"

#include <doctest/doctest.h>

using namespace xdm;
using namespace workflow;

TEST_CASE("events are known by their ids, those without by their text")
{
    CHECK(detail::key_of(message_create{.id = event_id{9}}) == 9);
    auto const one = detail::key_of(unknown_event{"T", "{}"});
    CHECK(one == detail::key_of(unknown_event{"U", "{}"}));
    CHECK(one != detail::key_of(unknown_event{"T", "{ }"}));
    // FNV-1a of the empty text and of "a", as published
    CHECK(detail::number_of_text("") == 0xcbf29ce484222325);
    CHECK(detail::number_of_text("a") == 0xaf63dc4c8601ec8c);
}

TEST_CASE("an event's time is that of its id, else the one that X sent, else unknown")
{
    CHECK(detail::time_of(message_create{.id = first_id_at<event_id>(noon)}) == noon);
    CHECK(detail::time_of(message_create{.id = event_id{7}, .created_at = noon}) == noon);
    CHECK_FALSE(detail::time_of(message_create{.id = event_id{7}}));
    CHECK_FALSE(detail::time_of(unknown_event{}));
}

TEST_CASE("the last keys are kept, at most so many")
{
    detail::seen_events seen{2};
    CHECK(seen.add(1));
    CHECK_FALSE(seen.add(1));
    CHECK(seen.add(2));
    CHECK(seen.add(3));
    CHECK_FALSE(seen.has(1));
    CHECK(seen.keys() == std::vector<std::uint64_t>{2, 3});
}
