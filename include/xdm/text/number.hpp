// SPDX-License-Identifier: BSL-1.0
// Whole numbers as decimal digits: no sign, no blanks, no locale.
#ifndef XDM_TEXT_NUMBER_HPP
#define XDM_TEXT_NUMBER_HPP

#include <xdm/text/ascii.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace xdm::inline abi_1::detail {

/// The bytes from `at` on as one number, the first the lowest.
template <class Number>
constexpr Number bytes_at(char const* at)
{
    Number value = 0;
    if (!std::is_constant_evaluated()) { // one load on a machine whose order this is
        using copy = std::char_traits<char>;
        Number one = 1;
        char first = 0;
        copy::copy(&first, reinterpret_cast<char const*>(&one), 1);
        copy::copy(reinterpret_cast<char*>(&value), at, sizeof value);
        if (first == 1)
            return value;
        value = 0;
    }
    for (unsigned n = 0; n < sizeof value; ++n)
        value |= Number{static_cast<unsigned char>(at[n])} << 8 * n;
    return value;
}
constexpr std::uint32_t four_bytes(char const* at)
{
    return bytes_at<std::uint32_t>(at);
}
constexpr std::uint64_t eight_bytes(char const* at)
{
    return bytes_at<std::uint64_t>(at);
}

/// Whether eight bytes are digits: 3 is the upper half of each, and is so of what is 6 more.
constexpr bool are_digits(std::uint64_t bytes)
{
    constexpr std::uint64_t each = 0x01'01'01'01'01'01'01'01;
    auto const upper = bytes & 0xF0 * each;
    auto const upper_of_more = (bytes + 6 * each) & 0xF0 * each;
    return (upper | upper_of_more >> 4) == 0x33 * each;
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
    auto const first = text.substr(0, safe);
    std::size_t at = 0;
    for (; first.size() - at >= 8; at += 8) {
        auto const bytes = eight_bytes(first.data() + at);
        if (!are_digits(bytes))
            return {};
        value = value * 100'000'000 + number_of_digits(bytes);
    }
    for (; at < text.size(); ++at) {
        auto const digit = static_cast<unsigned char>(text[at] - '0');
        if (digit > 9 || (at == safe && value > (most - digit) / 10))
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
