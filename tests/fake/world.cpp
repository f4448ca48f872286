// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/world.hpp>

#include <doctest/doctest.h>

using namespace xdm::literals;
using namespace xdm::fake::detail;

TEST_CASE("people are found by id, and by username in any case")
{
    world w{{}};
    w.people.push_back(made_person("Name", "1"_user, {}));
    auto const& same = w;
    CHECK(find_person(w, "1"_user) == &w.people[0]);
    CHECK(find_person(same, "nAME") == &w.people[0]);
    CHECK_FALSE(find_person(w, "2"_user));
    CHECK_FALSE(find_person(w, "Nam"));
}

TEST_CASE("a conversation of two is found by its id in either order")
{
    world w{{}};
    auto const id = xdm::conversation_id::between("1"_user, "2"_user);
    w.conversations.push_back({id, {"1"_user, "2"_user}});
    w.conversations.push_back({"123456789012345678"_conversation, {}});
    CHECK(find_conversation(w, "1-2"_conversation) == &w.conversations[0]);
    CHECK(find_conversation(w, "2-1"_conversation) == &w.conversations[0]);
    CHECK(find_conversation(w, "123456789012345678"_conversation) == &w.conversations[1]);
    CHECK_FALSE(find_conversation(w, "1-3"_conversation));
}

TEST_CASE("events are found by id, and the first from an id on")
{
    world w{{}};
    for (auto const id : {"10"_event, "20"_event})
        w.events.push_back({id, xdm::conversation_id{1}, xdm::message_create{.id = id}});
    CHECK(find_event(w, "20"_event) == &w.events[1]);
    CHECK_FALSE(find_event(w, "15"_event));
    CHECK_FALSE(find_event(w, "25"_event));
    CHECK(first_from(w, "11"_event) == w.events.begin() + 1);
    CHECK(first_from(w, "10"_event) == w.events.begin());
    CHECK(first_from(w, "21"_event) == w.events.end());
}

TEST_CASE("the clock begins where the settings say, or in October 2022")
{
    world const told{{.now = xdm::time_point{std::chrono::seconds{5}}}};
    CHECK(told.clock == xdm::time_point{std::chrono::seconds{5}});
    CHECK(told.knows_time);
    world const untold{{}};
    CHECK(xdm::to_string(untold.clock) == "2022-10-28T01:08:23.000Z");
    CHECK_FALSE(untold.knows_time);
}
