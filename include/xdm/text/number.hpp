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

/// Eight bytes as one number, the first the lowest.
constexpr std::uint64_t eight_bytes(char const* at)
{
    auto const byte = [&](unsigned n) {
        return std::uint64_t{static_cast<unsigned char>(at[n])} << 8 * n;
    };
    return byte(0) | byte(1) | byte(2) | byte(3) | byte(4) | byte(5) | byte(6) | byte(7);
}

/// Whether eight bytes are digits: each begins as `0` does, and 6 more carry none over the last.
constexpr bool are_digits(std::uint64_t bytes)
{
    constexpr std::uint64_t each = 0x0101'0101'0101'0101;
    return (bytes & 0xF0 * each) == 0x30 * each &&
           ((bytes + 6 * each) & 0xF0 * each) == 0x30 * each;
}

/// What eight digits spell: their pairs first, then the pairs of those, then the halves.
constexpr std::uint64_t number_of_digits(std::uint64_t bytes)
{
    bytes &= 0x0F0F'0F0F'0F0F'0F0F;
    bytes = (bytes * 10 + (bytes >> 8)) & 0x00FF'00FF'00FF'00FF;
    bytes = (bytes * 100 + (bytes >> 16)) & 0x0000'FFFF'0000'FFFF;
    return (bytes * 10'000 + (bytes >> 32)) & 0xFFFF'FFFF;
}

/// The number that `text` spells, or nothing unless it is 1 to 20 digits that fit 64 bits.
/// Leading zeros are digits like others.
constexpr std::optional<std::uint64_t> parse_number(std::string_view text)
{
    constexpr auto most = ~std::uint64_t{0};
    constexpr std::size_t safe = 19; // so many digits always fit
    if (text.empty() || text.size() > safe + 1)
        return {};
    std::uint64_t value = 0;
    auto fits = true;
    auto const first = text.substr(0, safe);
    std::size_t at = 0;
    for (; first.size() - at >= 8; at += 8) {
        auto const bytes = eight_bytes(first.data() + at);
        fits = fits && are_digits(bytes);
        value = value * 100'000'000 + number_of_digits(bytes);
    }
    for (; at < first.size(); ++at) {
        auto const digit = static_cast<unsigned char>(first[at] - '0');
        fits = fits && digit <= 9;
        value = value * 10 + digit;
    }
    if (text.size() > safe) {
        auto const digit = static_cast<unsigned char>(text[safe] - '0');
        fits = fits && digit <= 9 && value <= (most - digit) / 10;
        value = value * 10 + digit;
    }
    if (!fits)
        return {};
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
