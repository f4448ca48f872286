// SPDX-License-Identifier: BSL-1.0
// How many requests X takes, and what its headers say about it.
#ifndef XDM_FAKE_WINDOWS_HPP
#define XDM_FAKE_WINDOWS_HPP

#include <xdm/http/header_fields.hpp>
#include <xdm/model/id.hpp>
#include <xdm/text/timestamp.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xdm::inline abi_1::fake::detail {

/// How many requests an endpoint takes; 0 where X names no limit. Of users together (the app) or
/// of each, in 15 minutes or 24 hours.
/// @see https://docs.x.com/x-api/fundamentals/rate-limits
struct quota {
    int user = 0;
    int user_day = 0;
    int app = 0;
    int app_day = 0;
};

/// So many were taken since a time. It begins with the first request, and not on the hour.
struct window {
    std::size_t route;
    std::optional<user_id> who; ///< empty: the app
    std::chrono::seconds span;
    time_point begin;
    int used = 0;
};

struct admission {
    bool admitted = true;
    header_fields headers{};
};

/// One limit of an endpoint, and where it stands.
struct limit_row {
    std::string_view prefix; ///< of its headers
    std::optional<user_id> who;
    std::chrono::seconds span;
    int limit;
    int left = limit;
    time_point reset{};
};

inline std::vector<limit_row> rows_of(quota const& q, std::optional<user_id> who)
{
    using namespace std::chrono_literals;
    std::vector<limit_row> rows;
    auto const add = [&](std::string_view prefix, auto whose, std::chrono::seconds span, int n) {
        if (n != 0)
            rows.push_back({prefix, whose, span, n});
    };
    auto const app = std::optional<user_id>{};
    if (who)
        add("x-rate-limit-", who, 15min, q.user);
    if (!who || q.app_day != 0) // else that is the number of requests for no user
        add("x-rate-limit-", app, 15min, q.app);
    add("x-app-limit-24hour-", app, 24h, q.app_day);
    if (who)
        add("x-user-limit-24hour-", who, 24h, q.user_day);
    return rows;
}

inline window& current(
    std::vector<window>& all, std::size_t route, limit_row const& r, time_point now)
{
    for (auto& one : all) {
        if (one.route != route || one.who != r.who || one.span != r.span)
            continue;
        if (now >= one.begin + one.span)
            one = {route, r.who, r.span, now};
        return one;
    }
    return all.emplace_back(window{route, r.who, r.span, now});
}

inline void append_limit(header_fields& to, limit_row const& r)
{
    auto const reset = std::chrono::floor<std::chrono::seconds>(r.reset).time_since_epoch();
    auto const name = [&](std::string_view what) { return std::string{r.prefix}.append(what); };
    to.push_back(name("limit"), std::to_string(r.limit));
    to.push_back(name("remaining"), std::to_string(r.left));
    to.push_back(name("reset"), std::to_string(reset.count()));
}

/// Whether one more request is taken, and the headers that say so. A refused one does not count.
///
/// `who` is empty for an app that acts for nobody. Where `counting` is off, every request is the
/// first one.
inline admission admit(std::vector<window>& all, std::size_t route, quota const& q,
    std::optional<user_id> who, bool counting, time_point now)
{
    admission result;
    auto rows = rows_of(q, who);
    for (auto& r : rows) {
        auto const w = counting ? current(all, route, r, now) : window{route, r.who, r.span, now};
        r.left = r.limit - w.used;
        r.reset = w.begin + w.span;
        result.admitted = result.admitted && r.left > 0;
    }
    for (auto& r : rows) {
        if (!result.admitted)
            break;
        --r.left;
        if (counting)
            ++current(all, route, r, now).used;
    }
    for (auto const& r : rows) { // of two windows with one name, the tighter is shown
        auto const tighter = [&](auto const& other) {
            return other.prefix == r.prefix &&
                   (other.left < r.left || (other.left == r.left && &other < &r));
        };
        if (std::none_of(rows.begin(), rows.end(), tighter))
            append_limit(result.headers, r);
    }
    return result;
}

} // namespace xdm::inline abi_1::fake::detail

#endif
