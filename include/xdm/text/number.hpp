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
    constexpr std::size_t safe = 19; // so many digits always fit
    if (text.empty() || text.size() > safe + 1)
        return {};
    std::uint64_t value = 0;
    auto fits = true;
    for (auto const c : text.substr(0, safe)) {
        auto const digit = static_cast<unsigned char>(c - '0');
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
