// SPDX-License-Identifier: BSL-1.0
// One text as a JSON string. All that is ever written as JSON goes through here.
#ifndef XDM_TEXT_JSON_QUOTE_HPP
#define XDM_TEXT_JSON_QUOTE_HPP

#include <xdm/text/number.hpp>
#include <xdm/text/utf8_prefix.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace xdm::inline abi_1 {
namespace detail {

/// Whether a byte stays as it is in JSON: it is ASCII, and not to be escaped.
constexpr bool is_plain(char c)
{
    return c >= ' ' && c <= '~' && c != '"' && c != '\\';
}

/// Whether eight bytes are plain.
constexpr bool are_plain(std::uint64_t bytes)
{
    constexpr std::uint64_t each = 0x01'01'01'01'01'01'01'01;
    auto const beyond = (bytes - ' ' * each) | (bytes + each); // below U+0020, or above U+007E
    auto const named = ((bytes ^ '"' * each) - each) | ((bytes ^ '\\' * each) - each);
    return ((beyond | named) & 0x80 * each) == 0;
}

/// Writes the escape of `c`, a quotation mark, a backslash or a control character.
inline void append_json_escape(std::string& out, char c)
{
    constexpr std::string_view named = "\"\\\b\f\n\r\t";
    if (auto const n = named.find(c); n != named.npos) {
        char const escape[]{'\\', "\"\\bfnrt"[n]};
        out.append(escape, 2);
    } else {
        auto const byte = static_cast<unsigned char>(c);
        out += "\\u00";
        out += "0123456789abcdef"[byte / 16];
        out += "0123456789abcdef"[byte % 16];
    }
}

} // namespace detail

/// Writes `text` behind `out` between quotation marks. Escaped are `"`, `\` and the control
/// characters U+0000 to U+001F and U+007F; all else stays as it is, U+2028 and U+2029 too.
/// Bytes that are not UTF-8 become U+FFFD, as `to_utf8` has it, so what is written is always JSON.
/// @see RFC 8259 section 7
inline void append_json_string(std::string& out, std::string_view text)
{
    out += '"';
    std::size_t plain = 0; // of the bytes from `text` on, those that stay as they are
    auto const flush = [&](std::size_t then_skip) {
        out.append(text.substr(0, plain));
        text.remove_prefix(plain + then_skip);
        plain = 0;
    };
    for (;;) {
        while (
            text.size() - plain >= 8 && detail::are_plain(detail::eight_bytes(text.data() + plain)))
            plain += 8;
        while (plain < text.size() && detail::is_plain(text[plain]))
            ++plain;
        if (plain == text.size())
            break;
        if (auto const c = text[plain]; static_cast<unsigned char>(c) < 0x80) {
            flush(1);
            detail::append_json_escape(out, c);
        } else if (auto const part = detail::utf8_step(text.substr(plain)); part.well_formed) {
            plain += part.size;
        } else {
            flush(part.size);
            out += "\xEF\xBF\xBD";
        }
    }
    flush(0);
    out += '"';
}

} // namespace xdm::inline abi_1

#endif
