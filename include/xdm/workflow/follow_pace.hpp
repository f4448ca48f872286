// SPDX-License-Identifier: BSL-1.0
// How often a follower looks, and how much it reads: by what came, by X's window, by a budget.
#ifndef XDM_WORKFLOW_FOLLOW_PACE_HPP
#define XDM_WORKFLOW_FOLLOW_PACE_HPP

#include <xdm/http/ask_again.hpp>
#include <xdm/http/rate_limits.hpp>
#include <xdm/http/response.hpp>
#include <xdm/text/timestamp.hpp>
#include <xdm/workflow/attempts.hpp>
#include <xdm/workflow/cost_meter.hpp>
#include <xdm/workflow/follow_steps.hpp>
#include <xdm/workflow/saved_state.hpp>
#include <xdm/workflow/timer.hpp>

#include <cstdint>

namespace xdm::inline abi_1::detail {

struct follow_pace {
    explicit follow_pace(follow_options const& how) : meter{how.prices}, pause{how.busy} {}

    // How many events to ask for: few at first, then more, and no more than can be paid today; 0:
    // none.
    int page_size(int first, int pages, follow_options const& how, time_point now) const
    {
        auto size = first;
        for (auto n = 0; n < pages && size < 100; ++n)
            size *= 2;
        size = size < 1 ? 1 : size > 100 ? 100 : size;
        auto const left = (how.a_day - meter.spent(now)).millionths;
        auto const each = how.prices.event_read.millionths;
        if (each <= 0)
            return size;
        return left < each ? 0 : left / each < size ? static_cast<int>(left / each) : size;
    }
    // A look is over: sets when the next one is due.
    void looked(bool any_news, response const& answer, follow_options const& how, time_point now)
    {
        pause = any_news ? how.busy : pause * 2;
        pause = pause < how.idle ? pause : how.idle;
        attempts.rest(now, pause);
        auto const date = date_of(answer).value_or(bounded(now));
        auto const window = rate_limits(answer).window;
        if (window.remaining && window.reset && *window.reset > date)
            attempts.rest(now, (*window.reset - date) / (*window.remaining + 1));
    }

    void save(state_writer& to) const
    {
        to.number("pause", static_cast<std::uint64_t>(pause.count()));
        to.number("polls", static_cast<std::uint64_t>(polls));
        meter.save(to);
        attempts.save(to);
    }
    void load(state_reader& from)
    {
        pause = milliseconds{static_cast<std::int64_t>(from.number("pause", 86'400'000))};
        polls = from.count("polls");
        meter.load(from);
        attempts.load(from);
    }

    friend bool operator==(follow_pace const&, follow_pace const&) = default;

    cost_meter meter;
    milliseconds pause;
    int polls = 0;
    detail::attempts attempts{};
};

} // namespace xdm::inline abi_1::detail

#endif
