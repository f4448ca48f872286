// SPDX-License-Identifier: BSL-1.0
#include <xdm/decode/place.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace xdm;
using wire::scalar;

namespace {

struct inner {
    int x = 0;
    int y = 0;
};
struct outer {
    std::string name{};
    int other = 0;
    inner in{};
    inner beside{};
    std::vector<int> list{};
};
struct counted { // a list that says itself where its elements go
    std::vector<std::size_t> tokens{};
    inner element{};
    int read = 0;

    inner& append(wire::mark const& here)
    {
        tokens.push_back(here.token);
        return element;
    }
    void done() { ++read; }
    void begin_at(wire::mark const&) { tokens.clear(); }
};
struct noted { // an object that wants to know where it began
    std::size_t began = 0;
    int x = 0;

    void begin_at(wire::mark const& here) { began = here.token; }
};
struct dictionary : std::vector<std::string> { // it could be a list as well, and is none
    int value = 0;
};

wire::place text_beside(outer& o)
{
    return wire::place_of(o.name);
}

} // namespace

namespace xdm::inline abi_1::wire {

template <>
inline constexpr auto table<inner> = rows{member("x", &inner::x), member("y", &inner::y)};
template <>
inline constexpr auto table<noted> = rows{member("x", &noted::x)};
template <>
inline constexpr auto table<outer> = rows{
    member("name", "title", &outer::name),
    member("x", &outer::other),
    member("by_function", [](outer& o) -> auto& { return o.in.y; }),
    member("by_place", &text_beside),
    member("list", &outer::list),
    rest(&outer::in),
    rest([](outer& o) -> auto& { return o.beside; }),
};
template <>
inline constexpr auto named_place<dictionary> = [](dictionary& d, std::string_view name) -> auto& {
    d.emplace_back(name);
    return d.value;
};

} // namespace xdm::inline abi_1::wire

TEST_CASE("A member is found by either of its names, in the order of the rows")
{
    outer o;
    CHECK(wire::member_of(o, "name").object == &o.name);
    CHECK(wire::member_of(o, "title").object == &o.name);
    CHECK(wire::member_of(o, "x").object == &o.other);
    CHECK(wire::member_of(o, "by_function").object == &o.in.y);
    CHECK(wire::member_of(o, "by_place").object == &o.name);
    CHECK(wire::member_of(o, "y").object == &o.in.y);
}

TEST_CASE("A name that no row has leads nowhere")
{
    outer o;
    for (auto const* name : {"", "Name", "name ", "nam", "names", "__proto__", "x\0", "in"}) {
        CAPTURE(name);
        auto const found = wire::member_of(o, name);
        auto const is_x = std::string_view{name} == "x";
        CHECK((found.object == nullptr) == !is_x);
    }
    CHECK(wire::member_of(o, std::string_view{"x\0", 2}).object == nullptr);
}

TEST_CASE("A place takes values of one form: a scalar, members, or elements")
{
    auto const verbs = [](auto object) {
        auto const& can = *wire::place_of(object).can;
        return std::string{can.take ? "take " : ""} + (can.member ? "member " : "") +
               (can.append ? "append " : "") + (can.done ? "done " : "") +
               (can.begin ? "begin " : "");
    };
    struct unknown {};
    CHECK(verbs(0) == "take ");
    CHECK(verbs(std::string{}) == "take ");
    CHECK(verbs(inner{}) == "member ");
    CHECK(verbs(noted{}) == "member begin ");
    CHECK(verbs(dictionary{}) == "member begin ");
    CHECK(verbs(std::vector<int>{}) == "append done begin ");
    CHECK(verbs(counted{}) == "append done begin ");
    CHECK(verbs(unknown{}).empty());
}

TEST_CASE("A list keeps an element that fits, and drops one that does not")
{
    std::vector<int> list{8, 9};
    auto const p = wire::place_of(list);
    p.can->begin(p.object, {});
    CHECK(list.empty());
    auto first = p.can->append(p.object, {1});
    CHECK(first.can->take(first.object, {.kind = scalar::integer, .integer_value = 5}));
    p.can->done(p.object, true);
    p.can->append(p.object, {2});
    p.can->done(p.object, false);
    CHECK(list == std::vector{5});
}

TEST_CASE("A list of its own kind is told each element's token, and when it was read")
{
    counted list;
    auto const p = wire::place_of(list);
    list.tokens = {99};
    p.can->begin(p.object, {});
    CHECK(p.can->append(p.object, {3}).object == &list.element);
    p.can->done(p.object, false);
    p.can->append(p.object, {8});
    p.can->done(p.object, true);
    CHECK(list.tokens == std::vector<std::size_t>{3, 8});
    CHECK(list.read == 2);
}

TEST_CASE("An object may learn where it began")
{
    noted n;
    auto const p = wire::place_of(n);
    p.can->begin(p.object, {7});
    CHECK(n.began == 7);
    CHECK(p.can->member(p.object, "x").object == &n.x);
}

TEST_CASE("An object whose names are data makes a place for each, and begins anew")
{
    dictionary d;
    auto const p = wire::place_of(d);
    CHECK(p.can->member(p.object, "a").object == &d.value);
    CHECK(p.can->member(p.object, "").object == &d.value);
    CHECK(d == dictionary{{"a", ""}});
    p.can->begin(p.object, {});
    CHECK(d.empty());
}
