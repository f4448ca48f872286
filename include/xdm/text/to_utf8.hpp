// SPDX-License-Identifier: BSL-1.0
// Writes UTF-8, and makes it of bytes that are none.
#ifndef XDM_TEXT_TO_UTF8_HPP
#define XDM_TEXT_TO_UTF8_HPP

#include <xdm/text/utf8_prefix.hpp>

#include <string>
#include <string_view>

namespace xdm::inline abi_1 {

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
