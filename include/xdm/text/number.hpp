// SPDX-License-Identifier: BSL-1.0
// Whole numbers as decimal digits: no sign, no blanks, no locale.
#ifndef XDM_TEXT_NUMBER_HPP
#define XDM_TEXT_NUMBER_HPP

#include <xdm/text/ascii.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace xdm::inline abi_1::detail {

/// The number that `text` spells, or nothing unless it is 1 to 20 digits that fit 64 bits.
/// Leading zeros are digits like others.
constexpr std::optional<std::uint64_t> parse_number(std::string_view text)
{
    constexpr auto most = ~std::uint64_t{0};
    if (text.empty() || text.size() > 20)
        return {};
    std::uint64_t value = 0;
    for (auto const c : text) {
        if (!is_digit(c))
            return {};
        auto const digit = static_cast<std::uint64_t>(c - '0');
        if (value > most / 10 || (value == most / 10 && digit > most % 10))
            return {};
        value = value * 10 + digit;
    }
    return value;
}

/// Writes `value` behind `out`, without leading zeros.
inline void append_number(std::string& out, std::uint64_t value)
{
    char digits[20];
    std::size_t first = sizeof digits;
    do {
        digits[--first] = static_cast<char>('0' + value % 10);
        value /= 10;
    } while (value != 0);
    out.append(digits + first, sizeof digits - first);
}

} // namespace xdm::inline abi_1::detail

#endif
