// SPDX-License-Identifier: BSL-1.0
// Days of the Gregorian calendar, and the fixed places of the formats that name them.
#ifndef XDM_TEXT_CIVIL_DATE_HPP
#define XDM_TEXT_CIVIL_DATE_HPP

#include <xdm/text/ascii.hpp>
#include <xdm/text/number.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace xdm::inline abi_1::detail {

/// A UTC date and time of day, in whole seconds. Month and day count from 1.
struct civil_time {
    std::int64_t year;
    unsigned month;
    unsigned day;
    unsigned hour;
    unsigned minute;
    unsigned second;
};

/// The last day of a month: 28 to 31.
constexpr unsigned last_day(std::int64_t year, unsigned month)
{
    auto const leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    if (month == 2)
        return leap ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

/// `dividend / divisor`, rounded down; `divisor` is positive.
constexpr std::int64_t floor_div(std::int64_t dividend, std::int64_t divisor)
{
    return dividend / divisor - (dividend % divisor < 0 ? 1 : 0);
}

/// Seconds since 1970-01-01T00:00:00Z of a local time that is `offset` seconds ahead of UTC, or
/// nothing if there is no such date or time of day. A leap second, `23:59:60` in UTC, is the
/// first second of the next day.
constexpr std::optional<std::int64_t> to_seconds(civil_time const& time, std::int64_t offset = 0)
{
    if (time.month < 1 || time.month > 12 || time.day < 1 ||
        time.day > last_day(time.year, time.month) || time.hour > 23 || time.minute > 59 ||
        time.second > 60)
        return {};
    // Years begin in March here, so that the day that comes and goes is a year's last one.
    auto const year = time.year - (time.month <= 2 ? 1 : 0);
    auto const era = floor_div(year, 400);
    auto const year_of_era = year - era * 400;
    auto const month = time.month > 2 ? time.month - 3 : time.month + 9;
    auto const day_of_year = (153 * month + 2) / 5 + time.day - 1;
    auto const days = era * 146'097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 +
                      day_of_year - 719'468;
    auto const seconds = days * 86'400 + std::int64_t{time.hour} * 3'600 +
                         std::int64_t{time.minute} * 60 + time.second - offset;
    if (time.second == 60 && seconds % 86'400 != 0)
        return {};
    return seconds;
}

/// The date and time of day, in UTC, of a second since 1970-01-01T00:00:00Z.
constexpr civil_time to_civil(std::int64_t seconds)
{
    auto const days = floor_div(seconds, 86'400);
    auto const rest = static_cast<unsigned>(seconds - days * 86'400);
    auto const since_march = days + 719'468; // since 0000-03-01
    auto const era = floor_div(since_march, 146'097);
    auto const day_of_era = since_march - era * 146'097;
    auto const year_of_era =
        (day_of_era - day_of_era / 1'460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
    auto const day_of_year = static_cast<unsigned>(
        day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100));
    auto const month = (5 * day_of_year + 2) / 153;
    auto const day = day_of_year - (153 * month + 2) / 5 + 1;
    return {year_of_era + era * 400 + (month >= 10 ? 1 : 0), month < 10 ? month + 3 : month - 9,
        day, rest / 3'600, rest / 60 % 60, rest % 60};
}

/// True when `text` is as long as `shape` and equal to it, but for a digit where `shape` has `0`
/// and any byte where it has `*`. Letters are equal in either case.
constexpr bool has_shape(std::string_view text, std::string_view shape)
{
    if (text.size() != shape.size())
        return false;
    for (std::size_t n = 0; n < text.size(); ++n) {
        auto const fits = shape[n] == '*' || (shape[n] == '0' && is_digit(text[n])) ||
                          to_lower(shape[n]) == to_lower(text[n]);
        if (!fits)
            return false;
    }
    return true;
}

/// The number that the `size` digits from `at` on spell.
constexpr unsigned number_at(std::string_view text, std::size_t at, std::size_t size)
{
    unsigned value = 0;
    for (auto const c : text.substr(at, size))
        value = value * 10 + static_cast<unsigned>(c - '0');
    return value;
}

/// Writes `value`, which is below 100, behind `out` as two digits.
inline void append_two_digits(std::string& out, unsigned value)
{
    out += static_cast<char>('0' + value / 10);
    out += static_cast<char>('0' + value % 10);
}

/// Writes the time of day behind `out`, as `20:58:00`.
inline void append_clock(std::string& out, civil_time const& time)
{
    append_two_digits(out, time.hour);
    out += ':';
    append_two_digits(out, time.minute);
    out += ':';
    append_two_digits(out, time.second);
}

/// Writes `year` behind `out` as four digits; one outside of 0 to 9999 with its sign and as many
/// digits as it takes.
inline void append_year(std::string& out, std::int64_t year)
{
    if (year < 0 || year > 9'999)
        out += year < 0 ? '-' : '+';
    auto const size = static_cast<std::uint64_t>(year < 0 ? -year : year);
    for (std::uint64_t least = 1'000; least > 1 && size < least; least /= 10)
        out += '0';
    append_number(out, size);
}

} // namespace xdm::inline abi_1::detail

#endif
