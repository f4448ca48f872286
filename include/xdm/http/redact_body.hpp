// SPDX-License-Identifier: BSL-1.0
// Bodies as a person may see them.
#ifndef XDM_HTTP_REDACT_BODY_HPP
#define XDM_HTTP_REDACT_BODY_HPP

#include <xdm/http/dump_options.hpp>
#include <xdm/http/form.hpp>
#include <xdm/http/header_fields.hpp>
#include <xdm/http/printable.hpp>
#include <xdm/http/redact_form.hpp>
#include <xdm/http/redact_json.hpp>

#include <string>
#include <string_view>

namespace xdm::inline abi_1::detail {

/// What a body is taken for: by what it begins with before what its header says, since the
/// strictest reading of either wins (an OAuth 1.0a answer is a form under text/html).
enum class body_form : unsigned char { json, form, bytes };

inline body_form form_of(header_fields const& headers, std::string_view body)
{
    auto const first = body.find_first_not_of(" \t\r\n");
    if (first != body.npos && (body[first] == '{' || body[first] == '['))
        return body_form::json;
    if (has_content_type(headers, "application/x-www-form-urlencoded") || reads_as_form(body))
        return body_form::form;
    return body_form::bytes;
}

/// Writes the body: JSON and forms redacted, `[90 bytes]` in place of everything else.
inline void append_redacted_body(std::string& out, header_fields const& headers,
    std::string_view body, bool is_answer, dump_options options)
{
    if (body.starts_with("\xEF\xBB\xBF"))
        body.remove_prefix(3);
    switch (form_of(headers, body)) {
    case body_form::json:
        json_redactor{out, body, is_answer, options}.run();
        break;
    case body_form::form:
        append_redacted_form(out, body, options);
        break;
    case body_form::bytes:
        append_count(out, body.size(), "bytes");
    }
}

} // namespace xdm::inline abi_1::detail

#endif
