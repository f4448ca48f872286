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

/// Eight bytes as one number, the first the lowest: compilers make one load of it.
constexpr std::uint64_t eight_bytes(char const* at)
{
    auto const byte = [at](unsigned n) { return std::uint64_t{static_cast<unsigned char>(at[n])}; };
    return byte(0) | byte(1) << 8 | byte(2) << 16 | byte(3) << 24 | byte(4) << 32 | byte(5) << 40 |
           byte(6) << 48 | byte(7) << 56;
}

/// Whether eight bytes are digits: 3 is the upper half of each, and is so of what is 6 more.
constexpr bool are_digits(std::uint64_t bytes)
{
    constexpr std::uint64_t each = 0x01'01'01'01'01'01'01'01;
    return ((bytes & 0xF0 * each) | ((bytes + 6 * each) & 0xF0 * each) >> 4) == 0x33 * each;
}

/// What eight digits spell: each product adds ten, a hundred, ten thousand times a part to the
/// next.
constexpr std::uint64_t number_of_digits(std::uint64_t bytes)
{
    bytes = (bytes & 0x0F0F'0F0F'0F0F'0F0F) * (10 << 8 | 1) >> 8;
    bytes = (bytes & 0x00FF'00FF'00FF'00FF) * (100 << 16 | 1) >> 16;
    return (bytes & 0x0000'FFFF'0000'FFFF) * (10'000ULL << 32 | 1) >> 32;
}

/// The number that `text` spells, or nothing unless it is 1 to 20 digits that fit 64 bits.
/// Leading zeros are digits like others.
constexpr std::optional<std::uint64_t> parse_number(std::string_view text)
{
    if (text.empty() || text.size() > 20)
        return {};
    std::uint64_t value = 0;
    std::size_t at = 0;
    for (; text.size() - at >= 8; at += 8) {
        if (!are_digits(eight_bytes(text.data() + at)))
            return {};
        value = value * 100'000'000 + number_of_digits(eight_bytes(text.data() + at));
    }
    for (; at < text.size(); ++at) {
        auto const digit = static_cast<unsigned char>(text[at] - '0');
        if (digit > 9 || (at == 19 && value > (~std::uint64_t{0} - digit) / 10))
            return {}; // 19 digits always fit
        value = value * 10 + digit;
    }
    return value;
}

/// The eight digits of a number below 100,000,000, the inverse of `number_of_digits`: each step
/// cuts all parts in halves, by the product with one hundredth or one tenth.
constexpr std::uint64_t digits_of_number(std::uint64_t number)
{
    auto const fours = number / 10'000 | number % 10'000 << 32;
    auto const hundreds = (fours * 10'486 >> 20) & 0x0000'007F'0000'007F;
    auto const twos = hundreds | (fours - hundreds * 100) << 16;
    auto const tens = (twos * 103 >> 10) & 0x000F'000F'000F'000F;
    return (tens | (twos - tens * 10) << 8) + 0x3030'3030'3030'3030;
}

/// Writes `value` behind `out`, without leading zeros.
inline void append_number(std::string& out, std::uint64_t value)
{
    constexpr std::uint64_t beyond = 100'000'000;
    if (value >= beyond)
        append_number(out, value / beyond);
    auto const eight = digits_of_number(value % beyond);
    auto const digit = [eight](unsigned n) { return static_cast<char>(eight >> 8 * n); };
    char const digits[]{
        digit(0), digit(1), digit(2), digit(3), digit(4), digit(5), digit(6), digit(7)};
    std::size_t zeros = 0;
    while (value < beyond && zeros < 7 && digits[zeros] == '0')
        ++zeros;
    out.append(digits + zeros, 8 - zeros);
}

} // namespace xdm::inline abi_1::detail

#endif
