// SPDX-License-Identifier: BSL-1.0
// Percent-encoding, byte by byte: the one encoder for URLs, forms and signatures.
#ifndef XDM_TEXT_PERCENT_HPP
#define XDM_TEXT_PERCENT_HPP

#include <xdm/text/ascii.hpp>

#include <string>
#include <string_view>

namespace xdm::inline abi_1 {

/// True for the bytes that no encoder touches: `A`-`Z` `a`-`z` `0`-`9` `-` `.` `_` `~`.
/// @see RFC 3986 section 2.3
constexpr bool is_unreserved(char c)
{
    return detail::is_alnum(c) || c == '-' || c == '.' || c == '_' || c == '~';
}

namespace detail {

/// What is written for each byte: up to three characters, then how many of them count.
struct percent_table {
    char forms[256][4]{};

    constexpr percent_table()
    {
        for (unsigned byte = 0; byte < 256; ++byte) {
            auto& form = forms[byte];
            form[3] = is_unreserved(static_cast<char>(byte)) ? 1 : 3;
            form[0] = form[3] == 1 ? static_cast<char>(byte) : '%';
            form[1] = "0123456789ABCDEF"[byte / 16];
            form[2] = "0123456789ABCDEF"[byte % 16];
        }
    }
};
inline constexpr percent_table percent_forms;

/// Writes `text` percent-encoded from `to` on, where three characters for each byte and one more
/// have room, and returns where it ends.
inline char* put_percent_encoded(char* to, std::string_view text)
{
    auto const put = [&to](char c) {
        auto const& form = percent_forms.forms[static_cast<unsigned char>(c)];
        to = std::char_traits<char>::copy(to, form, sizeof form) + form[3]; // whole, with its count
    };
    for (; text.size() >= 4; text.remove_prefix(4)) // quicker than one by one
        put(text[0]), put(text[1]), put(text[2]), put(text[3]);
    for (auto const c : text)
        put(c);
    return to;
}

} // namespace detail

/// Writes `text` behind `out`: unreserved bytes as they are, every other one as `%XX` with
/// capital digits. What is percent-encoded already is encoded again.
/// @see RFC 3986 section 2.1, RFC 5849 section 3.6
inline void append_percent_encoded(std::string& out, std::string_view text)
{
    constexpr std::size_t most = 1024;
    char buffer[3 * most + 1];
    for (; text.size() > most; text.remove_prefix(most))
        out.append(buffer, detail::put_percent_encoded(buffer, text.substr(0, most)));
    out.append(buffer, detail::put_percent_encoded(buffer, text));
}

/// `text` percent-encoded: what `append_percent_encoded` writes.
inline std::string percent_encode(std::string_view text)
{
    std::string out;
    append_percent_encoded(out, text);
    return out;
}

} // namespace xdm::inline abi_1

#endif
