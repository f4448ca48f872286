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

/// Whether none of the eight bytes from `at` on is more than ASCII.
constexpr bool are_ascii(char const* at)
{
    return (eight_bytes(at) & 0x80'80'80'80'80'80'80'80) == 0;
}

/// How many bytes of `text` are well formed before the first that is not.
constexpr std::size_t utf8_prefix(std::string_view text)
{
    std::size_t size = 0;
    for (;;) {
        auto const* at = text.data() + size;
        for (; text.size() - size >= 32; at += 32, size += 32)
            if (!are_ascii(at) || !are_ascii(at + 8) || !are_ascii(at + 16) || !are_ascii(at + 24))
                break;
        for (; text.size() - size >= 8 && are_ascii(at); at += 8, size += 8) {}
        if (size == text.size())
            return size;
        auto const part = utf8_step(text.substr(size));
        if (!part.well_formed)
            return size;
        size += part.size;
    }
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
