// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_DECODE_MEND_SURROGATES_HPP
#define XDM_DECODE_MEND_SURROGATES_HPP

#include <xdm/text/hex.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace xdm::inline abi_1::detail {

/// Writes `\uFFFD` over every surrogate escape that has no partner; true if there was one. It is as
/// long, so that places in the text stay.
///
/// `"\ud800"` is JSON by RFC 8259 section 8.2, yet no text; Boost.JSON 1.81 refuses all of it.
inline bool mend_surrogates(std::string& json)
{
    auto const unit = [&](std::size_t at) { // of the escape `\uXXXX` here, else 0
        if (at + 6 > json.size() || json[at] != '\\' || json[at + 1] != 'u')
            return 0;
        int value = 0;
        for (char const c : std::string_view{json}.substr(at + 2, 4)) {
            auto const digit = hex_value(c);
            if (digit < 0)
                return 0;
            value = value * 16 + digit;
        }
        return value;
    };
    auto mended = false;
    for (std::size_t at = 0; (at = json.find('\\', at)) != std::string::npos;) {
        auto const here = unit(at);
        if (here >> 10 == 0x36 && unit(at + 6) >> 10 == 0x37) {
            at += 12;
        } else if (here >> 11 == 0x1b) {
            json.replace(at, 6, "\\uFFFD");
            mended = true;
            at += 6;
        } else {
            at += 2;
        }
    }
    return mended;
}

} // namespace xdm::inline abi_1::detail

#endif
