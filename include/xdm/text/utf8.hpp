// SPDX-License-Identifier: BSL-1.0
// UTF-8: is it, how long is it, and make it so.
#ifndef XDM_TEXT_UTF8_HPP
#define XDM_TEXT_UTF8_HPP

#include <xdm/text/number.hpp>

#include <string>
#include <string_view>

namespace xdm::inline abi_1 {
namespace detail {

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

/// The size of the sequence of 2 to 4 bytes that the four bytes from `at` on begin with; 0 where
/// they begin with none that is well formed, and for some that need another look.
constexpr std::size_t utf8_quick_size(char const* at)
{
    auto const four = four_bytes(at);
    auto const lead = four & 0xFF;
    if ((four & 0xC0'C0'F0) == 0x80'80'E0)
        return lead == 0xE0 || lead == 0xED ? 0 : 3; // perhaps overlong, or a surrogate
    if ((four & 0xC0'C0'C0'F8) == 0x80'80'80'F0) {
        auto const highest = (lead & 7) << 6 | (four >> 8 & 0x3F); // bits of the code point
        return highest >= 0x10 && highest < 0x110 ? 4 : 0;
    }
    return (four & 0xC0'E0) == 0x80'C0 && lead >= 0xC2 ? 2 : 0;
}

/// How many bytes of `text` are well formed before the first that is not.
constexpr std::size_t utf8_prefix(std::string_view text)
{
    constexpr std::uint64_t highest_bits = 0x80'80'80'80'80'80'80'80;
    std::size_t size = 0;
    for (;;) {
        for (auto const* at = text.data() + size; text.size() - size >= 32; at += 32, size += 32)
            if (((eight_bytes(at) | eight_bytes(at + 8) | eight_bytes(at + 16) |
                     eight_bytes(at + 24)) &
                    highest_bits) != 0)
                break;
        while (text.size() - size >= 8) {
            auto const beyond = eight_bytes(text.data() + size) & highest_bits;
            // The bytes below the lowest bit, counted by a product that moves the count to the top.
            constexpr std::uint64_t counts = 0x00'01'02'03'04'05'06'07;
            auto const ascii = beyond == 0 ? 8 : ((beyond & (~beyond + 1)) >> 7) * counts >> 56;
            size += ascii;
            if (ascii != 8)
                break;
        }
        if (size == text.size())
            break;
        auto const* const at = text.data() + size;
        auto next = text.size() - size >= 4 ? utf8_quick_size(at) : 0;
        if (next == 0) {
            auto const part = utf8_step(text.substr(size));
            if (!part.well_formed)
                break;
            next = part.size;
        }
        size += next;
    }
    return size;
}

} // namespace detail

/// True when all of `text` is well formed UTF-8; an empty text is.
constexpr bool is_utf8(std::string_view text)
{
    return detail::utf8_prefix(text) == text.size();
}

/// How many code points `text` holds. Bytes that are not UTF-8 count as often as `to_utf8`
/// writes U+FFFD for them.
constexpr std::size_t count_code_points(std::string_view text)
{
    std::size_t count = 0;
    while (!text.empty()) {
        text.remove_prefix(detail::utf8_step(text).size);
        ++count;
    }
    return count;
}

/// Writes `code_point` behind `out`; for a surrogate or a value over U+10FFFF, U+FFFD.
inline void append_utf8(std::string& out, char32_t code_point)
{
    auto const put = [&out](char32_t byte) { out += static_cast<char>(byte); };
    auto const put_tail = [&](unsigned shift) { put(0x80 | (code_point >> shift & 0x3F)); };
    if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF))
        code_point = 0xFFFD;
    if (code_point < 0x80) {
        put(code_point);
    } else if (code_point < 0x800) {
        put(0xC0 | code_point >> 6);
        put_tail(0);
    } else if (code_point < 0x10000) {
        put(0xE0 | code_point >> 12);
        put_tail(6);
        put_tail(0);
    } else {
        put(0xF0 | code_point >> 18);
        put_tail(12);
        put_tail(6);
        put_tail(0);
    }
}

/// `text` with U+FFFD for every maximal subpart that is not UTF-8: what a browser shows.
/// @see https://encoding.spec.whatwg.org/#utf-8-decoder
inline std::string to_utf8(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (;;) {
        auto const good = detail::utf8_prefix(text);
        out.append(text.substr(0, good));
        text.remove_prefix(good);
        if (text.empty())
            return out;
        out += "\xEF\xBF\xBD";
        text.remove_prefix(detail::utf8_step(text).size);
    }
}

} // namespace xdm::inline abi_1

#endif
