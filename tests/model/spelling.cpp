// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/spelling.hpp>

#include <doctest/doctest.h>

namespace {

enum class fruit { apple, pear, plum, quince };

} // namespace

template <>
struct xdm::detail::spellings<fruit> {
    static constexpr spelling rows[]{{"apple"}, {"pear", "poire"}, {"plum", ""}, {"", "quince"}};
};

using xdm::dialect;

TEST_CASE("A name is the same in both dialects unless its row says otherwise")
{
    CHECK(wire_name(fruit::apple, dialect::classic) == "apple");
    CHECK(wire_name(fruit::apple, dialect::post) == "apple");
    CHECK(wire_name(fruit::pear, dialect::classic) == "pear");
    CHECK(wire_name(fruit::pear, dialect::post) == "poire");
    CHECK(wire_name(fruit::plum, dialect::classic) == "plum");
    CHECK(wire_name(fruit::plum, dialect::post).empty());
    CHECK(wire_name(fruit::quince, dialect::classic).empty());
    CHECK(wire_name(fruit::quince, dialect::post) == "quince");
}

TEST_CASE("To a person the classic name is shown, or the only one")
{
    CHECK(xdm::to_string(fruit::pear) == "pear");
    CHECK(xdm::to_string(fruit::plum) == "plum");
    CHECK(xdm::to_string(fruit::quince) == "quince");
}

TEST_CASE("Names of both dialects are read, and a missing one is never the empty text")
{
    static_assert(xdm::detail::count_of<fruit> == 4);
    CHECK(xdm::parse_as(std::type_identity<fruit>{}, "pear") == fruit::pear);
    CHECK(xdm::parse_as(std::type_identity<fruit>{}, "poire") == fruit::pear);
    CHECK(xdm::parse_as(std::type_identity<fruit>{}, "quince") == fruit::quince);
    CHECK_FALSE(xdm::parse_as(std::type_identity<fruit>{}, "").has_value());
    CHECK_FALSE(xdm::parse_as(std::type_identity<fruit>{}, "Pear").has_value());
    CHECK_FALSE(xdm::parse_as(std::type_identity<fruit>{}, "pea").has_value());
    CHECK_FALSE(xdm::parse_as(std::type_identity<fruit>{}, "pears").has_value());
}
