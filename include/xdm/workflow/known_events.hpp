// SPDX-License-Identifier: BSL-1.0
// Which events a follower has handed over, and where it may stop to look.
#ifndef XDM_WORKFLOW_KNOWN_EVENTS_HPP
#define XDM_WORKFLOW_KNOWN_EVENTS_HPP

#include <xdm/model/created_at.hpp>
#include <xdm/model/event.hpp>
#include <xdm/workflow/saved_state.hpp>
#include <xdm/workflow/seen_events.hpp>
#include <xdm/workflow/timer.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace xdm::inline abi_1::detail {

// All up to `floor` is known, and of what is later the keys that are listed. So one that X shows
// late, older than one that is known, is still told from those.
class known_events {
public:
    event_id floor() const { return floor_; }
    event_id newest() const { return newest_; }

    bool has(event const& e) const
    {
        auto const id = id_of(e);
        return (id && *id <= floor_) || later_.has(key_of(e));
    }
    // Whether a look may end at this event: it is known, and so far behind the newest that X shows
    // nothing before it any more that it did not show then.
    bool reaches(event const& e, milliseconds settle) const
    {
        auto const id = id_of(e);
        if (!id || newest_ == event_id{0})
            return false;
        auto const time = created_at(newest_);
        auto const settled = time ? first_id_at<event_id>(*time - settle) : newest_;
        return *id <= floor_ || *id <= settled;
    }
    void add(event const& e)
    {
        auto const full = later_.keys().size() == most;
        auto const oldest = full ? event_id{later_.keys().front()} : event_id{0};
        if (!later_.add(key_of(e)))
            return;
        if (full && oldest > floor_ && oldest <= newest_)
            floor_ = oldest;
        if (auto const id = id_of(e); id && *id > newest_)
            newest_ = *id;
    }
    // All up to this one is known from now on, or is of no interest.
    void raise(event_id floor)
    {
        if (floor > floor_)
            floor_ = floor;
        if (floor > newest_)
            newest_ = floor;
    }

    void save(state_writer& to) const
    {
        to.number("floor", floor_.value());
        to.number("newest", newest_.value());
        to.numbers("later", later_.keys());
    }
    void load(state_reader& from)
    {
        floor_ = event_id{from.number("floor")};
        newest_ = event_id{from.number("newest")};
        later_.assign(from.numbers("later", most));
        from.require(floor_ <= newest_);
    }

    friend bool operator==(known_events const&, known_events const&) = default;

private:
    static constexpr std::size_t most = 400;

    event_id floor_{0};
    event_id newest_{0};
    seen_events later_{most};
};

} // namespace xdm::inline abi_1::detail

#endif
