// SPDX-License-Identifier: BSL-1.0
// What an answer is that is no success.
#ifndef XDM_DECODE_FAILURE_HPP
#define XDM_DECODE_FAILURE_HPP

#include <xdm/decode/read.hpp>
#include <xdm/decode/tables/document.hpp>
#include <xdm/http/ask_again.hpp>
#include <xdm/http/rate_limits.hpp>
#include <xdm/http/response.hpp>
#include <xdm/model/outcome.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace xdm::inline abi_1::detail {

inline std::string transaction_id(response const& r)
{
    return std::string{r.headers.find("x-transaction-id").value_or("")};
}
/// As much of a body as an error keeps: X's own are shorter, pages of the edge can be of any size.
inline std::string first_part(std::string const& body)
{
    return body.substr(0, 1'000);
}
inline malformed not_the_api(response const& r, std::string_view what)
{
    return {r.status, what, first_part(r.body), transaction_id(r)};
}
constexpr bool is_blank(std::string_view body)
{
    return body.find_first_not_of(" \t\r\n") == body.npos;
}

/// Whether a body says that something went wrong with all of it. Its `errors` alone do not: they
/// may be about parts.
inline bool is_an_error(problem const& p)
{
    return !p.type.empty() || !p.title.empty() || !p.detail.empty() || !p.error.empty() || p.code;
}

/// Completes what a body said with what the answer as a whole says.
///
/// Where only a list of errors came, the first speaks for all. The parameters that the entries
/// name are those of the request.
inline problem completed(problem p, response const& r)
{
    auto parts = std::move(p.errors);
    if (!parts.empty() && !is_an_error(p)) {
        p = parts.front();
        p.parameters.clear();
    }
    if (!parts.empty() && !p.code)
        p.code = parts.front().code;
    for (auto const& part : parts)
        p.parameters.insert(p.parameters.end(), part.parameters.begin(), part.parameters.end());
    p.errors = std::move(parts);
    p.status = r.status;
    p.body = first_part(r.body);
    p.transaction_id = transaction_id(r);
    return p;
}

inline bool is_too_many(int status)
{
    return status == 429 || status == 420;
}

/// Sorts a problem: a limit that passes with time, or anything else.
template <class Outcome>
Outcome refused(problem p, response const& r)
{
    if (is_too_many(r.status) && problem_type(p) != "usage-capped")
        return rate_limited{r.status, ask_again(r), rate_limits(r), std::move(p)};
    return p;
}

/// What an answer of an error status is. A body that is no JSON is the edge's and not the API's,
/// but for 429, whose meaning needs none.
template <class Outcome>
Outcome failure_of(response const& r)
{
    wire::document<wire::no_data> body;
    auto const is_json = read(r.body, body);
    if (is_json && body.error != problem{})
        return refused<Outcome>(completed(std::move(body.error), r), r);
    if (is_blank(r.body) || is_too_many(r.status))
        return refused<Outcome>(completed({}, r), r);
    return not_the_api(r, is_json ? "JSON, but no error of the API" : "an error page, not JSON");
}

} // namespace xdm::inline abi_1::detail

#endif
