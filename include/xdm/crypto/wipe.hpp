// SPDX-License-Identifier: BSL-1.0
// Overwrites what was secret.
#ifndef XDM_CRYPTO_WIPE_HPP
#define XDM_CRYPTO_WIPE_HPP

#include <cstddef>
#include <string_view>

namespace xdm::inline abi_1::detail {

/// Writes zeros over `size` bytes from `begin` on, also where nobody reads them afterwards: a
/// compiler may leave out what it knows to be in vain, but it cannot know what is called here.
inline void wipe(void* begin, std::size_t size)
{
    void (*volatile write_zeros)(char*, std::size_t) = [](char* to, std::size_t count) {
        std::char_traits<char>::assign(to, count, '\0');
    };
    write_zeros(static_cast<char*>(begin), size);
}

} // namespace xdm::inline abi_1::detail

#endif
