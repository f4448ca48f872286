// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_OAUTH1_ONCE_HPP
#define XDM_OAUTH1_ONCE_HPP

#include <cstdint>
#include <span>
#include <string>

namespace xdm::inline abi_1::oauth1 {

/// What must differ from one signature to the next. Both come from the caller.
/// @see RFC 5849 section 3.3
struct once {
    std::string nonce{};        ///< never used before with this timestamp and this token
    std::int64_t timestamp = 0; ///< seconds since 1970; X refuses one minutes off (code 135)

    friend bool operator==(once const&, once const&) = default;
};

/// A nonce of random octets, as hexadecimal digits. 16 octets or more, from the operating system
/// (<xdm/entropy.hpp> offers them): what a generator draws that can be guessed is no nonce.
inline std::string make_nonce(std::span<unsigned char const> octets)
{
    std::string nonce;
    nonce.reserve(2 * octets.size());
    for (auto const octet : octets) {
        nonce += "0123456789abcdef"[octet / 16];
        nonce += "0123456789abcdef"[octet % 16];
    }
    return nonce;
}

} // namespace xdm::inline abi_1::oauth1

#endif
