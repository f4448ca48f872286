// SPDX-License-Identifier: BSL-1.0
// The tables of wire names, walked the other way: what `decode` reads, this writes.
#ifndef XDM_FAKE_WRITE_JSON_HPP
#define XDM_FAKE_WRITE_JSON_HPP

#include <xdm/decode/place.hpp>
#include <xdm/decode/row.hpp>
#include <xdm/model/answer.hpp>
#include <xdm/model/dialect.hpp>
#include <xdm/model/media.hpp>
#include <xdm/text/json_quote.hpp>

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace xdm::inline abi_1::fake::detail {

/// Every member is written.
struct everything {
    constexpr bool operator()(std::string_view) const { return true; }
};

template <class T>
constexpr bool is_list = false;
template <class T>
constexpr bool is_list<std::vector<T>> = true;

/// Whether nothing is known of it: then X leaves the member out.
template <class T>
bool is_absent(T const& value)
{
    if constexpr (requires { value.has_value(); })
        return !value.has_value();
    else if constexpr (std::is_same_v<T, std::string> || is_list<T>)
        return value.empty();
    else if constexpr (std::is_same_v<T, xdm::answer>)
        return value == xdm::answer::unknown;
    else if constexpr (wire::has_table<T>)
        return wire::table<T>.all(
            [&](auto const& row) { return is_absent(wire::target(row, value)); });
    else
        return false;
}

/// Writes the digits that read as the same number, few of them.
template <class Number>
void append_digits(std::string& to, Number value)
{
    char digits[32];
    if constexpr (requires { std::to_chars(digits, digits + sizeof digits, value); }) {
        to.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
    } else { // older libraries write whole numbers only
        auto const size = std::snprintf(digits, sizeof digits, "%.15g", value);
        to.append(digits, static_cast<std::size_t>(size));
    }
}

template <class T, class Wanted = everything>
void write_json(std::string& to, T const& value, dialect d, Wanted const& wanted = {});

/// Writes those members of an object that are known and wanted, in the order of its table.
template <class T, class Wanted>
void write_members(std::string& to, T const& object, dialect d, Wanted const& wanted)
{
    auto const write_row = [&](auto const& row) {
        auto const& value = wire::target(row, object);
        if constexpr (!requires { row.name; }) {
            write_members(to, value, d, wanted);
        } else if (wanted(row.name) && !is_absent(value)) {
            if (!to.ends_with('{'))
                to += ',';
            append_json_string(to, d == dialect::classic ? row.name : row.renamed);
            to += ':';
            write_json(to, value, d);
        }
    };
    wire::table<T>.each(write_row);
}

template <class T, class Wanted>
void write_json(std::string& to, T const& value, dialect d, Wanted const& wanted)
{
    if constexpr (requires { value.has_value(); }) {
        write_json(to, *value, d);
    } else if constexpr (std::is_same_v<T, std::string>) {
        append_json_string(to, value);
    } else if constexpr (std::is_same_v<T, xdm::answer>) {
        to += value == xdm::answer::yes ? "true" : "false";
    } else if constexpr (std::is_same_v<T, bool>) {
        to += value ? "true" : "false";
    } else if constexpr (std::is_arithmetic_v<T>) {
        append_digits(to, value);
    } else if constexpr (is_list<T>) {
        to += '[';
        for (auto const& one : value) {
            if (&one != &value.front())
                to += ',';
            write_json(to, one, d, wanted);
        }
        to += ']';
    } else if constexpr (wire::has_table<T>) {
        // The second name of a variant's bit rate is that of API 1.1.
        auto const names = std::is_same_v<T, media_variant> ? dialect::classic : d;
        to += '{';
        write_members(to, value, names, wanted);
        to += '}';
    } else {
        using xdm::to_string;
        append_json_string(to, to_string(value)); // ids and times
    }
}

} // namespace xdm::inline abi_1::fake::detail

#endif
