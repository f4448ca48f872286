// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/by_id.hpp>

#include <xdm/model/id.hpp>
#include <xdm/model/media_key.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace {

using xdm::by_id;
using xdm::user_id;

struct person {
    user_id id{0};
    std::string name{};

    friend bool operator==(person const&, person const&) = default;
};

struct town {
    std::string id{};
    int people = 0;
};

// The id of the nth thing that one of X's machines made.
user_id made_nth(std::uint64_t n)
{
    return user_id{1582838499983564806 + (n << 22)};
}

// Whatever it is, its hash is the same.
struct hostile_id {
    int value = 0;

    friend bool operator==(hostile_id, hostile_id) = default;
};
struct hostile {
    hostile_id id{};
};

} // namespace

template <>
struct std::hash<hostile_id> {
    std::size_t operator()(hostile_id) const { return 12; }
};

TEST_CASE("Things are kept in order and found by their ids")
{
    by_id<person> people;
    CHECK(people.empty());
    people.push_back({user_id{3}, "c"});
    people.push_back({user_id{1}, "a"});
    people.push_back({user_id{2}, "b"});
    CHECK_FALSE(people.empty());
    CHECK(people.size() == 3);
    CHECK(people[0].name == "c");
    std::string names;
    for (auto const& one : people)
        names += one.name;
    CHECK(names == "cab");
    REQUIRE(people.find(user_id{1}));
    CHECK(people.find(user_id{1})->name == "a");
    CHECK(people.find(user_id{1}) == &people[1]);
}

TEST_CASE("An id that was never seen is not found")
{
    by_id<person> people;
    CHECK(people.find(user_id{1}) == nullptr);
    people.push_back({user_id{1}, "a"});
    CHECK(people.find(user_id{2}) == nullptr);
    CHECK(people.find(user_id{0}) == nullptr);
}

TEST_CASE("An absent id is not found, and no mistake")
{
    by_id<person> people;
    people.push_back({user_id{0}, "nobody"});
    CHECK(people.find(std::optional<user_id>{}) == nullptr);
    REQUIRE(people.find(std::optional{user_id{0}}));
    CHECK(people.find(std::optional{user_id{0}})->name == "nobody");
}

TEST_CASE("Of two things with one id both are kept, and the first is found")
{
    by_id<person> people;
    for (int round = 0; round < 100; ++round) { // before and after the table has grown
        people.push_back({user_id{7}, "round " + std::to_string(round)});
        people.push_back({user_id{static_cast<std::uint64_t>(100 + round)}, "other"});
        REQUIRE(people.find(user_id{7}));
        CHECK(people.find(user_id{7})->name == "round 0");
    }
    CHECK(people.size() == 200);
}

TEST_CASE("100,000 things are found, each one")
{
    constexpr std::size_t count = 100'000;
    by_id<person> people;
    std::vector<person> list;
    for (std::size_t n = 0; n < count; ++n) {
        person const one{made_nth(n), std::to_string(n)};
        people.push_back(one);
        list.push_back(one);
    }
    by_id<person> const at_once{list};
    CHECK(at_once == people);
    std::size_t found = 0;
    for (std::size_t n = 0; n < count; ++n) {
        auto const id = made_nth(n);
        auto const* one = people.find(id);
        found += one != nullptr && one->id == id && one == &people[n];
        auto const* same = at_once.find(id);
        found += same != nullptr && same->id == id && same == &at_once[n];
        found += people.find(user_id{id.value() + 1}) == nullptr;
    }
    CHECK(found == 3 * count);
}

TEST_CASE("Ids of one hash are told apart")
{
    by_id<hostile> things;
    for (int n = 0; n < 1'000; ++n)
        things.push_back({hostile_id{n}});
    for (int n = 0; n < 1'000; ++n) {
        auto const* found = things.find(hostile_id{n});
        REQUIRE(found != nullptr);
        CHECK(found->id.value == n);
    }
    CHECK(things.find(hostile_id{1'000}) == nullptr);
}

TEST_CASE("Texts are ids, too")
{
    by_id<town> towns;
    towns.push_back({"01a9a39529b27f36", 8'000'000});
    towns.push_back({"", 1});
    REQUIRE(towns.find("01a9a39529b27f36"));
    CHECK(towns.find("01a9a39529b27f36")->people == 8'000'000);
    REQUIRE(towns.find(std::string{}));
    CHECK(towns.find(std::string{})->people == 1);
    CHECK(towns.find("01a9a39529b27f37") == nullptr);
}

TEST_CASE("A copy finds its own things")
{
    by_id<person> people;
    people.push_back({user_id{1}, "a"});
    auto const copy = people;
    people.clear();
    CHECK(people.empty());
    CHECK(people.find(user_id{1}) == nullptr);
    REQUIRE(copy.find(user_id{1}));
    CHECK(copy.find(user_id{1}) == &copy[0]);
    people.push_back({user_id{2}, "b"});
    CHECK(people.find(user_id{2}) == &people[0]);
}

TEST_CASE("Sequences are equal when their things are, in order")
{
    by_id<person> const ab{std::vector<person>{{user_id{1}, "a"}, {user_id{2}, "b"}}};
    by_id<person> const ba{std::vector<person>{{user_id{2}, "b"}, {user_id{1}, "a"}}};
    by_id<person> grown;
    grown.reserve(100);
    grown.push_back({user_id{1}, "a"});
    CHECK(grown != ab);
    grown.push_back({user_id{2}, "b"});
    CHECK(grown == ab);
    CHECK(ab != ba);
    CHECK(by_id<person>{std::vector<person>{}}.find(user_id{1}) == nullptr);
}
