// SPDX-License-Identifier: BSL-1.0
// Header fields as a person may see them.
#ifndef XDM_HTTP_REDACT_HEADER_HPP
#define XDM_HTTP_REDACT_HEADER_HPP

#include <xdm/http/dump_options.hpp>
#include <xdm/http/fields.hpp>
#include <xdm/http/printable.hpp>
#include <xdm/http/redact_url.hpp>
#include <xdm/http/secret_names.hpp>
#include <xdm/text/ascii.hpp>
#include <xdm/text/percent.hpp>

#include <string>
#include <string_view>

namespace xdm::inline abi_1::detail {

// The scheme of an `Authorization` and such, if it is one that is known; else what stands first
// could be the secret itself.
constexpr std::string_view known_scheme(std::string_view value)
{
    auto const word = value.substr(0, value.find(' '));
    for (std::string_view const known : {"Bearer", "Basic", "OAuth"})
        if (word.size() < value.size() && equal_ignoring_case(word, known))
            return word;
    return {};
}

/// Writes the parameters of an OAuth 1.0a `Authorization`, `, oauth_nonce="a", oauth_token="b"`,
/// with the values of those that say nothing but how it was signed. Nothing of a list that is
/// written otherwise: there is no telling what is what.
/// @see RFC 5849 section 3.5.1
inline void append_redacted_oauth(std::string& out, std::string_view parameters)
{
    std::string list;
    while (!parameters.empty()) {
        auto const end = parameters.find(',');
        auto const one = trim(parameters.substr(0, end));
        parameters.remove_prefix(end == parameters.npos ? parameters.size() : end + 1);
        auto const equals = one.find('=');
        auto value = equals == one.npos ? "" : one.substr(equals + 1);
        if (!is_plain_name(one.substr(0, equals)) || value.size() < 2 || !value.starts_with('"') ||
            !value.ends_with('"')) {
            out += redacted;
            return;
        }
        value = value.substr(1, value.size() - 2);
        auto shown = is_one_of(one.substr(0, equals),
            {"oauth_nonce", "oauth_signature_method", "oauth_timestamp", "oauth_version"});
        for (char const c : value)
            shown = shown && (is_unreserved(c) || c == '%');
        list.append(list.empty() ? "" : ", ").append(one.substr(0, equals)).append("=\"");
        list.append(shown ? value : redacted).append("\"");
    }
    out += list.empty() ? redacted : std::string_view{list};
}

/// Writes `name: value` without a line end: of what is secret only the scheme, `Bearer [redacted]`,
/// and of a URL what `append_redacted_url` shows. A value that begins as credentials do is taken
/// for some under any name.
inline void append_redacted_header(std::string& out, field const& header, dump_options options)
{
    auto const& [name, raw] = header;
    auto const value = trim(raw);
    auto const scheme = known_scheme(value);
    append_printable(out, name);
    out += ':';
    if (!value.empty())
        out += ' ';
    if (!scheme.empty() && equal_ignoring_case(scheme, "oauth")) {
        out.append(scheme).append(" ");
        append_redacted_oauth(out, trim(value.substr(scheme.size())));
    } else if (!scheme.empty()) {
        out.append(scheme).append(" ").append(redacted);
    } else if (is_secret_name(name)) {
        out += value.empty() ? "" : redacted;
    } else if (equal_ignoring_case(name, "location") || equal_ignoring_case(name, "referer") ||
               equal_ignoring_case(name, "content-location")) {
        append_redacted_url(out, value, options);
    } else {
        append_printable(out, value);
    }
}

} // namespace xdm::inline abi_1::detail

#endif
