// SPDX-License-Identifier: BSL-1.0
// Points in time as the fields of an HTTP message name them, to the second.
#ifndef XDM_TEXT_HTTP_DATE_HPP
#define XDM_TEXT_HTTP_DATE_HPP

#include <xdm/text/timestamp.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace xdm::inline abi_1 {
namespace detail {

inline constexpr std::string_view month_names = "JanFebMarAprMayJunJulAugSepOctNovDec";
inline constexpr std::string_view weekday_names[7] = {
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};

/// 1 to 12 for a month's three letters, else 0.
constexpr unsigned month_named(std::string_view name)
{
    for (unsigned n = 0; n < 12; ++n)
        if (month_names.substr(3 * std::size_t{n}, 3) == name)
            return n + 1;
    return 0;
}

/// True for one of the `weekday_names`, or for its first three letters if it is to be `brief`.
constexpr bool is_weekday(std::string_view name, bool brief)
{
    for (auto const weekday : weekday_names)
        if (name == (brief ? weekday.substr(0, 3) : weekday))
            return true;
    return false;
}

/// What the three forms have in common: `clock` is `20:58:00`.
constexpr std::optional<time_point> http_date(
    std::int64_t year, std::string_view month, unsigned day, std::string_view clock)
{
    auto const seconds = to_seconds({year, month_named(month), day, number_at(clock, 0, 2),
        number_at(clock, 3, 2), number_at(clock, 6, 2)});
    if (!seconds)
        return {};
    return time_point{std::chrono::seconds{*seconds}};
}

} // namespace detail

/// The time that `text` names, or nothing if it has none of these forms:
///
///     Wed, 19 Oct 2022 20:58:00 GMT      with UTC for GMT too, as X writes it
///     Wednesday, 19-Oct-22 20:58:00 GMT  the years 1970 to 2069: there is no clock here to ask
///     Wed Oct 19 20:58:00 2022           a day below 10 has a space before it
///
/// The weekday must be one, but not that of the date. A leap second is read as by
/// `parse_timestamp`.
/// @see RFC 9110 section 5.6.7
constexpr std::optional<time_point> parse_http_date(std::string_view text)
{
    if (detail::has_shape(text, "*** *** *0 00:00:00 0000")) {
        auto const blank = text[8] == ' ';
        if (!detail::is_weekday(text.substr(0, 3), true) || (!blank && !detail::is_digit(text[8])))
            return {};
        auto const day = blank ? detail::number_at(text, 9, 1) : detail::number_at(text, 8, 2);
        return detail::http_date(
            detail::number_at(text, 20, 4), text.substr(4, 3), day, text.substr(11, 8));
    }
    auto const comma = text.find(',');
    if (comma == text.npos || (!text.ends_with(" GMT") && !text.ends_with(" UTC")))
        return {};
    auto const weekday = text.substr(0, comma);
    auto const rest = text.substr(comma);
    if (detail::has_shape(rest, ", 00 *** 0000 00:00:00 ***") &&
        detail::is_weekday(weekday, true)) {
        return detail::http_date(detail::number_at(rest, 9, 4), rest.substr(5, 3),
            detail::number_at(rest, 2, 2), rest.substr(14, 8));
    }
    if (detail::has_shape(rest, ", 00-***-00 00:00:00 ***") && detail::is_weekday(weekday, false)) {
        auto const year = detail::number_at(rest, 9, 2);
        return detail::http_date(year < 70 ? 2000 + year : 1900 + year, rest.substr(5, 3),
            detail::number_at(rest, 2, 2), rest.substr(12, 8));
    }
    return {};
}

/// `Wed, 19 Oct 2022 20:58:00 GMT`; parts of a second are cut off.
/// @see RFC 9110 section 5.6.7, IMF-fixdate
inline std::string to_http_date(time_point time)
{
    auto const seconds = detail::floor_div(time.time_since_epoch().count(), 1'000);
    auto const civil = detail::to_civil(seconds);
    auto const days = detail::floor_div(seconds, 86'400) + 4; // the first was a Thursday
    auto const weekday = static_cast<std::size_t>(days - detail::floor_div(days, 7) * 7);
    std::string out;
    out.reserve(29);
    out += detail::weekday_names[weekday].substr(0, 3);
    out += ", ";
    detail::append_two_digits(out, civil.day);
    out += ' ';
    out += detail::month_names.substr(3 * std::size_t{civil.month - 1}, 3);
    out += ' ';
    detail::append_year(out, civil.year);
    out += ' ';
    detail::append_clock(out, civil);
    out += " GMT";
    return out;
}

} // namespace xdm::inline abi_1

#endif
