// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/known_events.hpp>

#include "workflow/script.hpp"

#include <doctest/doctest.h>

using namespace xdm;
using namespace workflow;

namespace {

event numbered(std::uint64_t id)
{
    return message_create{.id = event_id{id}};
}

} // namespace

TEST_CASE("known is what was added, and all up to the floor")
{
    detail::known_events known;
    CHECK_FALSE(known.has(numbered(1)));
    known.raise(event_id{5});
    known.add(numbered(9));
    CHECK(known.has(numbered(5)));
    CHECK(known.has(numbered(9)));
    CHECK_FALSE(known.has(numbered(7))); // it may come late
    CHECK(known.newest() == event_id{9});
    CHECK_FALSE(known.has(unknown_event{"T", "{}"}));
    known.add(unknown_event{"T", "{}"});
    CHECK(known.has(unknown_event{"T", "{}"}));
    known.raise(event_id{3});
    CHECK(known.floor() == event_id{5});
}

TEST_CASE("a look ends at what is known and settled, and never where nothing is known")
{
    detail::known_events known;
    CHECK_FALSE(known.reaches(numbered(1), 60s));
    known.add(numbered(id_at(noon)));
    CHECK_FALSE(known.reaches(numbered(id_at(noon)), 60s));
    CHECK_FALSE(known.reaches(numbered(id_at(noon - 59s)), 60s));
    CHECK(known.reaches(numbered(id_at(noon - 60s)), 60s));
    known.raise(event_id{id_at(noon)});
    CHECK(known.reaches(numbered(id_at(noon)), 60s));
    CHECK_FALSE(known.reaches(unknown_event{"T", "{}"}, 60s));
}

TEST_CASE("of very many the oldest sink below the floor")
{
    detail::known_events known;
    for (std::uint64_t id = 1; id <= 1000; ++id)
        known.add(numbered(id));
    CHECK(known.floor() == event_id{600});
    for (std::uint64_t id = 1; id <= 1000; ++id)
        CHECK(known.has(numbered(id)));
}
