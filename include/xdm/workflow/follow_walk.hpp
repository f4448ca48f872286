// SPDX-License-Identifier: BSL-1.0
// One look of a follower: from the newest event back to one that is known.
#ifndef XDM_WORKFLOW_FOLLOW_WALK_HPP
#define XDM_WORKFLOW_FOLLOW_WALK_HPP

#include <xdm/model/includes.hpp>
#include <xdm/model/page.hpp>
#include <xdm/workflow/known_events.hpp>
#include <xdm/workflow/seen_events.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace xdm::inline abi_1::detail {

enum class walk_stop : unsigned char { none, known, list_end };

template <class Things>
void merge(Things& to, Things const& from)
{
    for (auto const& one : from)
        if (!to.find(one.id))
            to.push_back(one);
}

struct follow_walk {
    std::string token{};         // of the next page
    int pages = 0;               // that were taken
    std::vector<event> events{}; // the newest first
    xdm::includes includes{};
    std::vector<std::uint64_t> tokens{};

    // Takes what is not known of the page, and says whether the walk is over.
    walk_stop take(event_page&& page, known_events const& known, milliseconds settle)
    {
        auto stop = walk_stop::none;
        for (auto& e : page.events) {
            if (known.reaches(e, settle))
                stop = walk_stop::known;
            if (!known.has(e) && !has(key_of(e)))
                events.push_back(std::move(e));
        }
        merge(includes.users, page.includes.users);
        merge(includes.media, page.includes.media);
        merge(includes.posts, page.includes.posts);
        merge(includes.places, page.includes.places);
        merge(includes.polls, page.includes.polls);
        merge(includes.topics, page.includes.topics);
        ++pages;
        tokens.push_back(number_of_text(token));
        token = std::move(page.meta.next_token);
        auto repeated = token.empty();
        for (auto const other : tokens)
            repeated = repeated || other == number_of_text(token);
        return stop == walk_stop::none && repeated ? walk_stop::list_end : stop;
    }
    // The oldest id, where there is one.
    std::optional<event_id> oldest() const
    {
        std::optional<event_id> found;
        for (auto const& e : events)
            if (auto const id = id_of(e); id && (!found || *id < *found))
                found = id;
        return found;
    }

    friend bool operator==(follow_walk const&, follow_walk const&) = default;

private:
    bool has(std::uint64_t key) const
    {
        for (auto const& e : events)
            if (key_of(e) == key)
                return true;
        return false;
    }
};

} // namespace xdm::inline abi_1::detail

#endif
