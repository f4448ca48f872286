// SPDX-License-Identifier: BSL-1.0
// Overwrites what was secret.
#ifndef XDM_CRYPTO_WIPE_HPP
#define XDM_CRYPTO_WIPE_HPP

#include <cstddef>

namespace xdm::inline abi_1::detail {

/// Writes zeros over `size` bytes from `begin` on, also where nobody reads them afterwards: a
/// compiler may leave `std::memset` out there, but no write to something volatile.
inline void wipe(void* begin, std::size_t size)
{
    auto volatile* const bytes = static_cast<unsigned char volatile*>(begin);
    for (std::size_t n = 0; n < size; ++n)
        bytes[n] = 0;
}

} // namespace xdm::inline abi_1::detail

#endif
