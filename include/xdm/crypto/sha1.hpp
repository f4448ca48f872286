// SPDX-License-Identifier: BSL-1.0
// SHA-1, for the HMAC of OAuth 1.0a and nothing else: as a bare hash it is broken.
#ifndef XDM_CRYPTO_SHA1_HPP
#define XDM_CRYPTO_SHA1_HPP

#include <xdm/crypto/block_hash.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace xdm::inline abi_1 {
namespace detail {

struct sha1_rounds {
    using word = hash_word;
    using sum = std::array<word, 5>;
    static constexpr std::size_t count = 80;
    static constexpr sum start{0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0};

    static constexpr word constants[4] = {0x5A827999, 0x6ED9EBA1, 0x8F1BBCDC, 0xCA62C1D6};

    template <std::size_t Stage>
    static constexpr word choose(word x, word y, word z)
    {
        if constexpr (Stage == 0)
            return z ^ (x & (y ^ z));
        else if constexpr (Stage == 2)
            return (x & y) | (z & (x | y));
        else
            return x ^ y ^ z;
    }

    /// One of the 80 rounds. The variables change their roles instead of their values.
    template <std::size_t N>
    static constexpr void round(sum& v, hash_schedule& w)
    {
        if constexpr (N >= 16) {
            w[N % 16] = rotate_left(
                w[(N - 3) % 16] ^ w[(N - 8) % 16] ^ w[(N - 14) % 16] ^ w[N % 16], 1);
        }
        auto const a = v[(80 - N) % 5];
        auto& b = v[(81 - N) % 5];
        auto const c = v[(82 - N) % 5];
        auto const d = v[(83 - N) % 5];
        auto& e = v[(84 - N) % 5];
        e += rotate_left(a, 5) + choose<N / 20>(b, c, d) + constants[N / 20] + w[N % 16];
        b = rotate_left(b, 30);
    }
};

} // namespace detail

/// The SHA-1 of a message that comes in pieces. @see FIPS 180-4 section 6.1
class sha1 : public detail::block_hash<detail::sha1_rounds> {};

/// The SHA-1 of `bytes`: 20 bytes.
constexpr sha1::digest sha1_of(std::string_view bytes)
{
    sha1 hash;
    hash.update(bytes);
    return hash.finish();
}

} // namespace xdm::inline abi_1

#endif
