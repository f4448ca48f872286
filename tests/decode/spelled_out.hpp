// SPDX-License-Identifier: BSL-1.0
// Checks of a table of wire names against an object whose every member is spelled out.
#ifndef XDM_TESTS_DECODE_SPELLED_OUT_HPP
#define XDM_TESTS_DECODE_SPELLED_OUT_HPP

#include <xdm/decode/engine.hpp>
#include <xdm/decode/place.hpp>
#include <xdm/text/timestamp.hpp>

#include <boost/json.hpp>
#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

/// What a JSON text gives by the table of `T`.
template <class T>
T read_as(std::string_view json)
{
    auto object = xdm::wire::blank<T>();
    CAPTURE(json);
    CHECK(xdm::detail::parse_into(json, object));
    return object;
}

/// The time that a timestamp of a test names.
inline xdm::time_point at(std::string_view text)
{
    auto const time = xdm::parse_timestamp(text);
    REQUIRE(time.has_value());
    return *time;
}

/// Calls `visit(name, renamed)` for each row of `T`'s table, and of those that it rests on.
template <class T, class Visit>
void each_name(Visit visit)
{
    auto const each = [&](auto const& row) {
        if constexpr (requires { row.name; })
            visit(row.name, row.renamed);
        else
            each_name<std::remove_cvref_t<decltype(xdm::wire::target(row, std::declval<T&>()))>>(
                visit);
    };
    xdm::wire::table<T>.each(each);
}

/// Both texts give the same object: `classic` by the classic names, `renamed` by the new ones. Both
/// have every name of the table and no other, and each member alone makes a difference.
template <class T>
void check_table(std::string const& classic, std::string const& renamed, T const& wanted)
{
    CHECK(read_as<T>(classic) == wanted);
    CHECK(read_as<T>(renamed) == wanted);

    auto const old_text = boost::json::parse(classic);
    auto const new_text = boost::json::parse(renamed);
    std::set<std::string_view> old_names, new_names;
    each_name<T>([&](std::string_view name, std::string_view again) {
        CAPTURE(name);
        CHECK(old_names.insert(name).second);
        CHECK(new_names.insert(again).second);
        CHECK(old_text.as_object().contains(name));
        CHECK(new_text.as_object().contains(again));
    });
    CHECK(old_names.size() == old_text.as_object().size());
    CHECK(new_names.size() == new_text.as_object().size());

    auto const blank = xdm::wire::blank<T>();
    for (auto const* text : {&old_text, &new_text})
        for (auto const& member : text->as_object()) {
            CAPTURE(member.key());
            boost::json::object const alone{{member.key(), member.value()}};
            CHECK(!(read_as<T>(boost::json::serialize(alone)) == blank));
        }
}
/// The same where nothing has a new name.
template <class T>
void check_table(std::string const& text, T const& wanted)
{
    check_table(text, text, wanted);
}

#endif
