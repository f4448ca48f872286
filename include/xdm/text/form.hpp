// SPDX-License-Identifier: BSL-1.0
// The texts in application/x-www-form-urlencoded: a space is read from `+` but written `%20`.
#ifndef XDM_TEXT_FORM_HPP
#define XDM_TEXT_FORM_HPP

#include <xdm/text/percent.hpp>
#include <xdm/text/percent_decode.hpp>

#include <string>
#include <string_view>

namespace xdm::inline abi_1 {

/// Writes a name or a value behind `out`. The encoding is that of URLs: every reader of forms
/// takes `%20` for a space, and a signature has no other.
inline void append_form_encoded(std::string& out, std::string_view text)
{
    append_percent_encoded(out, text);
}

/// A name or a value as a form holds it: what `append_form_encoded` writes.
inline std::string form_encode(std::string_view text)
{
    return percent_encode(text);
}

/// The name or value that a form holds as `text`: `+` is a space, then as `percent_decode`.
/// @see https://url.spec.whatwg.org/#urlencoded-parsing
inline std::string form_decode(std::string_view text)
{
    return detail::percent_decode_with(text, ' ');
}

/// Writes `name=value` behind `out`, and `&` before it unless `out` is empty.
inline void append_form_pair(std::string& out, std::string_view name, std::string_view value)
{
    if (!out.empty())
        out += '&';
    append_form_encoded(out, name);
    out += '=';
    append_form_encoded(out, value);
}

} // namespace xdm::inline abi_1

#endif
