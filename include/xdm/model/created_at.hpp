// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_MODEL_CREATED_AT_HPP
#define XDM_MODEL_CREATED_AT_HPP

#include <xdm/model/id.hpp>
#include <xdm/text/timestamp.hpp>

#include <chrono>
#include <cstdint>
#include <optional>

namespace xdm::inline abi_1 {

namespace detail {

// Ids up to about here were counted up; since 2010 (posts) to 2016 (the last users) they hold a
// time: milliseconds since 2010-11-04T01:42:54.657Z in the upper 42 bits.
inline constexpr std::uint64_t first_timed_id = 30'000'000'000;
inline constexpr std::int64_t first_id_time = 1'288'834'974'657;

constexpr std::optional<time_point> time_of_number(std::uint64_t value)
{
    if (value < first_timed_id)
        return {};
    return time_point{
        std::chrono::milliseconds{static_cast<std::int64_t>(value >> 22) + first_id_time}};
}

} // namespace detail

/// When the thing was made, to the millisecond in UTC; empty for an id of the time when ids were
/// counted. More exact than an event's own `created_at`, which X gives in whole seconds.
template <class Of>
constexpr std::optional<time_point> created_at(id<Of> i)
{
    return detail::time_of_number(i.value());
}

/// The smallest id that a thing made at this time or later can have: the bound for a search by
/// time. 0 before 2010-11-04, and the greatest id of all when no time fits an id any more (2150).
template <class Id>
constexpr Id first_id_at(time_point t)
{
    constexpr std::uint64_t last = ~std::uint64_t{0};
    auto const count = t.time_since_epoch().count();
    if (count < detail::first_id_time)
        return Id{0};
    auto const since = static_cast<std::uint64_t>(count - detail::first_id_time);
    return Id{since > last >> 22 ? last : since << 22};
}

} // namespace xdm::inline abi_1

#endif
