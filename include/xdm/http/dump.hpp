// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_HTTP_DUMP_HPP
#define XDM_HTTP_DUMP_HPP

#include <xdm/http/dump_options.hpp>
#include <xdm/http/header_fields.hpp>
#include <xdm/http/method.hpp>
#include <xdm/http/redact_body.hpp>
#include <xdm/http/redact_header.hpp>
#include <xdm/http/redact_url.hpp>
#include <xdm/http/request.hpp>
#include <xdm/http/response.hpp>
#include <xdm/text/number.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace xdm::inline abi_1 {

namespace detail {

inline void append_dump(std::string& out, header_fields const& headers, std::string_view body,
    bool is_answer, dump_options options)
{
    out += '\n';
    for (auto const& header : headers) {
        append_redacted_header(out, header, options);
        out += '\n';
    }
    if (body.empty())
        return;
    out += '\n';
    append_redacted_body(out, headers, body, is_answer, options);
    out += '\n';
}

} // namespace detail

/// The request for a person, in lines like HTTP's, with `[redacted]` for every secret:
///
///     POST https://api.x.com/2/dm_conversations/with/9876543210/messages
///     content-type: application/json
///     authorization: Bearer [redacted]
///
///     {"text":"[6 characters hidden]"}
///
/// What acts on a terminal is written as `\x1b` or `\u{202e}`. Bodies other than JSON and forms are
/// `[90 bytes]`. This is for reading, not for parsing, and forms may change.
inline std::string dump(request const& r, dump_options options = {})
{
    std::string out{to_string(r.method)};
    out += ' ';
    detail::append_redacted_url(out, r.url, options);
    detail::append_redacted_query(out, r.query, options);
    detail::append_dump(out, r.headers, r.body, false, options);
    return out;
}

/// The answer for a person, as above; it begins with `HTTP 201`.
inline std::string dump(response const& r, dump_options options = {})
{
    std::string out{"HTTP "};
    if (r.status < 0)
        out += '-';
    auto const status = std::int64_t{r.status};
    detail::append_number(out, static_cast<std::uint64_t>(status < 0 ? -status : status));
    detail::append_dump(out, r.headers, r.body, true, options);
    return out;
}

} // namespace xdm::inline abi_1

#endif
