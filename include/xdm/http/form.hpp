// SPDX-License-Identifier: BSL-1.0
// Bodies of the type application/x-www-form-urlencoded; queries have the same form.
#ifndef XDM_HTTP_FORM_HPP
#define XDM_HTTP_FORM_HPP

#include <xdm/http/fields.hpp>
#include <xdm/http/header_fields.hpp>
#include <xdm/http/request.hpp>
#include <xdm/text/ascii.hpp>
#include <xdm/text/form.hpp>

#include <string>
#include <string_view>

namespace xdm::inline abi_1 {

namespace detail {

// True when the content type is this one, whatever its parameters.
inline bool has_content_type(header_fields const& headers, std::string_view type)
{
    auto const value = headers.find("content-type").value_or("");
    return equal_ignoring_case(trim(value.substr(0, value.find(';'))), type);
}

} // namespace detail

/// The pairs as a form's body or a query without its `?`: `grant_type=refresh_token&scope=a%20b`.
inline std::string form_body(fields const& pairs)
{
    std::string body;
    for (auto const& [name, value] : pairs)
        append_form_pair(body, name, value);
    return body;
}

/// The pairs that a form's body or a query without its `?` holds, decoded, in order.
///
/// Every text is read: `+` is a space, a name without `=` has an empty value, a `%` without two
/// hexadecimal digits stays, empty pieces between `&` are none.
/// @see https://url.spec.whatwg.org/#urlencoded-parsing
inline fields parse_form(std::string_view text)
{
    fields pairs;
    while (!text.empty()) {
        auto const end = text.find('&');
        auto const piece = text.substr(0, end);
        text.remove_prefix(end == text.npos ? text.size() : end + 1);
        if (piece.empty())
            continue;
        auto const equals = piece.find('=');
        auto const value = equals == piece.npos ? "" : piece.substr(equals + 1);
        pairs.push_back(form_decode(piece.substr(0, equals)), form_decode(value));
    }
    return pairs;
}

/// True when the request says that its body is a form: those pairs an OAuth 1.0a signature covers.
/// @see RFC 5849 section 3.4.1.3.1
inline bool is_form(request const& r)
{
    return detail::has_content_type(r.headers, "application/x-www-form-urlencoded");
}

} // namespace xdm::inline abi_1

#endif
