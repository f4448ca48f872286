// SPDX-License-Identifier: BSL-1.0
// What is known of one window of a rate limit.
#ifndef XDM_WORKFLOW_COUNTED_WINDOW_HPP
#define XDM_WORKFLOW_COUNTED_WINDOW_HPP

#include <xdm/http/rate_limits.hpp>
#include <xdm/text/timestamp.hpp>
#include <xdm/workflow/saved_state.hpp>
#include <xdm/workflow/timer.hpp>

#include <chrono>
#include <cstdint>
#include <vector>

namespace xdm::inline abi_1::detail {

class counted_window {
public:
    void observe(time_point now) { reset_.observe(now); }
    // Counts one request. A window of which X has told nothing yet begins with its first request
    // and takes what is published; 0 stands for no limit.
    void sent(int published, milliseconds span, time_point now)
    {
        if (reset_.over(now)) {
            auto const limit = told_ ? limit_ : static_cast<std::uint64_t>(published);
            *this = {};
            if (limit == 0)
                return;
            limit_ = left_ = limit;
            reset_ = {now, span};
        }
        if (limit_ != 0 && left_ != 0)
            --left_;
    }
    // What an answer of this date says. Of two answers from one window the lower count holds, since
    // they may come in any order; one from a former window tells nothing of this one.
    void learn(rate_window const& shown, time_point date, time_point now)
    {
        if (!shown.reset || !(shown.remaining || shown.limit))
            return;
        auto const reset = bounded(time_point{*shown.reset});
        // X names whole seconds: the window lasts up to one more.
        constexpr milliseconds more = std::chrono::seconds{1};
        auto const wait = reset > bounded(date) ? reset - bounded(date) + more : milliseconds{0};
        auto const same = told_ && !reset_.over(now) && apart(reset, name_) < 3;
        if (told_ && !same && !reset_.over(now) && reset < name_)
            return;
        auto const left = static_cast<std::uint64_t>(shown.remaining.value_or(0));
        left_ = same && left_ < left ? left_ : left;
        limit_ = static_cast<std::uint64_t>(shown.limit.value_or(*shown.remaining + 1));
        if (limit_ < left_ || limit_ == 0)
            limit_ = left_ + 1;
        if (!same)
            reset_ = {now, wait < longest_wait ? wait : longest_wait};
        name_ = reset;
        told_ = true;
    }
    // When the next request fits in.
    time_point earliest(time_point now) const
    {
        return limit_ != 0 && left_ == 0 && !reset_.over(now) ? reset_.end(now) : now;
    }

    std::uint64_t limit() const { return limit_; }
    std::uint64_t left() const { return left_; }

    void save(state_writer& to) const
    {
        to.numbers("window", {limit_, left_, told_ ? std::uint64_t{1} : 0});
        to.time("name", name_);
        to.wait("reset", reset_);
    }
    void load(state_reader& from)
    {
        auto const numbers = from.numbers("window", 3);
        from.require(numbers.size() == 3 && numbers[1] <= numbers[0] && numbers[2] <= 1);
        name_ = from.time("name");
        reset_ = from.wait("reset");
        if (!from.good())
            return;
        limit_ = numbers[0];
        left_ = numbers[1];
        told_ = numbers[2] != 0;
    }

    friend bool operator==(counted_window const&, counted_window const&) = default;

private:
    static std::int64_t apart(time_point a, time_point b)
    {
        return (a < b ? b - a : a - b) / std::chrono::seconds{1};
    }

    std::uint64_t limit_ = 0; // 0: nothing is known
    std::uint64_t left_ = 0;
    bool told_ = false; // by X, and not by what is published
    time_point name_{}; // the reset by X's clock, which tells one window from the next
    timer reset_{};
};

} // namespace xdm::inline abi_1::detail

#endif
