// SPDX-License-Identifier: BSL-1.0
// What SHA-1 and SHA-256 have in common: blocks of 64 bytes, padding, big-endian words.
#ifndef XDM_CRYPTO_BLOCK_HASH_HPP
#define XDM_CRYPTO_BLOCK_HASH_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace xdm::inline abi_1::detail {

using hash_word = std::uint32_t;
using hash_schedule = hash_word[16];

constexpr hash_word rotate_left(hash_word bits, unsigned count)
{
    return bits << count | bits >> (32 - count);
}

constexpr hash_word load_word(char const* bytes)
{
    auto const byte = [=](std::size_t n) {
        return hash_word{static_cast<unsigned char>(bytes[n])};
    };
    return byte(0) << 24 | byte(1) << 16 | byte(2) << 8 | byte(3);
}

constexpr void copy_bytes(char* to, std::string_view bytes)
{
    std::char_traits<char>::copy(to, bytes.data(), bytes.size());
}

/// The bytes of a digest as a text, for `base64_encode` and the like. The digest must outlive it.
template <std::size_t Size>
std::string_view as_text(std::array<unsigned char, Size> const& digest)
{
    return {reinterpret_cast<char const*>(digest.data()), Size};
}

/// A hash that mixes one block after the other into a sum. `Rounds` says how: the type `sum`, an
/// array of words, its first value `start`, and `count` functions `round<N>(sum&, hash_schedule&)`.
template <class Rounds>
class block_hash {
public:
    static constexpr std::size_t block_size = 64;
    using digest = std::array<unsigned char, sizeof(typename Rounds::sum)>;

    /// Takes in the next bytes of the message.
    constexpr void update(std::string_view bytes)
    {
        std::size_t const held = size_ % block_size;
        size_ += bytes.size();
        if (held != 0) {
            auto const piece = bytes.substr(0, block_size - held);
            copy_bytes(block_ + held, piece);
            if (held + piece.size() < block_size)
                return;
            mix(block_);
            bytes.remove_prefix(piece.size());
        }
        for (; bytes.size() >= block_size; bytes.remove_prefix(block_size))
            mix(bytes.data());
        if (!bytes.empty())
            copy_bytes(block_, bytes);
    }

    /// The digest of all bytes so far. Afterwards the hash is spent; copy it before to go on.
    constexpr digest finish()
    {
        auto const bits = size_ * 8;
        std::size_t held = size_ % block_size;
        block_[held++] = static_cast<char>(0x80);
        if (held > block_size - 8) {
            zero(held, block_size);
            mix(block_);
            held = 0;
        }
        zero(held, block_size - 8);
        for (std::size_t n = 0; n < 8; ++n)
            block_[block_size - 1 - n] = static_cast<char>(bits >> (8 * n) & 0xFF);
        mix(block_);

        digest out{};
        for (std::size_t n = 0; n < out.size(); ++n)
            out[n] = static_cast<unsigned char>(sum_[n / 4] >> (24 - n % 4 * 8) & 0xFF);
        return out;
    }

private:
    // Every round is a call of its own that is inlined: all indices are constants then, and the
    // words live in registers.
    template <std::size_t... N>
    static constexpr void all_rounds(
        typename Rounds::sum& v, hash_schedule& w, std::index_sequence<N...>)
    {
        (Rounds::template round<N>(v, w), ...);
    }

    constexpr void mix(char const* block)
    {
        hash_schedule w;
        for (std::size_t n = 0; n < 16; ++n)
            w[n] = load_word(block + 4 * n);
        auto v = sum_;
        all_rounds(v, w, std::make_index_sequence<Rounds::count>{});
        for (std::size_t n = 0; n < v.size(); ++n)
            sum_[n] += v[n];
    }

    constexpr void zero(std::size_t from, std::size_t to)
    {
        std::char_traits<char>::assign(block_ + from, to - from, '\0');
    }

    typename Rounds::sum sum_ = Rounds::start;
    std::uint64_t size_ = 0; // of the message so far, in bytes
    char block_[block_size]{};
};

} // namespace xdm::inline abi_1::detail

#endif
