// SPDX-License-Identifier: BSL-1.0
#include <xdm/decode/filler.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace xdm;

namespace {

struct leaf {
    wire::mark opened{};
    int n = 0;

    void begin_at(wire::mark const& here) { opened = here; }
};
struct tree {
    leaf first{};
    leaf second{};
    std::vector<int> list{};
};

} // namespace

namespace xdm::inline abi_1::wire {

template <>
inline constexpr auto table<leaf> = rows{member("n", &leaf::n)};
template <>
inline constexpr auto table<tree> = rows{
    member("first", &tree::first),
    member("second", &tree::second),
    member("list", &tree::list),
};

} // namespace xdm::inline abi_1::wire

namespace {

wire::scalar integer(int n)
{
    return {.kind = wire::scalar::integer, .integer_value = n};
}

} // namespace

TEST_CASE("What an engine tells goes where the tables say")
{
    tree t;
    detail::filler fill{"", wire::place_of(t)};
    fill.open_object();
    fill.key("first"), fill.open_object();
    fill.key("n"), fill.put(integer(1));
    fill.key("m"), fill.put(integer(2));
    fill.close();
    fill.key("other"), fill.open_object();
    fill.key("n"), fill.put(integer(3));
    fill.close();
    fill.key("list"), fill.open_array();
    fill.put(integer(4)), fill.put({}), fill.put(integer(5));
    fill.open_array(), fill.put(integer(6)), fill.close();
    fill.close();
    fill.close();
    CHECK(t.first.n == 1);
    CHECK(t.second.n == 0);
    CHECK(t.list == std::vector{4, 5});
}

TEST_CASE("A mark names the last key that stands in the text itself, else none")
{
    std::string_view const json = R"({"first":{"n":1},"second":{}})";
    tree t;
    detail::filler fill{json, wire::place_of(t)};
    fill.open_object();
    fill.key(json.substr(2, 5)), fill.open_object();
    CHECK(t.first.opened ==
          wire::mark{.token = 2, .key = 1, .key_token = 1, .left = json.size() - 1});
    fill.key(json.substr(11, 1)), fill.put(integer(1));
    fill.close();
    std::string const elsewhere = "second"; // as where a key has escapes
    fill.key(elsewhere), fill.open_object();
    CHECK(t.second.opened == wire::mark{.token = 6, .left = json.size()});
}
