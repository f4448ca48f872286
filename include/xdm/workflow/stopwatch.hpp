// SPDX-License-Identifier: BSL-1.0
// How much time has passed, by a clock that may be set.
#ifndef XDM_WORKFLOW_STOPWATCH_HPP
#define XDM_WORKFLOW_STOPWATCH_HPP

#include <xdm/text/timestamp.hpp>
#include <xdm/workflow/saved_state.hpp>
#include <xdm/workflow/timer.hpp>

#include <optional>

namespace xdm::inline abi_1::detail {

// Time since the start. What the clock jumps back does not count, what it jumps ahead does.
class stopwatch {
public:
    void observe(time_point now)
    {
        now = bounded(now);
        if (seen_ && now > *seen_)
            passed_ += now - *seen_;
        went_back_ = went_back_ || (seen_ && now < *seen_);
        if (seen_)
            seen_ = now;
    }
    void start(time_point now)
    {
        if (!seen_)
            seen_ = bounded(now);
    }
    milliseconds passed() const { return passed_; }
    // The same, and where the clock was set back, the longest wait besides: nobody knows how long
    // before that it went on.
    milliseconds most() const { return went_back_ ? passed_ + longest_wait : passed_; }

    void save(state_writer& to) const
    {
        to.number("started", seen_ ? 1 : 0);
        to.time("seen", seen_.value_or(time_point{}));
        to.time("passed", time_point{passed_});
        to.number("back", went_back_ ? 1 : 0);
    }
    void load(state_reader& from)
    {
        auto const started = from.number("started", 1) != 0;
        auto const seen = from.time("seen");
        seen_ = started ? std::optional{seen} : std::nullopt;
        passed_ = from.time("passed").time_since_epoch();
        went_back_ = from.number("back", 1) != 0;
        from.require(started || (seen == time_point{} && passed_ == milliseconds{0}));
    }

    friend bool operator==(stopwatch const&, stopwatch const&) = default;

private:
    std::optional<time_point> seen_{};
    milliseconds passed_{};
    bool went_back_ = false;
};

} // namespace xdm::inline abi_1::detail

#endif
