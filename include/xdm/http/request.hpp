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
    if (r.query.empty())
        return r.url;
    auto const bytes = r.query.bytes();
    // A size of 32 bits may not hold three times as many: then std::string refuses.
    auto const fits = bytes < std::string::npos / 8;
    std::string whole(fits ? r.url.size() + 3 * bytes + 1 : std::string::npos, '?');
    auto* end = whole.data() + r.url.copy(whole.data(), r.url.size()) + 1;
    for (auto const& [name, value] : r.query) {
        end = detail::put_percent_encoded(end, name);
        *end = '=';
        end = detail::put_percent_encoded(end + 1, value);
        *end++ = '&';
    }
    whole.resize(static_cast<std::size_t>(end - whole.data()) - 1);
    return whole;
}

} // namespace xdm::inline abi_1

#endif
