// SPDX-License-Identifier: BSL-1.0
// Texts of strangers, made fit for a terminal and for a log.
#ifndef XDM_HTTP_PRINTABLE_HPP
#define XDM_HTTP_PRINTABLE_HPP

#include <xdm/text/number.hpp>
#include <xdm/text/utf8_prefix.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace xdm::inline abi_1::detail {

/// True for what doesn't print but acts: the control characters C0, DEL and C1, what turns the
/// direction of writing, and the separators that end a line.
/// @see Unicode Standard Annex 9, section 2
constexpr bool is_acting(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x061C || c == 0x200E || c == 0x200F ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

inline void append_hex(std::string& out, char32_t value, int digits)
{
    while (digits-- > 0)
        out += "0123456789abcdef"[value >> (4 * digits) & 15];
}

/// Writes the text with `\x1b` for a control character of ASCII and for a byte that is not UTF-8,
/// and `\u{202e}` for every other character that acts.
inline void append_printable(std::string& out, std::string_view text)
{
    while (!text.empty()) {
        auto const part = utf8_step(text);
        if (part.well_formed && !is_acting(part.code_point)) {
            out.append(text.data(), part.size);
        } else if (part.well_formed && part.code_point >= 0x80) {
            out += "\\u{";
            append_hex(out, part.code_point, part.code_point < 0x100 ? 2 : 4);
            out += '}';
        } else {
            for (char const c : text.substr(0, part.size)) {
                out += "\\x";
                append_hex(out, static_cast<unsigned char>(c), 2);
            }
        }
        text.remove_prefix(part.size);
    }
}

/// Writes what stands for something that is not shown: `[90 bytes]`.
inline void append_count(std::string& out, std::size_t count, std::string_view of_what)
{
    out += '[';
    append_number(out, count);
    out.append(" ").append(of_what).append("]");
}

} // namespace xdm::inline abi_1::detail

namespace xdm::inline abi_1 {

/// The text, fit for a terminal and a log: what acts on them is written as `\x1b` or `\u{202e}`.
/// Names and messages come from strangers: print nothing of theirs without it.
inline std::string printable(std::string_view text)
{
    std::string out;
    detail::append_printable(out, text);
    return out;
}

} // namespace xdm::inline abi_1

#endif
