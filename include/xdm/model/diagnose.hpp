// SPDX-License-Identifier: BSL-1.0
// What an error means, in one word and one sentence.
#ifndef XDM_MODEL_DIAGNOSE_HPP
#define XDM_MODEL_DIAGNOSE_HPP

#include <xdm/model/cause.hpp>
#include <xdm/model/cause_table.hpp>
#include <xdm/model/circumstances.hpp>
#include <xdm/model/outcome.hpp>
#include <xdm/model/problem.hpp>

#include <variant>

namespace xdm::inline abi_1 {

namespace detail {

inline cause cause_of(problem const& p)
{
    if (!p.error.empty())
        if (auto const found = cause_of_oauth2(p.error, p.detail))
            return *found;
    if (auto const found = cause_of_type(problem_type(p)))
        return *found;
    if (p.code)
        if (auto const found = cause_of_code(*p.code))
            return *found;
    for (auto const& one : p.errors)
        if (one.code)
            if (auto const found = cause_of_code(*one.code))
                return *found;
    if (auto const found = cause_of_detail(p.detail))
        return *found;
    return cause_of_status(p.status);
}

} // namespace detail

/// What the problem means and who has to do what about it.
inline diagnosis diagnose(problem const& p, circumstances const& known = {})
{
    return detail::sharpened(detail::cause_of(p), p, known);
}
/// Which window is used up: the one of a day or the one of 15 minutes.
inline diagnosis diagnose(rate_limited const& r, circumstances const& = {})
{
    auto const day = r.windows.app_day.exhausted() || r.windows.user_day.exhausted();
    if (r.problem.code == 185 || day)
        return detail::diagnosed(cause::day_used_up);
    if (problem_type(r.problem) == "streaming-connection")
        return detail::diagnosed(cause::too_many_connections);
    return detail::diagnosed(cause::window_used_up);
}
/// What a page of the edge means by its status.
inline diagnosis diagnose(malformed const& m, circumstances const& = {})
{
    return detail::diagnosed(m.status >= 500   ? cause::x_down
                             : m.status == 404 ? cause::not_found
                                               : cause::not_the_api);
}
inline diagnosis diagnose(failure const& f, circumstances const& known = {})
{
    return std::visit([&](auto const& one) { return diagnose(one, known); }, f);
}

/// The same for a request to this endpoint: its scopes, and whether it sends, are known then.
template <class Endpoint, class Failure>
diagnosis diagnose(Failure const& f, circumstances known = {})
{
    known.needed = Endpoint::scopes;
    known.sends_message = requires(Endpoint e) { e.message; };
    known.makes_group = requires(Endpoint e) { e.participants; };
    known.exchanges_code = requires(Endpoint e) { e.code; };
    if (!*known.sends_message)
        known.has_media = false;
    return diagnose(f, known);
}

} // namespace xdm::inline abi_1

#endif
