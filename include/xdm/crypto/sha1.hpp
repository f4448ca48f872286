// SPDX-License-Identifier: BSL-1.0
// SHA-1, for the HMAC of OAuth 1.0a and nothing else: as a bare hash it is broken.
#ifndef XDM_CRYPTO_SHA1_HPP
#define XDM_CRYPTO_SHA1_HPP

#include <xdm/crypto/block_hash.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace xdm::inline abi_1 {
namespace detail {

struct sha1_rounds {
    using word = std::uint32_t;
    using sum = std::array<word, 5>;
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

    static constexpr void mix(sum& total, char const* block)
    {
        word w[80];
        for (std::size_t t = 0; t < 16; ++t)
            w[t] = load_word(block + 4 * t);

        auto [a, b, c, d, e] = total;
        // The variables change their roles instead of their values; after five rounds each is
        // back in its own. Each stage is a type, so that each is inlined.
        auto const twenty_rounds = [&w](auto stage, word& v, word& x, word& y, word& z, word& u) {
            auto const round = [&](word p, word& q, word r, word s, word& t, std::size_t n) {
                t += rotate_left(p, 5) + choose<stage()>(q, r, s) + constants[stage] + w[n];
                q = rotate_left(q, 30);
                if (n<64) w[n + 16] = rotate_left(w[n + 13] ^ w[n + 8] ^ w[n + 2] ^ w[n], 1);
            };
            for (std::size_t n = 20 * stage(); n < 20 * stage() + 20; n += 5) {
                round(v, x, y, z, u, n);
                round(u, v, x, y, z, n + 1);
                round(z, u, v, x, y, n + 2);
                round(y, z, u, v, x, n + 3);
                round(x, y, z, u, v, n + 4);
            }
        };
        twenty_rounds(std::integral_constant<std::size_t, 0>{}, a, b, c, d, e);
        twenty_rounds(std::integral_constant<std::size_t, 1>{}, a, b, c, d, e);
        twenty_rounds(std::integral_constant<std::size_t, 2>{}, a, b, c, d, e);
        twenty_rounds(std::integral_constant<std::size_t, 3>{}, a, b, c, d, e);
        total = {total[0] + a, total[1] + b, total[2] + c, total[3] + d, total[4] + e};
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
