// SPDX-License-Identifier: BSL-1.0
// What every enumeration with names on the wire must keep.
#ifndef XDM_TESTS_MODEL_SPELLED_HPP
#define XDM_TESTS_MODEL_SPELLED_HPP

#include <xdm/model/spelling.hpp>

#include <doctest/doctest.h>
#include <facts.hpp>

#include <cctype>
#include <set>
#include <string>
#include <string_view>

namespace spelled {

using names = std::multiset<std::string>;

/// Every name that an enumeration has in a dialect.
template <class Enum>
names in(xdm::dialect d)
{
    names all;
    for (std::size_t i = 0; i < xdm::detail::count_of<Enum>; ++i)
        if (auto const name = wire_name(static_cast<Enum>(i), d); !name.empty())
            all.emplace(name);
    return all;
}

/// The set of names that X's OpenAPI file of this version has for a parameter.
inline names of_x(std::string_view version, std::string_view parameter)
{
    auto const file = facts::load("x-dm-enums.json");
    auto const& value = file.at(version).at(parameter);
    auto const& list = value.is_array() ? value : value.at("enum");
    std::set<std::string> once;
    for (auto const& name : list.as_array())
        once.insert(facts::text(name));
    return {once.begin(), once.end()};
}

/// Each name is read in every dialect and written again; no other text is read.
template <class Enum>
void check_round_trips()
{
    std::set<std::string> seen;
    for (std::size_t i = 0; i < xdm::detail::count_of<Enum>; ++i) {
        auto const e = static_cast<Enum>(i);
        CAPTURE(i);
        CHECK_FALSE(to_string(e).empty());
        CHECK(xdm::parse<Enum>(to_string(e)) == e);
        CHECK(seen.emplace(to_string(e)).second);
        for (auto const d : {xdm::dialect::classic, xdm::dialect::post}) {
            std::string name{wire_name(e, d)};
            if (name.empty())
                continue;
            CHECK(xdm::parse<Enum>(name) == e);
            CHECK_FALSE(xdm::parse<Enum>(name + ' '));
            CHECK_FALSE(xdm::parse<Enum>(' ' + name));
            CHECK_FALSE(xdm::parse<Enum>(name + '\0'));
            auto const c = static_cast<unsigned char>(name[0]);
            name[0] = static_cast<char>(std::islower(c) ? std::toupper(c) : std::tolower(c));
            CHECK_FALSE(xdm::parse<Enum>(name));
        }
    }
    CHECK_FALSE(xdm::parse<Enum>(""));
    CHECK_FALSE(xdm::parse<Enum>("tomorrow"));
}

} // namespace spelled

#endif
