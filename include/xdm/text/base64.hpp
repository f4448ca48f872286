// SPDX-License-Identifier: BSL-1.0
// base64 and base64url. What is read must be canonical: one text for each sequence of bytes.
#ifndef XDM_TEXT_BASE64_HPP
#define XDM_TEXT_BASE64_HPP

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace xdm::inline abi_1 {
namespace detail {

/// An alphabet of base64, there and back, and whether its texts are padded with `=`.
struct base64_alphabet {
    constexpr base64_alphabet(std::string_view digits_in_order, bool pads)
        : digits{digits_in_order}, padded{pads}
    {
        for (auto& value : values)
            value = none;
        for (unsigned char n = 0; n < 64; ++n)
            values[static_cast<unsigned char>(digits[n])] = n;
    }

    static constexpr unsigned char none = 0xFF;
    std::string_view digits;
    unsigned char values[256]{};
    bool padded;
};

inline constexpr base64_alphabet base64_standard{
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", true};
inline constexpr base64_alphabet base64_for_urls{
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", false};

/// How many characters `size` bytes take.
constexpr std::size_t base64_encoded_size(std::size_t size, base64_alphabet const& alphabet)
{
    auto const rest = size % 3;
    return size / 3 * 4 + (rest == 0 ? 0 : alphabet.padded ? 4 : rest + 1);
}

/// Writes `bytes` encoded to `out`, which has room for `base64_encoded_size` characters.
constexpr void base64_encode_to(char* out, std::string_view bytes, base64_alphabet const& alphabet)
{
    auto const byte = [](char c) { return unsigned{static_cast<unsigned char>(c)}; };
    auto const digit = [&](unsigned value) { return alphabet.digits[value & 63]; };
    std::size_t n = 0;
    for (; bytes.size() - n >= 3; n += 3) {
        auto const group = byte(bytes[n]) << 16 | byte(bytes[n + 1]) << 8 | byte(bytes[n + 2]);
        *out++ = digit(group >> 18);
        *out++ = digit(group >> 12);
        *out++ = digit(group >> 6);
        *out++ = digit(group);
    }
    auto const rest = bytes.size() - n;
    if (rest != 0) {
        auto const group = byte(bytes[n]) << 16 | (rest == 2 ? byte(bytes[n + 1]) << 8 : 0);
        *out++ = digit(group >> 18);
        *out++ = digit(group >> 12);
        if (rest == 2)
            *out++ = digit(group >> 6);
        for (auto pads = alphabet.padded ? 3 - rest : 0; pads != 0; --pads)
            *out++ = '=';
    }
}

/// Writes what `text` encodes to `out`, which has room for 3 bytes for each 4 characters, part of
/// 4 too. How many bytes that were, or nothing if `text` isn't canonical in `alphabet`: a foreign
/// character, padding where there is to be none or none where there is to be, loose bits at the
/// end.
constexpr std::optional<std::size_t> base64_decode_to(
    char* out, std::string_view text, base64_alphabet const& alphabet)
{
    if (alphabet.padded) {
        if (text.size() % 4 != 0)
            return {};
        for (auto pads = 0; pads < 2 && text.ends_with('='); ++pads)
            text.remove_suffix(1);
    }
    std::size_t size = 0;
    unsigned bits = 0;
    unsigned held = 0; // how many of the lowest `bits` await a byte
    for (auto const c : text) {
        auto const value = alphabet.values[static_cast<unsigned char>(c)];
        if (value == alphabet.none)
            return {};
        bits = bits << 6 | value;
        held += 6;
        if (held >= 8) {
            held -= 8;
            out[size++] = static_cast<char>(bits >> held & 0xFF);
        }
    }
    if (held == 6 || (bits & ((1U << held) - 1)) != 0)
        return {};
    return size;
}

inline std::string base64_encode_with(std::string_view bytes, base64_alphabet const& alphabet)
{
    std::string out(base64_encoded_size(bytes.size(), alphabet), '\0');
    base64_encode_to(out.data(), bytes, alphabet);
    return out;
}

inline std::optional<std::string> base64_decode_with(
    std::string_view text, base64_alphabet const& alphabet)
{
    std::string out(text.size() / 4 * 3 + text.size() % 4, '\0');
    auto const size = base64_decode_to(out.data(), text, alphabet);
    if (!size)
        return {};
    out.resize(*size);
    return out;
}

} // namespace detail

/// `bytes` in base64, padded with `=`. @see RFC 4648 section 4
inline std::string base64_encode(std::string_view bytes)
{
    return detail::base64_encode_with(bytes, detail::base64_standard);
}

/// The bytes that `text` encodes, or nothing if it is not canonical, padded base64.
inline std::optional<std::string> base64_decode(std::string_view text)
{
    return detail::base64_decode_with(text, detail::base64_standard);
}

/// `bytes` in base64url, without padding. @see RFC 4648 section 5
inline std::string base64url_encode(std::string_view bytes)
{
    return detail::base64_encode_with(bytes, detail::base64_for_urls);
}

/// The bytes that `text` encodes, or nothing if it is not canonical base64url without padding.
inline std::optional<std::string> base64url_decode(std::string_view text)
{
    return detail::base64_decode_with(text, detail::base64_for_urls);
}

} // namespace xdm::inline abi_1

#endif
