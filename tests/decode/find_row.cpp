// SPDX-License-Identifier: BSL-1.0
#include <xdm/decode/find_row.hpp>

#include <xdm/decode/place.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

struct thing {
    int a = 0, b = 0, c = 0;
};
struct wider {
    int d = 0;
    thing inner{};
};

} // namespace

namespace xdm::inline abi_1::wire {

template <>
inline constexpr auto table<thing> = rows{
    member("a", &thing::a),
    member("old_b", "b", &thing::b),
    member("a_name_of_thirty-one_characters", [](thing& t) -> auto& { return t.c; }),
};
template <>
inline constexpr auto table<wider> = rows{
    member("d", &wider::d),
    rest(&wider::inner),
};

} // namespace xdm::inline abi_1::wire

using namespace xdm::wire;

namespace {

// The names of the rows that were tried, and a dot for one without.
template <class T>
std::string tried(std::string_view name, bool fits = true)
{
    std::string rows;
    auto const at = [&](auto const& row) {
        rows += row.name;
        return fits;
    };
    auto const elsewhere = [&](auto const&) {
        rows += '.';
        return false;
    };
    find_row<T>(name, at, elsewhere);
    return rows;
}

} // namespace

TEST_CASE("A row is found by either of its names, which may have any length")
{
    CHECK(tried<thing>("a") == "a");
    CHECK(tried<thing>("b") == "old_b");
    CHECK(tried<thing>("old_b") == "old_b");
    CHECK(tried<thing>("a_name_of_thirty-one_characters") == "a_name_of_thirty-one_characters");
    CHECK(tried<thing>("c").empty());
    CHECK(tried<thing>("").empty());
    CHECK(tried<thing>("old_a").empty());
    CHECK(tried<thing>("a_name_of_thirty-one_character").empty());
    CHECK(tried<thing>("a_name_of_thirty-one_charactera").empty());
    CHECK(tried<thing>(std::string(100'000, 'a')).empty());
    CHECK(tried<thing>(std::string_view{"b\0", 2}).empty());
}

TEST_CASE("A row that points to another table is asked where no row above it has the name and fits")
{
    CHECK(tried<wider>("d") == "d");
    CHECK(tried<wider>("d", false) == "d.");
    CHECK(tried<wider>("e") == ".");
}
