// SPDX-License-Identifier: BSL-1.0
// The way back from percent-encoding: apart from the encoder, which every endpoint includes.
#ifndef XDM_TEXT_PERCENT_DECODE_HPP
#define XDM_TEXT_PERCENT_DECODE_HPP

#include <xdm/text/hex.hpp>

#include <string>
#include <string_view>

namespace xdm::inline abi_1 {

namespace detail {

/// `text` with each `%XX` (either case) as its byte and each `+` as `plus`.
inline std::string percent_decode_with(std::string_view text, char plus)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t n = 0; n < text.size(); ++n) {
        if (text[n] == '%' && text.size() - n > 2) {
            auto const high = hex_value(text[n + 1]);
            auto const low = hex_value(text[n + 2]);
            if (high >= 0 && low >= 0) {
                out += static_cast<char>(high * 16 + low);
                n += 2;
                continue;
            }
        }
        out += text[n] == '+' ? plus : text[n];
    }
    return out;
}

} // namespace detail

/// `text` with each `%XX` as its byte. A `%` without two hexadecimal digits stays as it is,
/// and so does `+`: `form_decode` reads that one as a space.
inline std::string percent_decode(std::string_view text)
{
    return detail::percent_decode_with(text, '+');
}

} // namespace xdm::inline abi_1

#endif
