// SPDX-License-Identifier: BSL-1.0
// UTF-8: is it, and how long is it?
#ifndef XDM_TEXT_UTF8_HPP
#define XDM_TEXT_UTF8_HPP

#include <xdm/text/utf8_prefix.hpp>

#include <string_view>

namespace xdm::inline abi_1 {

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

} // namespace xdm::inline abi_1

#endif
