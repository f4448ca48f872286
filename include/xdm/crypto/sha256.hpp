// SPDX-License-Identifier: BSL-1.0
// SHA-256, for PKCE challenges and the signatures of webhooks.
#ifndef XDM_CRYPTO_SHA256_HPP
#define XDM_CRYPTO_SHA256_HPP

#include <xdm/crypto/block_hash.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace xdm::inline abi_1 {
namespace detail {

struct sha256_rounds {
    using word = hash_word;
    using sum = std::array<word, 8>;
    static constexpr std::size_t count = 64;
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

    /// The exclusive or of three rotations to the right.
    template <unsigned I, unsigned J, unsigned K>
    static constexpr word spread(word x)
    {
        return rotate_left(x, 32 - I) ^ rotate_left(x, 32 - J) ^ rotate_left(x, 32 - K);
    }

    /// One of the 64 rounds. The variables change their roles instead of their values.
    template <std::size_t N>
    static constexpr void round(sum& v, hash_schedule& w)
    {
        auto& next = w[N % 16];
        if constexpr (N >= 16) {
            auto const x = w[(N - 15) % 16];
            auto const y = w[(N - 2) % 16];
            next += w[(N - 7) % 16] + (rotate_left(x, 25) ^ rotate_left(x, 14) ^ x >> 3) +
                    (rotate_left(y, 15) ^ rotate_left(y, 13) ^ y >> 10);
        }
        auto const a = v[(64 - N) % 8];
        auto const b = v[(65 - N) % 8];
        auto const c = v[(66 - N) % 8];
        auto& d = v[(67 - N) % 8];
        auto const e = v[(68 - N) % 8];
        auto const f = v[(69 - N) % 8];
        auto const g = v[(70 - N) % 8];
        auto& h = v[(71 - N) % 8];
        h += spread<6, 11, 25>(e) + (g ^ (e & (f ^ g))) + constants[N] + next;
        d += h;
        h += spread<2, 13, 22>(a) + ((a & b) | (c & (a | b)));
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
