// SPDX-License-Identifier: BSL-1.0
// What a follower says, and what it is set to.
#ifndef XDM_WORKFLOW_FOLLOW_STEPS_HPP
#define XDM_WORKFLOW_FOLLOW_STEPS_HPP

#include <xdm/model/event.hpp>
#include <xdm/model/id.hpp>
#include <xdm/model/includes.hpp>
#include <xdm/workflow/prices.hpp>

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

namespace xdm::inline abi_1 {

enum class gap_cause : unsigned char {
    horizon, ///< X shows 30 days, and what was known is older
    limit,   ///< there was more than `pages` for one look: a `pager` can read it
};

/// Events after `after` and before `before` may be missing.
struct gap {
    event_id after{0};
    std::optional<event_id> before{}; ///< the oldest that is handed over; empty: there is none
    gap_cause why = gap_cause::horizon;

    friend bool operator==(gap const&, gap const&) = default;
};

/// What is new, the oldest first.
struct news {
    std::vector<event> events{};
    xdm::includes includes{};
    std::optional<gap> missing{}; ///< between what was known and these

    friend bool operator==(news const&, news const&) = default;
};

/// A follower came to `follow_options::polls`.
struct followed {
    friend bool operator==(followed const&, followed const&) = default;
};

struct follow_options {
    std::optional<event_id> after{}; ///< begins behind this event
    int first = 0;                   ///< else with so many of the newest; 0: with what comes now

    std::chrono::milliseconds busy = std::chrono::seconds{65}; ///< between looks, after news
    std::chrono::milliseconds idle = std::chrono::minutes{15}; ///< doubles up to this without
    money a_day{5'000'000};                                    ///< of the UTC day, at `prices`
    xdm::prices prices{};

    int page = 10;       ///< events of the first page of a look; further ones double, up to 100
    int pages = 50;      ///< of one look
    int polls = 100'000; ///< requests, all in all
    int tries = 10;      ///< for one page, in a row
    /// So far behind the newest known event a look goes on: X may show events late.
    std::chrono::milliseconds settle = std::chrono::minutes{1};

    friend bool operator==(follow_options const&, follow_options const&) = default;
};

enum class follow_state : unsigned char { resting, asked, walking, got, ended, given_up };

constexpr std::string_view to_string(follow_state s)
{
    constexpr std::string_view names[]{"resting", "asked", "walking", "got", "ended", "given_up"};
    return names[static_cast<unsigned char>(s)];
}

} // namespace xdm::inline abi_1

#endif
