// SPDX-License-Identifier: BSL-1.0
// URLs and queries as a person may see them.
#ifndef XDM_HTTP_REDACT_URL_HPP
#define XDM_HTTP_REDACT_URL_HPP

#include <xdm/http/dump_options.hpp>
#include <xdm/http/fields.hpp>
#include <xdm/http/form.hpp>
#include <xdm/http/secret_names.hpp>
#include <xdm/http/url.hpp>
#include <xdm/text/percent.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace xdm::inline abi_1::detail {

inline constexpr std::string_view redacted = "[redacted]";

/// Writes part of a URL as it is, but percent-encodes what is not printable ASCII.
inline void append_url_text(std::string& out, std::string_view text)
{
    for (char const c : text)
        if (c > ' ' && c < '\x7F')
            out += c;
        else
            append_percent_encoded(out, {&c, 1});
}

/// Writes the pairs as they go over the wire, the first behind `?`, the others behind `&`.
///
/// A query is shown but for what is denied: values whose names say that they are secret or come
/// back from an authorization, names and values where the name is no name of an API, and, without
/// `texts`, what a person wrote. X's own queries hold ids, lists of fields and tokens of paging.
inline void append_redacted_query(std::string& out, fields const& query, dump_options options)
{
    auto mark = '?';
    for (auto const& [name, value] : query) {
        out += mark;
        mark = '&';
        if (!is_plain_name(name)) {
            out.append(redacted).append("=").append(redacted);
            continue;
        }
        out.append(name).append("=");
        if (is_secret_name(name) || is_callback_name(name))
            out += redacted;
        else if (!options.texts && is_one_of(name, {"text", "status", "message", "q", "query"}))
            out += "[hidden]";
        else
            append_percent_encoded(out, value);
    }
}

/// Writes the URL without user information, its query as above, its fragment not at all.
///
/// What is no URL to `split_url` may be one to some stack: there everything before the last `@`
/// could be a password, and goes.
inline void append_redacted_url(std::string& out, std::string_view url, dump_options options)
{
    auto const parts = split_url(url);
    if (parts && !parts->userinfo.empty()) {
        append_url_text(out, parts->scheme);
        out.append("://").append(redacted).append("@");
        url.remove_prefix(static_cast<std::size_t>(parts->host.data() - url.data()));
    } else if (auto const at = url.rfind('@'); !parts && at != url.npos) {
        out.append(redacted);
        url.remove_prefix(at);
    }
    auto const has_fragment = cut_tail(url, '#').has_value();
    auto const query = cut_tail(url, '?');
    append_url_text(out, url);
    if (query)
        append_redacted_query(out, parse_form(*query), options);
    if (has_fragment)
        out.append("#").append(redacted);
}

} // namespace xdm::inline abi_1::detail

#endif
