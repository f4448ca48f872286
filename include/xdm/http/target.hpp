// SPDX-License-Identifier: BSL-1.0
// A request as stacks have it that write the request line themselves.
#ifndef XDM_HTTP_TARGET_HPP
#define XDM_HTTP_TARGET_HPP

#include <xdm/http/request.hpp>

#include <string>
#include <string_view>

namespace xdm::inline abi_1 {

namespace detail {

// Where the path begins: after scheme and authority; the size of the text where there is none.
constexpr std::size_t path_begin(std::string_view url)
{
    auto const scheme = url.find("://");
    auto const path = url.find('/', scheme == url.npos ? 0 : scheme + 3);
    return path == url.npos ? url.size() : path;
}

} // namespace detail

/// The request target in origin form, `path?query`, for Boost.Beast, cpp-httplib and other stacks
/// that write the request line themselves.
/// @see RFC 9112 section 3.2.1
inline std::string target(request const& r)
{
    auto whole = href(r);
    whole.erase(0, detail::path_begin(r.url));
    if (!whole.starts_with('/'))
        whole.insert(whole.begin(), '/');
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
