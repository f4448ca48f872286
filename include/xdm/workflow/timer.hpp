// SPDX-License-Identifier: BSL-1.0
// Waits by a clock that may be set.
#ifndef XDM_WORKFLOW_TIMER_HPP
#define XDM_WORKFLOW_TIMER_HPP

#include <xdm/http/ask_again.hpp>
#include <xdm/http/response.hpp>
#include <xdm/text/timestamp.hpp>

#include <chrono>
#include <optional>

namespace xdm::inline abi_1::detail {

using milliseconds = std::chrono::milliseconds;

// No window of X's is longer than a day: what an answer says beyond that is not believed.
inline constexpr milliseconds longest_wait = std::chrono::hours{24};

// The time as workflows reckon with it: from 1970 to 9999, so that no sum overflows.
constexpr time_point bounded(time_point t)
{
    constexpr milliseconds last = std::chrono::seconds{253'402'300'799};
    auto const since = t.time_since_epoch();
    return since < milliseconds{0} ? time_point{} : since > last ? time_point{last} : t;
}

// A wait. Where the clock is set back, its end moves along: what is left to wait stays the same.
// A clock that is set ahead ends it early, and one that stands still never does.
class timer {
public:
    timer() = default;
    timer(time_point now, milliseconds wait) : seen_{bounded(now)}, end_{seen_ + wait} {}
    timer(time_point seen, time_point end) : seen_{bounded(seen)}, end_{bounded(end)} {}

    // To be told each time that comes in.
    void observe(time_point now)
    {
        end_ = end(now);
        seen_ = bounded(now);
    }
    time_point end(time_point now) const
    {
        now = bounded(now);
        if (seen_ >= end_) // over
            return now < end_ ? now : end_;
        return now < seen_ ? end_ - (seen_ - now) : end_;
    }
    bool over(time_point now) const { return bounded(now) >= end(now); }

    time_point seen() const { return seen_; }
    time_point end() const { return end_; }

    friend bool operator==(timer const&, timer const&) = default;

private:
    time_point seen_{};
    time_point end_{};
};

// How long the answer says to wait, at most a day; empty where it says nothing. Its own date is
// what its times are held against, so that a clock here that goes wrong does no harm.
inline std::optional<milliseconds> wait_of(response const& answer, time_point now)
{
    auto const date = date_of(answer).value_or(bounded(now));
    auto const again = ask_again(answer, std::optional{date});
    if (!again || *again <= date)
        return {};
    auto const wait = *again - date;
    return wait < longest_wait ? wait : longest_wait;
}

// How long to wait after so many setbacks in a row: 1 s, 2 s, 4 s, ... up to 15 minutes.
constexpr milliseconds pause_after(int setbacks)
{
    constexpr milliseconds longest = std::chrono::minutes{15};
    milliseconds pause = std::chrono::seconds{1};
    while (--setbacks > 0 && pause < longest)
        pause *= 2;
    return pause < longest ? pause : longest;
}

} // namespace xdm::inline abi_1::detail

#endif
