// SPDX-License-Identifier: BSL-1.0
// Bytes as pairs of hexadecimal digits, for known answers; also at compile time.
#ifndef XDM_TESTS_HEX_HPP
#define XDM_TESTS_HEX_HPP

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace hex {

/// What `digits` spells, as a digest; what is no digit gives rubbish, and no known answer.
template <std::size_t Size>
constexpr std::array<unsigned char, Size / 2> bytes(char const (&digits)[Size])
{
    auto const value = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
    std::array<unsigned char, Size / 2> out{};
    for (std::size_t n = 0; n < out.size(); ++n)
        out[n] = static_cast<unsigned char>(value(digits[2 * n]) * 16 + value(digits[2 * n + 1]));
    return out;
}

/// Two small digits for each byte.
inline std::string write(std::string_view bytes)
{
    std::string out;
    for (auto const c : bytes) {
        out += "0123456789abcdef"[static_cast<unsigned char>(c) / 16];
        out += "0123456789abcdef"[static_cast<unsigned char>(c) % 16];
    }
    return out;
}

template <std::size_t Size>
std::string write(std::array<unsigned char, Size> const& bytes)
{
    return write(std::string{bytes.begin(), bytes.end()});
}

/// The bytes that pairs of small digits spell.
inline std::string read(std::string_view digits)
{
    auto const value = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
    std::string out;
    for (std::size_t n = 0; n + 1 < digits.size(); n += 2)
        out += static_cast<char>(value(digits[n]) * 16 + value(digits[n + 1]));
    return out;
}

} // namespace hex

#endif
