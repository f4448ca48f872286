// SPDX-License-Identifier: BSL-1.0
#include <xdm/decode/row.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

using namespace xdm;

namespace {

struct thing {
    int a = 1;
    int b = 2;
};

} // namespace

TEST_CASE("A row has a name in both dialects, and says where its value goes")
{
    thing t;
    constexpr auto same = wire::member("x", &thing::b);
    CHECK(same.name == "x");
    CHECK(same.renamed == "x");
    CHECK(&(t.*same.where) == &t.b);
    constexpr auto two = wire::member("tweet", "post", &thing::a);
    CHECK(two.name == "tweet");
    CHECK(two.renamed == "post");
    CHECK(&(t.*two.where) == &t.a);
    constexpr auto found = wire::member("y", [](thing& of) -> auto& { return of.b; });
    CHECK(&found.where(t) == &t.b);
}

TEST_CASE("A row of the rest has no name")
{
    thing t;
    constexpr auto row = wire::rest(&thing::b);
    CHECK(&(t.*row.where) == &t.b);
    CHECK(!std::is_same_v<decltype(row), decltype(wire::member("", &thing::b)) const>);
}

TEST_CASE("A type has no rows until it is given some")
{
    CHECK(wire::table<thing>.size == 0);
    CHECK(wire::table<thing>.all([](auto const&) { return false; }));
}

TEST_CASE("Rows stand in their order, each with its number")
{
    constexpr auto three = wire::rows{
        wire::member("a", &thing::a), wire::rest(&thing::b), wire::member("c", &thing::a)};
    CHECK(three.size == 3);
    CHECK(wire::row_at<0>(three).name == "a");
    CHECK(wire::row_at<1>(three).where == &thing::b);
    CHECK(wire::row_at<2>(three).name == "c");
    thing t;
    std::string seen;
    three.each([&](auto const& row) {
        if constexpr (requires { row.name; })
            seen += row.name;
        seen += static_cast<char>('0' + t.*row.where);
    });
    CHECK(seen == "a12c1");
    std::size_t asked = 0;
    CHECK_FALSE(three.all([&](auto const& row) { return ++asked, t.*row.where == 1; }));
    CHECK(asked == 2);
    CHECK(three.all([&](auto const& row) { return t.*row.where > 0; }));
}
