// SPDX-License-Identifier: BSL-1.0
// Forms as a person may see them: they carry the tokens and codes of every authorization.
#ifndef XDM_HTTP_REDACT_FORM_HPP
#define XDM_HTTP_REDACT_FORM_HPP

#include <xdm/http/dump_options.hpp>
#include <xdm/http/form.hpp>
#include <xdm/http/redact_url.hpp>
#include <xdm/http/secret_names.hpp>
#include <xdm/http/shown_names.hpp>
#include <xdm/text/percent.hpp>

#include <string>
#include <string_view>

namespace xdm::inline abi_1::detail {

/// Writes the pairs of a form, encoded, with the values that are allowed; of a `redirect_uri` what
/// `append_redacted_url` shows. All other values are redacted, and names that are none of an API:
/// a token that stands alone reads as a name.
inline void append_redacted_form(std::string& out, std::string_view body, dump_options options)
{
    auto first = true;
    for (auto const& [name, value] : parse_form(body)) {
        if (!first)
            out += '&';
        first = false;
        out.append(is_plain_name(name) ? name : redacted).append("=");
        if (name == "redirect_uri")
            append_redacted_url(out, value, options);
        else if (is_shown_in_form(name))
            append_percent_encoded(out, value);
        else
            out += redacted;
    }
}

/// True when the text reads as a form, whatever its type says: X answers the steps of OAuth 1.0a
/// with one as text/html.
inline bool reads_as_form(std::string_view body)
{
    auto const equals = body.find('=');
    return equals != body.npos && is_plain_name(body.substr(0, equals)) &&
           body.find_first_of(" \t\r\n<>\"{}") == body.npos;
}

} // namespace xdm::inline abi_1::detail

#endif
