// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_WORKFLOW_PUBLISHED_LIMITS_HPP
#define XDM_WORKFLOW_PUBLISHED_LIMITS_HPP

#include <string_view>

namespace xdm::inline abi_1 {

/// How many requests X says that it takes; 0 where it names no limit.
struct published_limit {
    std::string_view family; ///< as `family_of` names it
    int user = 0;            ///< of one user, in 15 minutes
    int user_day = 0;        ///< of one user, in 24 hours
    int app = 0;             ///< of all users of an app together, in 15 minutes
    int app_day = 0;         ///< of all users of an app together, in 24 hours
};

/// When X's page was read: 2026-08-22. Limits have changed often and differ from app to app: what
/// an answer's headers say overrules this.
/// @see https://docs.x.com/x-api/fundamentals/rate-limits
inline constexpr std::string_view published_limits_date = "2026-08-22";
inline constexpr published_limit published_limits[]{
    {"GET /2/dm_events", 15},
    {"GET /2/dm_events/{}", 15},
    {"GET /2/dm_conversations/with/{}/dm_events", 15},
    {"GET /2/dm_conversations/{}/dm_events", 15},
    {"POST /2/dm_conversations/with/{}/messages", 15, 1'440, 0, 1'440},
    {"POST /2/dm_conversations/{}/messages", 15, 1'440, 0, 1'440},
    {"POST /2/dm_conversations", 15, 1'440, 0, 1'440},
    {"DELETE /2/dm_events/{}", 300, 1'500, 0, 4'000},
    {"POST /2/users/{}/dm/block", 10, 400, 25, 1'000},
    {"POST /2/users/{}/dm/unblock", 10, 400, 25, 1'000},
    {"GET /2/users/me", 75},
    {"GET /2/users", 900, 0, 300},
    {"GET /2/users/by", 900, 0, 300},
    {"POST /2/media/upload", 500, 0, 0, 50'000},
    {"GET /2/media/upload", 1'000, 0, 0, 100'000},
    {"POST /2/media/upload/initialize", 1'875, 0, 0, 180'000},
    {"POST /2/media/upload/{}/append", 1'875, 0, 0, 180'000},
    {"POST /2/media/upload/{}/finalize", 1'875, 0, 0, 180'000},
};

/// The row of a family, or null.
constexpr published_limit const* published_limit_of(std::string_view family)
{
    for (auto const& row : published_limits)
        if (row.family == family)
            return &row;
    return nullptr;
}

} // namespace xdm::inline abi_1

#endif
