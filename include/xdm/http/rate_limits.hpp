// SPDX-License-Identifier: BSL-1.0
// What an answer says about how many requests X takes.
#ifndef XDM_HTTP_RATE_LIMITS_HPP
#define XDM_HTTP_RATE_LIMITS_HPP

#include <xdm/http/response.hpp>
#include <xdm/text/ascii.hpp>
#include <xdm/text/http_date.hpp>
#include <xdm/text/number.hpp>
#include <xdm/text/timestamp.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

namespace xdm::inline abi_1 {

/// How much of one window is left. A header that is missing, or is no number, is absent here.
struct rate_window {
    std::optional<std::int64_t> limit{};     ///< requests for each window
    std::optional<std::int64_t> remaining{}; ///< requests until `reset`
    std::optional<std::chrono::sys_seconds> reset{};

    /// True when nothing is left, or when X names the reset but not what is left until then.
    bool exhausted() const { return remaining ? *remaining == 0 : reset.has_value(); }

    friend bool operator==(rate_window const&, rate_window const&) = default;
};

/// The windows that an answer told of. Good answers and bad ones have them; some have none.
/// @see https://docs.x.com/x-api/fundamentals/rate-limits
struct limits {
    rate_window window{};     ///< 15 minutes, for this endpoint: `x-rate-limit-*`
    rate_window app_day{};    ///< 24 hours, for the app: `x-app-limit-24hour-*`
    rate_window user_day{};   ///< 24 hours, for the user: `x-user-limit-24hour-*`
    rate_window app_window{}; ///< for the app, in API 1.1 only: `x-app-rate-limit-*`

    friend bool operator==(limits const&, limits const&) = default;
};

namespace detail {

// At most so much is believed of a number of seconds: 9999-12-31T23:59:59Z, which also keeps
// milliseconds within 64 bits.
inline constexpr std::uint64_t last_second = 253'402'300'799;

// True when the name is this one, which has no capitals, in any case: eight bytes at a time. The
// bit 0x20 makes a letter small and leaves digits and `-`; what else it makes one of those is a
// control character, and no name holds any.
inline bool is_named(std::string_view name, std::string_view lower)
{
    auto const load = [](char const* from) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, from, sizeof bytes);
        return bytes;
    };
    auto const size = name.size();
    if (size != lower.size() || size < 8)
        return equal_ignoring_case(name, lower);
    auto const differ = [&](std::size_t at) {
        return (load(name.data() + at) | 0x2020'2020'2020'2020) != load(lower.data() + at);
    };
    for (std::size_t n = 0; n + 8 < size; n += 8)
        if (differ(n))
            return false;
    return !differ(size - 8);
}

inline void read_window_field(rate_window& window, std::string_view what, std::string_view value)
{
    auto const number = parse_number(trim(value));
    if (!number || *number > std::uint64_t{INT64_MAX})
        return;
    auto const count = static_cast<std::int64_t>(*number);
    if (is_named(what, "remaining"))
        window.remaining = window.remaining.value_or(count);
    else if (is_named(what, "limit"))
        window.limit = window.limit.value_or(count);
    else if (is_named(what, "reset") && *number <= last_second)
        window.reset = window.reset.value_or(std::chrono::sys_seconds{std::chrono::seconds{count}});
}

} // namespace detail

/// The windows that the answer's headers tell of, `x-mediaratelimit-*` of API 1.1 counting as
/// `window` where no `x-rate-limit-*` came. Of a repeated header the first that is a number counts.
inline limits rate_limits(response const& answer)
{
    limits found;
    rate_window media;
    struct {
        std::string_view prefix;
        rate_window* window;
    } const rows[] = {
        {"x-rate-limit-", &found.window},
        {"x-app-limit-24hour-", &found.app_day},
        {"x-user-limit-24hour-", &found.user_day},
        {"x-app-rate-limit-", &found.app_window},
        {"x-mediaratelimit-", &media},
    };
    for (auto const& [name, value] : answer.headers) {
        if (name.size() < 18 || detail::to_lower(name.front()) != 'x')
            continue;
        constexpr std::size_t remaining = 9;
        constexpr std::size_t limit_or_reset = 5;
        auto const what = detail::to_lower(name.back()) == 'g' ? remaining : limit_or_reset;
        auto const front = name.substr(0, name.size() - what);
        for (auto const& [prefix, window] : rows)
            if (detail::is_named(front, prefix))
                detail::read_window_field(*window, name.substr(front.size()), value);
    }
    if (found.window == rate_window{})
        found.window = media;
    return found;
}

} // namespace xdm::inline abi_1

#endif
