// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_HTTP_REQUEST_HPP
#define XDM_HTTP_REQUEST_HPP

#include <xdm/http/fields.hpp>
#include <xdm/http/header_fields.hpp>
#include <xdm/http/method.hpp>
#include <xdm/text/percent.hpp>

#include <string>
#include <string_view>

namespace xdm::inline abi_1 {

/// A description of an HTTP request: what the caller's own stack is to send.
///
/// The query stays decoded until `href` or `target` writes it: an OAuth 1.0a signature covers the
/// pairs, and with one encoder for both they cannot disagree. Everything may be changed by hand.
struct request {
    xdm::method method = method::get;
    std::string url{}; ///< scheme, authority and path, percent-encoded; no query, no fragment
    fields query{};
    header_fields headers{};
    std::string body{};

    friend bool operator==(request const&, request const&) = default;
};

/// A request that still knows its endpoint: authorizers look at it. It slices to a plain one.
template <class Endpoint>
struct request_of : request {};

namespace detail {

inline void append_query(std::string& to, fields const& query)
{
    auto mark = '?';
    for (auto const& [name, value] : query) {
        to += mark;
        append_percent_encoded(to, name);
        to += '=';
        append_percent_encoded(to, value);
        mark = '&';
    }
}

// Where the path begins: after scheme and authority; the size of the text where there is none.
constexpr std::size_t path_begin(std::string_view url)
{
    auto const scheme = url.find("://");
    auto const path = url.find('/', scheme == url.npos ? 0 : scheme + 3);
    return path == url.npos ? url.size() : path;
}

} // namespace detail

/// The whole URL with its query, for libcurl, Qt and other stacks that take one text.
inline std::string href(request const& r)
{
    std::string whole;
    std::size_t size = r.url.size();
    for (auto const& [name, value] : r.query)
        size += name.size() + value.size() + value.size() / 2 + 2;
    whole.reserve(size);
    whole += r.url;
    detail::append_query(whole, r.query);
    return whole;
}

/// The request target in origin form, `path?query`, for Boost.Beast, cpp-httplib and other stacks
/// that write the request line themselves.
/// @see RFC 9112 section 3.2.1
inline std::string target(request const& r)
{
    auto whole = r.url.substr(detail::path_begin(r.url));
    if (whole.empty())
        whole.push_back('/'); // `= "/"` makes g++ 12 warn at -O2
    detail::append_query(whole, r.query);
    return whole;
}

/// The authority, `host` or `host:port`: the value of the `Host` header and whom to connect to.
/// @see RFC 3986 section 3.2
inline std::string host(request const& r)
{
    auto const scheme = r.url.find("://");
    auto const begin = scheme == r.url.npos ? 0 : scheme + 3;
    auto const authority = std::string_view{r.url}.substr(begin, detail::path_begin(r.url) - begin);
    auto const user = authority.rfind('@');
    return std::string{user == authority.npos ? authority : authority.substr(user + 1)};
}

} // namespace xdm::inline abi_1

#endif
