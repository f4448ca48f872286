// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_DECODE_READ_HPP
#define XDM_DECODE_READ_HPP

#include <xdm/decode/engine.hpp>
#include <xdm/decode/mend_surrogates.hpp>

#include <string>
#include <string_view>

namespace xdm::inline abi_1::detail {

/// The text behind a byte order mark, which JSON must not have and proxies add all the same.
constexpr std::string_view without_bom(std::string_view text)
{
    return text.starts_with("\xef\xbb\xbf") ? text.substr(3) : text;
}

/// Fills `to` from a body that is JSON; false when it is none.
///
/// What is not text inside its strings (bytes that are not UTF-8, surrogates without a partner)
/// becomes U+FFFD: it loses no page. Such a surrogate costs a second reading.
template <class T>
bool read(std::string_view body, T& to)
{
    body = without_bom(body);
    if (parse_into(body, to))
        return true;
    std::string mended{body};
    if (!mend_surrogates(mended))
        return false;
    to = T{};
    return parse_into(mended, to);
}

} // namespace xdm::inline abi_1::detail

#endif
