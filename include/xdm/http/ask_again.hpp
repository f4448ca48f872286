// SPDX-License-Identifier: BSL-1.0
// When a request that was refused for now may be sent again.
#ifndef XDM_HTTP_ASK_AGAIN_HPP
#define XDM_HTTP_ASK_AGAIN_HPP

#include <xdm/http/rate_limits.hpp>
#include <xdm/http/response.hpp>
#include <xdm/text/http_date.hpp>
#include <xdm/text/number.hpp>
#include <xdm/text/timestamp.hpp>

#include <chrono>
#include <cstdint>
#include <optional>

namespace xdm::inline abi_1 {

namespace detail {

inline std::optional<time_point> date_of(response const& answer)
{
    return parse_http_date(answer.headers.find("date").value_or(""));
}

inline std::optional<time_point> ask_again(
    response const& answer, std::optional<time_point> const& date)
{
    auto const refused = answer.status == 429 || answer.status == 420;
    auto const failed = answer.status >= 500 && answer.status <= 599;
    std::optional<time_point> latest;
    auto const consider = [&](time_point t) { latest = latest && *latest > t ? *latest : t; };

    if (auto const after = answer.headers.find("retry-after"); after && (refused || failed)) {
        constexpr std::uint64_t longest = 1U << 31; // as RFC 9111 section 1.2.2 has it for ages
        if (auto const seconds = parse_number(*after)) {
            if (!date)
                return {};
            auto const count = *seconds < longest ? *seconds : longest;
            consider(*date + std::chrono::seconds{static_cast<std::int64_t>(count)});
        } else if (auto const time = parse_http_date(*after)) {
            consider(date && *date > *time ? *date : *time);
        }
    }
    auto const known = rate_limits(answer);
    for (auto const* window : {&known.window, &known.app_day, &known.user_day, &known.app_window})
        if (window->exhausted() && window->reset && (!date || *window->reset > *date))
            consider(*window->reset);
    if (!latest && refused && date)
        consider(*date + std::chrono::minutes{15});
    return latest;
}

} // namespace detail

/// When one may ask again, by X's clock, or nothing where the answer doesn't tell.
///
/// - 429 (and 420, as it was once): the latest of `Retry-After` and of the resets of the windows
///   that are exhausted. A reset that `date` has passed tells nothing. Where nothing tells, a 429
///   that comes with calls left included, `date` plus 15 minutes: the refusal outweighs headers.
/// - 5xx: the same without those 15 minutes.
/// - any other answer: the latest reset of the windows that are exhausted: the next request would
///   be refused. `Retry-After` has no say.
///
/// `Retry-After` is an HTTP-date, or seconds from `date`; without that header nothing is known.
/// Of a usage cap (a 429, too) this knows nothing: waiting doesn't help there.
/// @see RFC 9110 section 10.2.3
inline std::optional<time_point> ask_again(response const& answer)
{
    return detail::ask_again(answer, detail::date_of(answer));
}

/// When to ask again; `now` where nothing speaks against it, and never before. `now` also stands in
/// for a `date` header that is missing.
inline time_point ask_again(response const& answer, time_point now)
{
    auto const date = detail::date_of(answer);
    auto const time = detail::ask_again(answer, date ? date : now);
    return time && *time > now ? *time : now;
}

} // namespace xdm::inline abi_1

#endif
