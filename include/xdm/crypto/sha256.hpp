// SPDX-License-Identifier: BSL-1.0
// SHA-256, for PKCE challenges and the signatures of webhooks.
#ifndef XDM_CRYPTO_SHA256_HPP
#define XDM_CRYPTO_SHA256_HPP

#include <xdm/crypto/block_hash.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace xdm::inline abi_1 {
namespace detail {

struct sha256_rounds {
    using word = std::uint32_t;
    using sum = std::array<word, 8>;
    static constexpr sum start{0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A, 0x510E527F,
        0x9B05688C, 0x1F83D9AB, 0x5BE0CD19};
    static constexpr word constants[64] = {0x428A2F98, 0x71374491, 0xB5C0FBCF, 0xE9B5DBA5,
        0x3956C25B, 0x59F111F1, 0x923F82A4, 0xAB1C5ED5, 0xD807AA98, 0x12835B01, 0x243185BE,
        0x550C7DC3, 0x72BE5D74, 0x80DEB1FE, 0x9BDC06A7, 0xC19BF174, 0xE49B69C1, 0xEFBE4786,
        0x0FC19DC6, 0x240CA1CC, 0x2DE92C6F, 0x4A7484AA, 0x5CB0A9DC, 0x76F988DA, 0x983E5152,
        0xA831C66D, 0xB00327C8, 0xBF597FC7, 0xC6E00BF3, 0xD5A79147, 0x06CA6351, 0x14292967,
        0x27B70A85, 0x2E1B2138, 0x4D2C6DFC, 0x53380D13, 0x650A7354, 0x766A0ABB, 0x81C2C92E,
        0x92722C85, 0xA2BFE8A1, 0xA81A664B, 0xC24B8B70, 0xC76C51A3, 0xD192E819, 0xD6990624,
        0xF40E3585, 0x106AA070, 0x19A4C116, 0x1E376C08, 0x2748774C, 0x34B0BCB5, 0x391C0CB3,
        0x4ED8AA4A, 0x5B9CCA4F, 0x682E6FF3, 0x748F82EE, 0x78A5636F, 0x84C87814, 0x8CC70208,
        0x90BEFFFA, 0xA4506CEB, 0xBEF9A3F7, 0xC67178F2};

    static constexpr word rotate_right(word x, unsigned bits) { return rotate_left(x, 32 - bits); }

    static constexpr void mix(sum& total, char const* block)
    {
        word w[64];
        for (std::size_t t = 0; t < 16; ++t)
            w[t] = load_word(block + 4 * t);
        for (std::size_t t = 16; t < 64; ++t) {
            auto const x = w[t - 15];
            auto const y = w[t - 2];
            w[t] = w[t - 16] + (rotate_right(x, 7) ^ rotate_right(x, 18) ^ x >> 3) + w[t - 7] +
                   (rotate_right(y, 17) ^ rotate_right(y, 19) ^ y >> 10);
        }

        auto [a, b, c, d, e, f, g, h] = total;
        auto const round = [&w](word p, word q, word r, word& s, word t, word u, word v, word& x,
                               std::size_t n) {
            x += (rotate_right(t, 6) ^ rotate_right(t, 11) ^ rotate_right(t, 25)) +
                 (v ^ (t & (u ^ v))) + constants[n] + w[n];
            s += x;
            x += (rotate_right(p, 2) ^ rotate_right(p, 13) ^ rotate_right(p, 22)) +
                 ((p & q) | (r & (p | q)));
        };
        // The variables change their roles instead of their values; after eight rounds each is
        // back in its own.
        for (std::size_t n = 0; n < 64; n += 8) {
            round(a, b, c, d, e, f, g, h, n);
            round(h, a, b, c, d, e, f, g, n + 1);
            round(g, h, a, b, c, d, e, f, n + 2);
            round(f, g, h, a, b, c, d, e, n + 3);
            round(e, f, g, h, a, b, c, d, n + 4);
            round(d, e, f, g, h, a, b, c, n + 5);
            round(c, d, e, f, g, h, a, b, n + 6);
            round(b, c, d, e, f, g, h, a, n + 7);
        }
        total = {total[0] + a, total[1] + b, total[2] + c, total[3] + d, total[4] + e, total[5] + f,
            total[6] + g, total[7] + h};
    }
};

} // namespace detail

/// The SHA-256 of a message that comes in pieces. @see FIPS 180-4 section 6.2
class sha256 : public detail::block_hash<detail::sha256_rounds> {};

/// The SHA-256 of `bytes`: 32 bytes.
constexpr sha256::digest sha256_of(std::string_view bytes)
{
    sha256 hash;
    hash.update(bytes);
    return hash.finish();
}

} // namespace xdm::inline abi_1

#endif
