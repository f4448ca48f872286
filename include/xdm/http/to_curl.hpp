// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_HTTP_TO_CURL_HPP
#define XDM_HTTP_TO_CURL_HPP

#include <xdm/http/dump_options.hpp>
#include <xdm/http/fields.hpp>
#include <xdm/http/method.hpp>
#include <xdm/http/redact_body.hpp>
#include <xdm/http/redact_header.hpp>
#include <xdm/http/redact_url.hpp>
#include <xdm/http/request.hpp>

#include <string>
#include <string_view>

namespace xdm::inline abi_1 {

namespace detail {

// Writes a space and the text as one word of a POSIX shell: between single quotes everything but
// the single quote stands for itself.
inline void append_shell_word(std::string& out, std::string_view text)
{
    out += " '";
    for (char const c : text)
        if (c == '\'')
            out += R"('\'')";
        else
            out += c;
    out += '\'';
}

// The argument of `--header`. curl sends a field without a value only where `;` stands for `:`.
inline std::string curl_header(field const& header, dump_options options)
{
    std::string line;
    append_redacted_header(line, header, options);
    if (line.ends_with(':'))
        line.back() = ';';
    return line;
}

} // namespace detail

/// One curl command for a POSIX shell that sends the request, redacted as `dump` does it: put the
/// token in place of `[redacted]`, or ask for `texts`, and it works.
///
///     curl --request DELETE --url 'https://api.x.com/2/dm_events/1' -H 'authorization: Bearer
///     [redacted]'
///
/// (in one line). Nothing in it is read as an option, as a file's name, or by the shell. A body
/// that is neither JSON nor a form can't be typed: `[90 bytes]` stands in for it.
/// @see POSIX.1-2017, Shell Command Language, section 2.2.2; https://curl.se/docs/manpage.html
inline std::string to_curl(request const& r, dump_options options = {})
{
    std::string out{"curl"};
    if (r.method != (r.body.empty() ? method::get : method::post))
        out.append(" --request ").append(to_string(r.method));

    std::string url;
    detail::append_redacted_url(url, r.url, options);
    detail::append_redacted_query(url, r.query, options);
    if (url.find_first_of("[]{}") != url.npos) // or curl counts with them
        out += " --globoff";
    detail::append_shell_word(out += " --url", url);

    for (auto const& header : r.headers)
        detail::append_shell_word(out += " -H", detail::curl_header(header, options));
    if (r.body.empty())
        return out;

    std::string body;
    detail::append_redacted_body(body, r.headers, r.body, false, options);
    if (!r.headers.find("content-type")) // else curl says it is a form
        out += " -H 'content-type:'";
    auto const is_text = detail::form_of(r.headers, r.body) != detail::body_form::bytes;
    detail::append_shell_word(out += is_text ? " --data-raw" : " --data-binary", body);
    return out;
}

} // namespace xdm::inline abi_1

#endif
