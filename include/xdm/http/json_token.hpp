// SPDX-License-Identifier: BSL-1.0
// Strings and words of a JSON text as they stand there, escapes and all.
#ifndef XDM_HTTP_JSON_TOKEN_HPP
#define XDM_HTTP_JSON_TOKEN_HPP

#include <xdm/http/printable.hpp>
#include <xdm/text/ascii.hpp>
#include <xdm/text/utf8_prefix.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace xdm::inline abi_1::detail {

/// Cuts a string off the front of the text: what is between its quotation marks, not unescaped.
/// Nothing, and no cut, where there is none or it has no end.
constexpr std::optional<std::string_view> take_json_string(std::string_view& text)
{
    if (!text.starts_with('"'))
        return {};
    for (std::size_t n = 1; n < text.size(); ++n) {
        if (text[n] == '\\') {
            ++n;
        } else if (text[n] == '"') {
            auto const inside = text.substr(1, n - 1);
            text.remove_prefix(n + 1);
            return inside;
        }
    }
    return {};
}

/// Cuts a number, true, false or null off the front of the text. Nothing, and no cut, where there
/// is none. (Of numbers the alphabet is checked, and that a digit is last.)
constexpr std::optional<std::string_view> take_json_word(std::string_view& text)
{
    auto const word = text.substr(0, text.find_first_not_of("+-.0123456789Eaeflnrstu"));
    if (word != "true" && word != "false" && word != "null" &&
        (word.empty() || !is_digit(word.back()) || word.find_first_of("aflnrstu") != word.npos))
        return {};
    text.remove_prefix(word.size());
    return word;
}

/// How many characters the string means: an escape is one, and so is a pair of surrogates.
constexpr std::size_t count_json_characters(std::string_view inside)
{
    std::size_t count = 0;
    while (!inside.empty()) {
        std::size_t size = inside[0] == '\\' ? 2 : utf8_step(inside).size;
        if (inside.starts_with("\\u")) {
            size = 6;
            auto const digits = inside.substr(2, 2); // of `\ud83d\ude00` only the second counts
            count -= digits.size() == 2 && (digits[0] == 'd' || digits[0] == 'D') &&
                     (digits[1] == '8' || digits[1] == '9' || (digits[1] | 0x20) == 'a' ||
                         (digits[1] | 0x20) == 'b');
        }
        inside.remove_prefix(size < inside.size() ? size : inside.size());
        ++count;
    }
    return count;
}

/// Writes the string so that it still means the same and can be printed: what acts on a terminal
/// as `\u001b`, bytes that are not UTF-8 as `\ufffd`.
inline void append_json_printable(std::string& out, std::string_view inside)
{
    while (!inside.empty()) {
        auto const part = utf8_step(inside);
        if (part.well_formed && !is_acting(part.code_point)) {
            out.append(inside.data(), part.size);
        } else {
            out += "\\u";
            append_hex(out, part.code_point, 4);
        }
        inside.remove_prefix(part.size);
    }
}

} // namespace xdm::inline abi_1::detail

#endif
