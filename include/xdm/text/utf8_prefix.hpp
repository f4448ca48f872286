// SPDX-License-Identifier: BSL-1.0
// Takes UTF-8 apart, one code point or much at once.
#ifndef XDM_TEXT_UTF8_PREFIX_HPP
#define XDM_TEXT_UTF8_PREFIX_HPP

#include <xdm/text/number.hpp>

#include <cstdint>
#include <string_view>

namespace xdm::inline abi_1::detail {

struct utf8_part {
    char32_t code_point; // U+FFFD unless well formed
    std::size_t size;    // in bytes, at least 1
    bool well_formed;
};

/// The code point that `text` begins with; `text` is not empty. Of bytes that are not UTF-8 the
/// maximal subpart: as many as a well formed sequence could begin with, and at least one.
/// Overlong forms, surrogates and what exceeds U+10FFFF are not well formed.
/// @see The Unicode Standard, tables 3-7 and 3-8
constexpr utf8_part utf8_step(std::string_view text)
{
    auto const lead = static_cast<unsigned char>(text[0]);
    if (lead < 0x80)
        return {lead, 1, true};
    if (lead < 0xC2 || lead > 0xF4)
        return {0xFFFD, 1, false};
    std::size_t const size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    unsigned lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    unsigned highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    char32_t code_point = lead & (0xFFU >> (size + 1));
    for (std::size_t n = 1; n < size; ++n) {
        unsigned const next = n < text.size() ? static_cast<unsigned char>(text[n]) : 0;
        if (next < lowest || next > highest)
            return {0xFFFD, n, false};
        code_point = code_point << 6 | (next & 0x3F);
        lowest = 0x80;
        highest = 0xBF;
    }
    return {code_point, size, true};
}

/// Four bytes as one number, the first the lowest: compilers make one load of it.
constexpr std::uint32_t four_bytes(char const* at)
{
    auto const byte = [at](unsigned n) { return std::uint32_t{static_cast<unsigned char>(at[n])}; };
    return byte(0) | byte(1) << 8 | byte(2) << 16 | byte(3) << 24;
}

/// How many of the first bytes of `text` are ASCII.
constexpr std::size_t ascii_prefix(std::string_view text)
{
    auto const* at = text.data();
    auto const* const end = at + text.size();
    constexpr std::uint64_t each = 0x01'01'01'01'01'01'01'01;
    std::uint64_t beyond = 0; // the highest bits of the last eight bytes: ASCII has none
    auto const step = [&] {
        beyond = eight_bytes(at) & each << 7;
        auto const first = beyond >> 7;
        auto const before = ((first - 1) & ~first & each) * each >> 56;
        at += beyond == 0 ? 8 : static_cast<int>(before);
        return beyond == 0;
    };
    while (end - at >= 32 && step() && step() && step() && step()) {}
    while (beyond == 0 && end - at >= 8 && step()) {}
    if (beyond == 0)
        for (; at != end && static_cast<unsigned char>(*at) < 0x80; ++at) {}
    return static_cast<std::size_t>(at - text.data());
}

/// How many of the first bytes of `text` are well formed sequences of three or four bytes; those
/// at its very end may be left out, as are those that begin with F4.
constexpr std::size_t long_sequences(std::string_view text)
{
    std::size_t size = 0;
    while (text.size() - size >= 4) {
        auto const four = four_bytes(text.data() + size);
        auto const after_e0_or_ed = four & 0x20'0F; // E0 wants this bit of the second, ED does not
        if ((four & 0xC0'C0'F0) == 0x80'80'E0 && after_e0_or_ed != 0 && after_e0_or_ed != 0x20'0D)
            size += 3;
        else if ((four & 0xC0'C0'C0'FC) == 0x80'80'80'F0 && (four & 0x30'03) != 0)
            size += 4;
        else
            break;
    }
    return size;
}

/// How many bytes of `text` are well formed before the first that is not.
constexpr std::size_t utf8_prefix(std::string_view text)
{
    std::size_t size = 0;
    for (;;) {
        size += ascii_prefix(text.substr(size));
        if (size == text.size())
            return size;
        if (auto const many = long_sequences(text.substr(size))) {
            size += many;
            continue;
        }
        auto const part = utf8_step(text.substr(size));
        if (!part.well_formed)
            return size;
        size += part.size;
    }
}

} // namespace xdm::inline abi_1::detail

#endif
