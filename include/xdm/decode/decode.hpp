// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_DECODE_DECODE_HPP
#define XDM_DECODE_DECODE_HPP

#include <xdm/decode/failure.hpp>
#include <xdm/decode/success.hpp>
#include <xdm/decode/token.hpp>
#include <xdm/http/response.hpp>
#include <xdm/model/outcome.hpp>
#include <xdm/oauth2/grant.hpp>
#include <xdm/text/ascii.hpp>

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace xdm::inline abi_1 {

namespace detail {

template <class Result>
outcome<Result> from_json(response const& r)
{
    wire::document<typename maker<Result>::data> body;
    auto const is_json = read(r.body, body);
    if (!is_json)
        body = {};
    if (!body.wrapped)
        body.data = std::move(body.bare);
    // A lone thing that is not there, or an error in place of a list, comes as 200.
    if (!is_an_error(body.error) || body.known)
        if (auto made = maker<Result>::of(body, r))
            return std::move(*made);
    if (body.error != problem{})
        return refused<outcome<Result>>(completed(std::move(body.error), r), r);
    return not_the_api(r, is_json            ? maker<Result>::missing
                          : is_blank(r.body) ? "empty"
                                             : "not JSON, or nested too deep");
}

inline bool is_json(response const& r)
{
    std::string type{r.headers.find("content-type").value_or("")};
    for (auto& c : type)
        c = to_lower(c);
    return type.find("json") != type.npos;
}

// Whether a body must not be shown, whatever the status.
template <class Result>
inline constexpr bool may_hold_token = std::is_same_v<Result, oauth2::token_grant> ||
                                       std::is_same_v<Result, oauth2::revocation>;

// Bytes, whatever they are; an error that came as a success says so by its content type.
inline outcome<media_file> from_bytes(response const& r)
{
    wire::document<wire::no_data> body;
    if (is_json(r) && read(r.body, body) && body.error != problem{})
        return refused<outcome<media_file>>(completed(std::move(body.error), r), r);
    return media_file{std::string{r.headers.find("content-type").value_or("")}, r.body};
}

} // namespace detail

/// Reads the answer to an endpoint's request. Pure: needs neither the request nor the time.
///
/// Both dialects are read, also mixed. What X adds is skipped, what is ill-typed is absent; an
/// event of an unknown type is kept as its bytes. Linear in the body's size. Throws nothing but
/// `std::bad_alloc`, which leaves nothing behind.
template <class Endpoint>
outcome<typename Endpoint::result> decode(response const& r)
{
    using result = typename Endpoint::result;
    if (r.status >= 400)
        return detail::failure_of<outcome<result>>(r);
    if (r.status < 200 || r.status >= 300)
        return detail::not_the_api(detail::may_hold_token<result> ? detail::without_body(r) : r,
            "neither success nor error: see redirected()");
    if constexpr (std::is_same_v<result, media_file>) {
        return detail::from_bytes(r);
    } else if constexpr (std::is_same_v<result, oauth2::token_grant>) {
        return detail::grant_of(r);
    } else if constexpr (std::is_same_v<result, oauth2::revocation>) {
        return detail::revocation_of(r);
    } else {
        if constexpr (std::is_same_v<result, deletion>)
            if (r.status == 204)
                return deletion{.deleted = true, .errors = {}};
        return detail::from_json<result>(r);
    }
}

} // namespace xdm::inline abi_1

#endif
