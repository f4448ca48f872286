// SPDX-License-Identifier: BSL-1.0
// Comparison of secrets: how long it takes tells nothing about what they hold.
#ifndef XDM_CRYPTO_CONSTANT_TIME_HPP
#define XDM_CRYPTO_CONSTANT_TIME_HPP

#include <cstddef>
#include <string_view>
#include <type_traits>

namespace xdm::inline abi_1 {
namespace detail {

/// Zero when the `size` bytes are equal. All of them are read: each step goes through something
/// volatile, so no compiler may stop at the first difference.
inline unsigned difference(char const* left, char const* right, std::size_t size)
{
    unsigned volatile found = 0;
    for (std::size_t n = 0; n < size; ++n)
        found = found | static_cast<unsigned char>(left[n] ^ right[n]);
    return found;
}

} // namespace detail

/// True when both hold the same bytes. The time it takes depends on their sizes alone.
constexpr bool constant_time_equal(std::string_view left, std::string_view right)
{
    if (std::is_constant_evaluated())
        return left == right;
    return left.size() == right.size() &&
           detail::difference(left.data(), right.data(), left.size()) == 0;
}

} // namespace xdm::inline abi_1

#endif
