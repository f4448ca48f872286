// SPDX-License-Identifier: BSL-1.0
#include <xdm/decode/row.hpp>

#include <doctest/doctest.h>

#include <string_view>
#include <tuple>
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
    CHECK(std::tuple_size_v<std::remove_const_t<decltype(wire::table<thing>)>> == 0);
}
