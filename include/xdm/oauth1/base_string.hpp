// SPDX-License-Identifier: BSL-1.0
// The text that is signed: method, URI and parameters of a request.
#ifndef XDM_OAUTH1_BASE_STRING_HPP
#define XDM_OAUTH1_BASE_STRING_HPP

#include <xdm/http/fields.hpp>
#include <xdm/http/method.hpp>
#include <xdm/http/reference.hpp>
#include <xdm/oauth1/parameters.hpp>
#include <xdm/oauth1/piecewise.hpp>
#include <xdm/text/ascii.hpp>
#include <xdm/text/number.hpp>
#include <xdm/text/percent.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xdm::inline abi_1 {

namespace detail {

// What a path may hold as it is; every other byte is encoded by whoever sends it.
constexpr bool stays_in_path(char c)
{
    return is_unreserved(c) || c == '/' ||
           std::string_view{"!$&'()*+,;=:@%"}.find(c) != std::string_view::npos;
}

inline void append_small(std::string& to, std::string_view text)
{
    auto at = to.size();
    for (to += text; at < to.size(); ++at)
        to[at] = to_lower(to[at]);
}

// Writes a base string whose parameters are sorted already.
template <class Write>
void write_base_string(
    method m, std::string_view uri, std::vector<field> const& sorted, Write write)
{
    piecewise<Write> out{write};
    out.as_is(to_string(m));
    out.as_is("&");
    out.encoded(uri);
    out.as_is("&");
    for (auto const& one : sorted) {
        if (&one != sorted.data())
            out.encoded("&");
        out.encoded_twice(one.name);
        out.encoded("=");
        out.encoded_twice(one.value);
    }
    out.flush();
}

} // namespace detail

namespace oauth1 {

/// The URI that is signed, `http://example.com/r%20v/X` of `http://EXAMPLE.COM:80/r v/X?id=123`;
/// empty for what is no absolute URL with a host, or has a port that is none.
///
/// Scheme and host in small letters, the port unless it is the scheme's own, the path as it is
/// sent (an empty one is `/`), neither user, query nor fragment.
/// @see RFC 5849 section 3.4.1.2
inline std::optional<std::string> base_string_uri(std::string_view url)
{
    auto const parts = detail::split_reference(url);
    auto const scheme = parts.scheme.value_or("");
    auto host = parts.authority.value_or("");
    if (auto const at = host.rfind('@'); at != host.npos)
        host.remove_prefix(at + 1);
    auto const colon = host.find(':', host.starts_with('[') ? host.find(']') : 0);
    auto const port = colon == host.npos ? "" : host.substr(colon + 1);
    host = host.substr(0, colon);
    auto const number = detail::parse_number(port).value_or(0);
    if (!detail::is_scheme(scheme) || host.empty() || !detail::is_one_word(host) ||
        (!port.empty() && (number < 1 || number > 65'535)))
        return {};

    std::string uri;
    uri.reserve(url.size() + 1);
    detail::append_small(uri, scheme);
    auto const is_own = (number == 80 && uri == "http") || (number == 443 && uri == "https");
    uri += "://";
    detail::append_small(uri, host);
    if (number != 0 && !is_own) {
        uri += ':';
        detail::append_number(uri, number);
    }
    if (parts.path.empty())
        uri += '/';
    for (auto rest = parts.path; !rest.empty();) {
        std::size_t stay = 0;
        while (stay < rest.size() && detail::stays_in_path(rest[stay]))
            ++stay;
        uri += rest.substr(0, stay);
        rest.remove_prefix(stay);
        append_percent_encoded(uri, rest.substr(0, 1));
        rest.remove_prefix(rest.empty() ? 0 : 1);
    }
    return uri;
}

/// `POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3Da`: what is signed.
///
/// The pairs may come in any order, decoded; `uri` is a base string URI.
/// @see RFC 5849 section 3.4.1.1
inline std::string base_string(method m, std::string_view uri, fields const& pairs)
{
    std::vector<field> sorted;
    detail::append_all(sorted, pairs);
    detail::sort_parameters(sorted);
    std::string text;
    detail::write_base_string(m, uri, sorted, [&](std::string_view piece) { text += piece; });
    return text;
}

} // namespace oauth1

} // namespace xdm::inline abi_1

#endif
