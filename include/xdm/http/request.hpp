// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_HTTP_REQUEST_HPP
#define XDM_HTTP_REQUEST_HPP

#include <xdm/http/fields.hpp>
#include <xdm/http/header_fields.hpp>
#include <xdm/http/method.hpp>
#include <xdm/text/percent.hpp>

#include <string>

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

/// The whole URL with its query, for libcurl, Qt and other stacks that take one text.
inline std::string href(request const& r)
{
    std::string whole;
    std::size_t size = r.url.size();
    for (auto const& [name, value] : r.query)
        size += name.size() + value.size() + value.size() / 2 + 2;
    whole.reserve(size);
    whole += r.url;
    auto mark = '?';
    for (auto const& [name, value] : r.query) {
        append_percent_encoded(whole += mark, name);
        append_percent_encoded(whole += '=', value);
        mark = '&';
    }
    return whole;
}

} // namespace xdm::inline abi_1

#endif
