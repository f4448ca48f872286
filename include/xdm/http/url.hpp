// SPDX-License-Identifier: BSL-1.0
// URLs taken apart. Kept out of request.hpp: an endpoint only ever puts one together.
#ifndef XDM_HTTP_URL_HPP
#define XDM_HTTP_URL_HPP

#include <xdm/http/reference.hpp>
#include <xdm/text/ascii.hpp>
#include <xdm/text/hex.hpp>
#include <xdm/text/number.hpp>
#include <xdm/text/percent.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace xdm::inline abi_1 {

/// An absolute URL's parts without the marks between them: views, still percent-encoded.
struct url_parts {
    std::string_view scheme{};
    std::string_view userinfo{};
    std::string_view host{}; ///< an IPv6 address keeps its brackets
    std::string_view port{}; ///< empty, or digits that say 1 to 65535
    std::string_view path{}; ///< empty, or begins with `/`
    std::string_view query{};
    std::string_view fragment{};

    friend bool operator==(url_parts const&, url_parts const&) = default;
};

namespace detail {

// `reg-name`, or with `:` for one more character `userinfo`: RFC 3986 section 3.2.
constexpr bool is_authority_text(std::string_view text, std::string_view more)
{
    for (std::size_t n = 0; n < text.size(); ++n) {
        auto const c = text[n];
        if (c == '%') {
            if (text.size() - n < 3 || hex_value(text[n + 1]) < 0 || hex_value(text[n + 2]) < 0)
                return false;
        } else if (!is_unreserved(c) && std::string_view{"!$&'()*+,;="}.find(c) == text.npos &&
                   more.find(c) == more.npos) {
            return false;
        }
    }
    return true;
}

constexpr bool is_host(std::string_view host)
{
    if (!host.starts_with('['))
        return !host.empty() && is_authority_text(host, "");
    if (host.size() < 4 || !host.ends_with(']'))
        return false;
    for (char const c : host.substr(1, host.size() - 2))
        if (hex_value(c) < 0 && c != ':' && c != '.')
            return false;
    return host.find(':') != host.rfind(':');
}

constexpr std::uint64_t port_of(url_parts const& url)
{
    if (url.port.empty())
        return equal_ignoring_case(url.scheme, "https") ? 443 : 80;
    return parse_number(url.port).value_or(0);
}

} // namespace detail

/// The parts of an absolute http or https URL, or nothing if it is none: no such scheme, no host,
/// a port that is no number from 1 to 65535, white space or a control character anywhere.
///
/// Path, query and fragment may hold characters that RFC 3986 wants encoded (X sends quotation
/// marks); in user information and host they are refused, since stacks differ over where those end.
/// Of an IPv6 address only the alphabet is checked.
/// @see RFC 3986 section 3
constexpr std::optional<url_parts> split_url(std::string_view url)
{
    auto const parts = detail::split_reference(url);
    auto const scheme = parts.scheme.value_or("");
    if (!detail::is_one_word(url) || !parts.authority ||
        (!detail::equal_ignoring_case(scheme, "http") &&
            !detail::equal_ignoring_case(scheme, "https")))
        return {};

    auto host = *parts.authority;
    auto const at = host.rfind('@');
    auto const userinfo = at == host.npos ? "" : host.substr(0, at);
    host.remove_prefix(at == host.npos ? 0 : at + 1);
    auto const colon = host.find(':', host.starts_with('[') ? host.find(']') : 0);
    auto const port = colon == host.npos ? "" : host.substr(colon + 1);
    host = host.substr(0, colon);

    auto const number = detail::parse_number(port).value_or(0);
    if (!detail::is_authority_text(userinfo, ":") || !detail::is_host(host) ||
        (!port.empty() && (number < 1 || number > 65'535)))
        return {};
    return url_parts{scheme, userinfo, host, port, parts.path, parts.query.value_or(""),
        parts.fragment.value_or("")};
}

/// True when scheme and host are equal without case and the ports are, `:443` being https' own.
/// @see RFC 6454 section 5
constexpr bool same_origin(url_parts const& left, url_parts const& right)
{
    return detail::equal_ignoring_case(left.scheme, right.scheme) &&
           detail::equal_ignoring_case(left.host, right.host) &&
           detail::port_of(left) == detail::port_of(right);
}

} // namespace xdm::inline abi_1

#endif
