// SPDX-License-Identifier: BSL-1.0
// What a follower keeps, and what it makes of a page.
#ifndef XDM_WORKFLOW_FOLLOW_BASE_HPP
#define XDM_WORKFLOW_FOLLOW_BASE_HPP

#include <xdm/endpoint/get_events.hpp>
#include <xdm/http/ask_again.hpp>
#include <xdm/http/response.hpp>
#include <xdm/model/created_at.hpp>
#include <xdm/model/page.hpp>
#include <xdm/workflow/follow_pace.hpp>
#include <xdm/workflow/follow_steps.hpp>
#include <xdm/workflow/follow_walk.hpp>
#include <xdm/workflow/known_events.hpp>

#include <chrono>
#include <optional>
#include <utility>

namespace xdm::inline abi_1::detail {

class follow_base {
public:
    follow_state state() const { return state_; }
    /// The newest event that was handed over, or that was there at the start; 0 before that.
    event_id newest() const { return known_.newest(); }
    /// Requests so far.
    int polls() const { return pace_.polls; }
    /// What was spent on reading today.
    money spent(time_point now) const { return pace_.meter.spent(now); }

    friend bool operator==(follow_base const&, follow_base const&) = default;

protected:
    explicit follow_base(follow_options how) : how_{how}, pace_{how}
    {
        if (how.after)
            known_.raise(*how.after);
        started_ = how.after.has_value();
    }

    int page_size(time_point now) const
    {
        auto const first = started_ ? how_.page : how_.first == 0 ? 1 : how_.first;
        return pace_.page_size(first, walk_.pages, how_, now);
    }
    // Takes a page; the state after it is walking, got or resting.
    void take(event_page&& page, response const& answer, time_point now)
    {
        pace_.meter.read(page, now);
        pace_.attempts.succeeded(answer, now);
        auto const stop = walk_.take(std::move(page), known_, how_.settle);
        auto const enough = !started_ && static_cast<int>(walk_.events.size()) >= how_.first;
        auto const limit = walk_.pages >= how_.pages;
        state_ = follow_state::walking;
        if (stop == walk_stop::none && !enough && !limit)
            return;
        auto const date = bounded(date_of(answer).value_or(now));
        auto const horizon = date - std::chrono::hours{30 * 24};
        auto const from = known_.newest();
        auto const since = created_at(from);
        if (started_ && stop == walk_stop::none)
            missing_ = gap{from, walk_.oldest(), gap_cause::limit};
        else if (started_ && stop == walk_stop::list_end && since && *since < horizon)
            missing_ = gap{from, walk_.oldest(), gap_cause::horizon};
        if (missing_) // said once: what is older is not looked for again
            floor_ = missing_->before ? event_id{missing_->before->value() - 1}
                                      : first_id_at<event_id>(horizon);
        finish(answer, now, date);
    }
    // What is handed over; after that it is known.
    news hand_over()
    {
        news given;
        if (!started_ && !walk_.events.empty() && how_.first > 0) {
            while (static_cast<int>(walk_.events.size()) > how_.first)
                walk_.events.pop_back();
            if (auto const oldest = walk_.oldest(); oldest && oldest->value() > 0)
                known_.raise(event_id{oldest->value() - 1});
        }
        while (!walk_.events.empty()) {
            known_.add(walk_.events.back());
            given.events.push_back(std::move(walk_.events.back()));
            walk_.events.pop_back();
        }
        known_.raise(std::exchange(floor_, event_id{0}));
        started_ = true;
        given.includes = std::move(walk_.includes);
        given.missing = std::exchange(missing_, std::nullopt);
        walk_ = {};
        state_ = follow_state::resting;
        return given;
    }

    void save(state_writer& to) const
    {
        to.number("started", started_ ? 1 : 0);
        known_.save(to);
        pace_.save(to);
    }
    void load(state_reader& from)
    {
        started_ = from.number("started", 1) != 0;
        known_.load(from);
        pace_.load(from);
    }

    follow_options how_;
    known_events known_{};
    follow_pace pace_;
    follow_walk walk_{};
    follow_state state_ = follow_state::resting;

private:
    // A look is over: it is news, or there is nothing to say.
    void finish(response const& answer, time_point now, time_point date)
    {
        pace_.looked(!walk_.events.empty(), answer, how_, now);
        state_ = follow_state::got;
        if (!started_ && how_.first == 0) { // from now on: what is there is known
            while (!walk_.events.empty()) {
                known_.add(walk_.events.back());
                walk_.events.pop_back();
            }
            known_.raise(known_.newest());
        }
        if (!started_ && walk_.events.empty() && known_.newest() == event_id{0})
            known_.raise(first_id_at<event_id>(date - how_.settle));
        if (walk_.events.empty() && !missing_)
            hand_over();
    }

    bool started_ = false;
    std::optional<gap> missing_{};
    event_id floor_{0};
};

} // namespace xdm::inline abi_1::detail

#endif
