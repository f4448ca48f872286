// SPDX-License-Identifier: BSL-1.0
// How far a walk over pages goes, and why it ended.
#ifndef XDM_WORKFLOW_PAGE_LIMITS_HPP
#define XDM_WORKFLOW_PAGE_LIMITS_HPP

#include <xdm/text/timestamp.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace xdm::inline abi_1 {

enum class walk_to : unsigned char { older, newer };

/// What a walk is held by. Each page is a request, and each event costs money.
struct page_limits {
    int pages = 100;
    int events = 10'000;
    int tries = 5;                      ///< for one page
    std::optional<time_point> oldest{}; ///< where known, older events are left out, and end it
    walk_to to = walk_to::older;

    friend bool operator==(page_limits const&, page_limits const&) = default;
};

enum class walk_end : unsigned char {
    list_end,       ///< X names no further page
    repeated_token, ///< X named a page that was there before
    pages,          ///< `page_limits::pages`
    events,         ///< `page_limits::events`
    age,            ///< `page_limits::oldest`
};

constexpr std::string_view to_string(walk_end e)
{
    constexpr std::string_view names[]{"list_end", "repeated_token", "pages", "events", "age"};
    return names[static_cast<unsigned char>(e)];
}

/// The walk is over.
struct walked {
    walk_end why = walk_end::list_end;
    /// Of the page that would be next; empty where there is none. Where X sent more events than
    /// were asked for, of the page that they stand in.
    std::string token{};

    friend bool operator==(walked const&, walked const&) = default;
};

} // namespace xdm::inline abi_1

#endif
