// SPDX-License-Identifier: BSL-1.0
// Where a walk over pages stands, and where it ends.
#ifndef XDM_WORKFLOW_PAGE_WALK_HPP
#define XDM_WORKFLOW_PAGE_WALK_HPP

#include <xdm/model/page.hpp>
#include <xdm/workflow/page_limits.hpp>
#include <xdm/workflow/saved_state.hpp>
#include <xdm/workflow/seen_events.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace xdm::inline abi_1::detail {

class page_walk {
public:
    page_walk(std::string token, page_limits limits) : limits_{limits}, token_{std::move(token)}
    {
        if (limits_.pages <= 0)
            finish(walk_end::pages);
        else if (limits_.events <= 0)
            finish(walk_end::events);
    }

    std::string const& token() const { return token_; }
    page_limits const& limits() const { return limits_; }
    int pages() const { return pages_; }
    int events() const { return events_; }
    bool ended() const { return end_.has_value(); }
    walked end() const { return {end_.value_or(walk_end::list_end), token_}; }

    // How many to ask for, so that no more come than are wanted: X's default is its most, 100.
    std::optional<int> page_size(std::optional<int> own) const
    {
        auto const left = limits_.events - events_;
        return left < own.value_or(100) ? std::optional{left} : own;
    }

    // Takes out of the page what was given before or is too old, and goes on to the next.
    void take(event_page& page)
    {
        auto too_old = false;
        auto too_many = false;
        std::vector<event> fresh;
        for (auto& e : page.events) {
            auto const time = time_of(e);
            if (limits_.oldest && time && *time < *limits_.oldest) {
                too_old = true;
            } else if (events_ >= limits_.events) {
                too_many = too_many || !seen_.has(key_of(e));
            } else if (seen_.add(key_of(e))) {
                fresh.push_back(std::move(e));
                ++events_;
            }
        }
        page.events = std::move(fresh);
        ++pages_;
        if (too_many) // what is left of the page can be had by its own token alone
            return finish(walk_end::events);
        tokens_.push_back(number_of_text(token_));
        auto const older = limits_.to == walk_to::older;
        token_ = older ? page.meta.next_token : page.meta.previous_token;
        if (token_.empty())
            finish(walk_end::list_end);
        else if (is_known(number_of_text(token_)))
            finish(walk_end::repeated_token);
        else if (too_old && older)
            finish(walk_end::age);
        else if (events_ >= limits_.events)
            finish(walk_end::events);
        else if (pages_ >= limits_.pages)
            finish(walk_end::pages);
    }

    void save(state_writer& to) const
    {
        to.text("token", token_);
        to.number("pages", static_cast<std::uint64_t>(pages_));
        to.number("events", static_cast<std::uint64_t>(events_));
        to.numbers("tokens", tokens_);
        to.numbers("seen", seen_.keys());
        to.number("ended", end_ ? static_cast<std::uint64_t>(*end_) + 1 : 0);
    }
    void load(state_reader& from)
    {
        token_ = from.text("token");
        pages_ = from.count("pages");
        events_ = from.count("events");
        tokens_ = from.numbers("tokens", 1'000'000);
        seen_.assign(from.numbers("seen", 200));
        end_ = {};
        if (auto const why = from.number("ended", 5))
            end_ = static_cast<walk_end>(why - 1);
    }

    friend bool operator==(page_walk const&, page_walk const&) = default;

private:
    void finish(walk_end why) { end_ = why; }
    bool is_known(std::uint64_t token) const
    {
        for (auto const other : tokens_)
            if (other == token)
                return true;
        return false;
    }

    page_limits limits_;
    std::string token_;
    int pages_ = 0;
    int events_ = 0;
    std::vector<std::uint64_t> tokens_{}; // of the pages that were taken
    seen_events seen_{};
    std::optional<walk_end> end_{};
};

} // namespace xdm::inline abi_1::detail

#endif
