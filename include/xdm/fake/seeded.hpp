// SPDX-License-Identifier: BSL-1.0
// What looks random and is not: the same seed gives the same again.
#ifndef XDM_FAKE_SEEDED_HPP
#define XDM_FAKE_SEEDED_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace xdm::inline abi_1::fake::detail {

/// A number that every bit of `value` changes: the last step of SplitMix64.
constexpr std::uint64_t mix(std::uint64_t value)
{
    value += 0x9e3779b97f4a7c15u;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9u;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebu;
    return value ^ (value >> 31);
}

/// The same of a text.
constexpr std::uint64_t mix(std::string_view text)
{
    auto value = mix(text.size());
    for (char const c : text)
        value = mix(value ^ static_cast<unsigned char>(c));
    return value;
}

/// A number for the `n`th thing of a kind, such as `"token"`.
constexpr std::uint64_t seeded(std::uint64_t seed, std::string_view kind, std::uint64_t n)
{
    return mix(mix(seed ^ mix(kind)) ^ n);
}

inline constexpr std::string_view letters_and_digits =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

/// A text of `size` characters of the alphabet, from a number of `seeded`.
inline std::string seeded_text(
    std::uint64_t number, std::size_t size, std::string_view alphabet = letters_and_digits)
{
    std::string text(size, ' ');
    for (auto& c : text) {
        number = mix(number);
        c = alphabet[static_cast<unsigned>(number % alphabet.size())];
    }
    return text;
}

} // namespace xdm::inline abi_1::fake::detail

#endif
