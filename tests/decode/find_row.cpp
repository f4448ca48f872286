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
inline constexpr auto table<thing> = std::tuple{
    member("a", &thing::a),
    member("old_b", "b", &thing::b),
    member("a_name_of_thirty-one_characters", [](thing& t) -> auto& { return t.c; }),
};
template <>
inline constexpr auto table<wider> = std::tuple{
    member("d", &wider::d),
    rest(&wider::inner),
};

} // namespace xdm::inline abi_1::wire

using namespace xdm::wire;

TEST_CASE("a row is found by either of its names, among those of the same length")
{
    thing t;
    auto const at = [&](std::string_view name) {
        auto const* const row = rows_of<thing>.find(quick_name{name});
        return row ? row->at(t).object : nullptr;
    };
    CHECK(at("a") == &t.a);
    CHECK(at("b") == &t.b);
    CHECK(at("old_b") == &t.b);
    CHECK(at("a_name_of_thirty-one_characters") == &t.c);
    CHECK(at("c") == nullptr);
    CHECK(at("") == nullptr);
    CHECK(at("old_a") == nullptr);
    CHECK(at(std::string(31, 'a')) == nullptr);
    CHECK(at(std::string(32, 'a')) == nullptr);
    CHECK(at(std::string(100'000, 'a')) == nullptr);
}

TEST_CASE("a row that points to another table has no name of its own")
{
    wider w;
    CHECK(rows_of<wider>.find(quick_name{"d"})->at(w).object == &w.d);
    CHECK(rows_of<wider>.find(quick_name{"a"}) == nullptr);
    CHECK(member_of(w, quick_name{"a"}).object == &w.inner.a);
    CHECK(member_of(w, quick_name{"old_b"}).object == &w.inner.b);
    CHECK(member_of(w, quick_name{"e"}).object == nullptr);
}
