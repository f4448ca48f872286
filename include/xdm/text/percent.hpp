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
    char forms[256][4];
};

inline constexpr percent_table percent_forms = [] {
    percent_table table{};
    for (unsigned byte = 0; byte < 256; ++byte) {
        char(&form)[4] = table.forms[byte];
        form[3] = is_unreserved(static_cast<char>(byte)) ? 1 : 3;
        form[0] = form[3] == 1 ? static_cast<char>(byte) : '%';
        form[1] = "0123456789ABCDEF"[byte / 16];
        form[2] = "0123456789ABCDEF"[byte % 16];
    }
    return table;
}();

} // namespace detail

/// Writes `text` behind `out`: unreserved bytes as they are, every other one as `%XX` with
/// capital digits. What is percent-encoded already is encoded again.
/// @see RFC 3986 section 2.1, RFC 5849 section 3.6
inline void append_percent_encoded(std::string& out, std::string_view text)
{
    constexpr std::size_t most = 1024;
    char buffer[3 * most + 1]; // each form is stored whole, with its count
    while (!text.empty()) {
        auto piece = text.substr(0, most);
        text.remove_prefix(piece.size());
        auto* end = buffer;
        auto const put = [&end](char c) {
            auto const& form = detail::percent_forms.forms[static_cast<unsigned char>(c)];
            end = std::char_traits<char>::copy(end, form, sizeof form) + form[3];
        };
        for (; piece.size() >= 4; piece.remove_prefix(4)) // quicker than one by one
            put(piece[0]), put(piece[1]), put(piece[2]), put(piece[3]);
        for (auto const c : piece)
            put(c);
        out.append(buffer, static_cast<std::size_t>(end - buffer));
    }
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
