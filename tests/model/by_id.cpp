// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/by_id.hpp>

#include <xdm/model/id.hpp>
#include <xdm/model/media_key.hpp>

#include <model/counted_id.hpp>

#include <doctest/doctest.h>

#include <cstddef>
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

// How often ids are compared where this many are put in, at once or one by one, and all are found.
std::size_t comparisons(std::size_t count, bool at_once, std::uint64_t (*nth)(std::uint64_t))
{
    std::vector<counted> list;
    for (std::size_t n = 0; n < count; ++n)
        list.push_back({{nth(n)}});
    counted_id::compared = 0;
    by_id<counted> things;
    if (at_once)
        things = by_id<counted>{list};
    else
        for (auto const one : list)
            things.push_back(one);
    std::size_t found = 0;
    for (auto const one : list)
        found += things.find(one.id) != nullptr;
    REQUIRE(found == count);
    return counted_id::compared;
}

} // namespace

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

TEST_CASE("Whatever the ids are, n things cost n log n comparisons and a search log^2 n")
{
    // What mixes to one number modulo 2^32 was one chain of a hash table.
    auto const same_low_bits = [](std::uint64_t n) { return n << 32; };
    auto const rising = [](std::uint64_t n) { return n; };
    auto const falling = [](std::uint64_t n) { return ~n; };
    auto const one = [](std::uint64_t) { return std::uint64_t{7}; };
    auto const spread = [](std::uint64_t n) { return n * 0x9e3779b97f4a7c15u; };
    for (auto* const nth : {+same_low_bits, +rising, +falling, +one, +spread})
        for (bool const at_once : {true, false}) {
            CHECK(comparisons(1'023, at_once, nth) < 1'023 * (10 + 10 * 12 / 2));
            CHECK(comparisons(65'535, at_once, nth) < 65'535 * (16 + 16 * 18 / 2));
        }
}

TEST_CASE("Of every number of things, put in in any order, each is found")
{
    for (std::uint64_t count = 0; count < 130; ++count) {
        by_id<person> people;
        for (std::uint64_t n = 0; n < count; ++n)
            people.push_back({user_id{2 * (n * 37 % 131)}, std::to_string(n)});
        std::size_t right = 0;
        for (std::uint64_t n = 0; n < count; ++n) {
            right += people.find(user_id{2 * (n * 37 % 131)}) == &people[static_cast<unsigned>(n)];
            right += people.find(user_id{2 * (n * 37 % 131) + 1}) == nullptr;
        }
        CHECK(right == 2 * count);
    }
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
