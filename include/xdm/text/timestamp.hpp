// SPDX-License-Identifier: BSL-1.0
// Points in time, and how X writes them in JSON.
#ifndef XDM_TEXT_TIMESTAMP_HPP
#define XDM_TEXT_TIMESTAMP_HPP

#include <xdm/text/civil_date.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace xdm::inline abi_1 {

/// UTC, in milliseconds since 1970.
using time_point = std::chrono::sys_time<std::chrono::milliseconds>;

/// The time that `text` names, or nothing if it is no RFC 3339 timestamp of the years 0 to 9999.
///
///     2022-10-19T20:58:00.000Z    2022-10-19t22:58:00+02:00
///
/// The fraction may be absent or have 1 to 9 digits; those after the third are cut off. A leap
/// second, `23:59:60` in UTC, is read as the first second of the next day.
/// @see RFC 3339 section 5.6
constexpr std::optional<time_point> parse_timestamp(std::string_view text)
{
    constexpr std::size_t date_and_time = 19; // 0000-00-00T00:00:00
    if (text.size() <= date_and_time)
        return {};
    auto digits_only = true;
    auto const two_digits = [&](std::size_t at) {
        auto const tens = static_cast<unsigned char>(text[at] - '0');
        auto const ones = static_cast<unsigned char>(text[at + 1] - '0');
        digits_only = digits_only && tens <= 9 && ones <= 9;
        return tens * 10U + ones;
    };
    detail::civil_time const time{two_digits(0) * 100 + two_digits(2), two_digits(5), two_digits(8),
        two_digits(11), two_digits(14), two_digits(17)};
    if (!digits_only || text[4] != '-' || text[7] != '-' || detail::to_lower(text[10]) != 't' ||
        text[13] != ':' || text[16] != ':')
        return {};
    text.remove_prefix(date_and_time);

    unsigned milliseconds = 0;
    if (text.front() == '.') {
        text.remove_prefix(1);
        std::size_t digits = 0;
        unsigned worth = 100; // of the next digit
        for (; digits < text.size() && detail::is_digit(text[digits]); ++digits, worth /= 10)
            milliseconds += static_cast<unsigned>(text[digits] - '0') * worth;
        if (digits < 1 || digits > 9)
            return {};
        text.remove_prefix(digits);
    }

    std::int64_t offset = 0;
    auto const is_utc = text.size() == 1 && detail::to_lower(text.front()) == 'z';
    if (!is_utc) {
        if (!detail::has_shape(text, "+00:00") && !detail::has_shape(text, "-00:00"))
            return {};
        auto const hours = detail::number_at(text, 1, 2);
        auto const minutes = detail::number_at(text, 4, 2);
        if (hours > 23 || minutes > 59)
            return {};
        offset = (text.front() == '-' ? -60 : 60) * std::int64_t{hours * 60 + minutes};
    }
    if (auto const seconds = detail::to_seconds(time, offset))
        return time_point{std::chrono::milliseconds{*seconds * 1'000 + milliseconds}};
    return {};
}

/// `2022-10-19T20:58:00.000Z`: always UTC, always three digits of fraction. A year outside of
/// 0 to 9999 gets a sign and more digits; that `parse_timestamp` doesn't take.
inline std::string to_string(time_point time)
{
    std::int64_t const count = time.time_since_epoch().count();
    auto const civil = detail::to_civil(detail::floor_div(count, 1'000));
    auto const milliseconds = static_cast<unsigned>((count % 1'000 + 1'000) % 1'000);
    std::string out;
    out.reserve(24);
    detail::append_year(out, civil.year);
    out += '-';
    detail::append_two_digits(out, civil.month);
    out += '-';
    detail::append_two_digits(out, civil.day);
    out += 'T';
    detail::append_clock(out, civil);
    out += '.';
    out += static_cast<char>('0' + milliseconds / 100);
    detail::append_two_digits(out, milliseconds % 100);
    out += 'Z';
    return out;
}

} // namespace xdm::inline abi_1

#endif
