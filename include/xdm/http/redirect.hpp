// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_HTTP_REDIRECT_HPP
#define XDM_HTTP_REDIRECT_HPP

#include <xdm/http/form.hpp>
#include <xdm/http/request.hpp>
#include <xdm/http/resolve_reference.hpp>
#include <xdm/http/response.hpp>
#include <xdm/http/secret_names.hpp>
#include <xdm/http/url.hpp>
#include <xdm/text/ascii.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace xdm::inline abi_1 {

namespace detail {

// True where the method of the next request is GET: always after 303; after 301 and 302 of a POST,
// as every stack has it (RFC 9110 sections 15.4.2 to 15.4.4).
constexpr bool becomes_get(method m, int status)
{
    return status == 303 || ((status == 301 || status == 302) && m == method::post);
}

// The fields that tell of a body.
inline bool is_content_name(std::string_view name)
{
    return equal_ignoring_case(name.substr(0, 8), "content-") ||
           equal_ignoring_case(name, "transfer-encoding") || equal_ignoring_case(name, "expect") ||
           equal_ignoring_case(name, "digest") || equal_ignoring_case(name, "last-modified");
}

// True for a field that stays with the request whatever host it goes to.
inline bool travels(field const& f)
{
    return !is_secret_name(f.name) && !equal_ignoring_case(f.name, "host");
}

// True for a field that goes nowhere: the proxy's own, and an OAuth 1.0a signature, which covers
// the URL.
inline bool ends_here(field const& f)
{
    return equal_ignoring_case(f.name, "proxy-authorization") ||
           (equal_ignoring_case(f.name, "authorization") &&
               equal_ignoring_case(trim(f.value).substr(0, 5), "oauth"));
}

} // namespace detail

/// The request that follows the answer where it points, or nothing if there is nothing to follow.
///
/// Followed are 301, 302, 303, 307 and 308 with a `Location` that, relative or not, leads to an
/// http or https URL; from https to http leads nothing, and a `Location` with user information
/// doesn't either. 303, and 301 and 302 of a POST, go on as GET without the body; all else is sent
/// again as it was. The query is the new URL's alone; a fragment is dropped.
///
/// What is secret stays with its host: `Authorization`, `Cookie` and every other header whose name
/// says so are kept only if scheme, host and port are equal, and a form, which holds tokens and
/// codes, is not sent again elsewhere: there is no such request. `Proxy-Authorization` is dropped,
/// and so is an OAuth 1.0a signature, even for the same host: it covers the URL, so sign anew.
///
/// Each answer is looked at by itself: the caller counts, and stops after a few.
/// @see RFC 9110 section 15.4, RFC 9700 section 4.12
inline std::optional<request> redirected(request const& r, response const& answer)
{
    auto const status = answer.status;
    auto const location = answer.headers.find("location").value_or("");
    if (location.empty() || status < 301 || status > 308 || (status > 303 && status < 307))
        return {};
    auto const from = href(r);
    auto const to = resolve_reference(from, location).value_or("");
    auto const here = split_url(from);
    auto const there = split_url(to);
    if (!here || !there)
        return {};
    auto const stays = same_origin(*here, *there);
    auto const without_body = detail::becomes_get(r.method, status);
    if ((detail::equal_ignoring_case(here->scheme, "https") &&
            detail::equal_ignoring_case(there->scheme, "http")) ||
        (!there->userinfo.empty() && !(stays && there->userinfo == here->userinfo)) ||
        (!stays && !without_body && !r.body.empty() && is_form(r)))
        return {};

    request next{.method = without_body ? method::get : r.method,
        .url = to.substr(0, to.find_first_of("?#")),
        .query = parse_form(there->query)};
    for (auto const& field : r.headers)
        if (!detail::ends_here(field) && (stays || detail::travels(field)) &&
            !(without_body && detail::is_content_name(field.name)))
            next.headers.push_back(field.name, field.value);
    if (!without_body)
        next.body = r.body;
    return next;
}

} // namespace xdm::inline abi_1

#endif
