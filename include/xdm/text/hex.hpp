// SPDX-License-Identifier: BSL-1.0
// Hexadecimal digits, read.
#ifndef XDM_TEXT_HEX_HPP
#define XDM_TEXT_HEX_HPP

#include <xdm/text/ascii.hpp>

namespace xdm::inline abi_1::detail {

/// 0 to 15 for a hexadecimal digit of either case, -1 for every other byte.
constexpr int hex_value(char c)
{
    if (is_digit(c))
        return c - '0';
    auto const small = to_lower(c);
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

} // namespace xdm::inline abi_1::detail

#endif
