// SPDX-License-Identifier: BSL-1.0
// The answers of the token endpoints. What may hold a token is kept out of errors: those are shown.
#ifndef XDM_DECODE_TOKEN_HPP
#define XDM_DECODE_TOKEN_HPP

#include <xdm/decode/failure.hpp>
#include <xdm/decode/read.hpp>
#include <xdm/decode/tables/token.hpp>
#include <xdm/http/response.hpp>
#include <xdm/model/outcome.hpp>
#include <xdm/oauth2/grant.hpp>
#include <xdm/text/ascii.hpp>

#include <string_view>
#include <utility>

namespace xdm::inline abi_1::detail {

/// The answer without its body, for an error.
inline response without_body(response const& r)
{
    return {r.status, r.headers, is_blank(r.body) ? "" : "[redacted]"};
}

/// The grant that a success brings. One without an access token is none, and so is one of another
/// type than bearer, which a program could not use.
/// @see RFC 6749 section 7.1
inline outcome<oauth2::token_grant> grant_of(response const& r)
{
    wire::token_answer body;
    auto const is_json = read(r.body, body);
    auto& grant = body.grant;
    if (is_json && body.error.error.empty() && !grant.access_token.empty()) {
        if (!equal_ignoring_case(grant.token_type, "bearer"))
            return not_the_api(without_body(r), "a token, but of another type than bearer");
        grant.expires_in = body.expires_in.count;
        return std::move(grant);
    }
    if (is_json && body.error != problem{})
        return refused<outcome<oauth2::token_grant>>(
            completed(std::move(body.error), without_body(r)), r);
    return not_the_api(without_body(r), is_json            ? "JSON, but no access token"
                                        : is_blank(r.body) ? "empty"
                                                           : "not JSON, or nested too deep");
}

/// Any success revokes, whatever its body; but a page of the edge is no answer of X.
/// @see RFC 7009 section 2.2
inline outcome<oauth2::revocation> revocation_of(response const& r)
{
    wire::revocation_answer body;
    if (is_blank(r.body))
        return oauth2::revocation{};
    if (!read(r.body, body))
        return not_the_api(without_body(r), "not JSON, or nested too deep");
    if (!body.error.error.empty() || !body.error.errors.empty())
        return refused<outcome<oauth2::revocation>>(
            completed(std::move(body.error), without_body(r)), r);
    return oauth2::revocation{.revoked = body.revoked.value_or(true)};
}

} // namespace xdm::inline abi_1::detail

#endif
