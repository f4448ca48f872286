// SPDX-License-Identifier: BSL-1.0
// Numbers as X makes them: the time, and what tells those of one millisecond apart.
#ifndef XDM_FAKE_ID_SOURCE_HPP
#define XDM_FAKE_ID_SOURCE_HPP

#include <xdm/fake/seeded.hpp>
#include <xdm/model/created_at.hpp>
#include <xdm/text/timestamp.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace xdm::inline abi_1::fake::detail {

/// Gives each number once. Within a millisecond they ascend by 8: `n` is a group's id and `n + 4`
/// that of its first message, as it is with X.
class id_source {
public:
    explicit id_source(std::uint64_t seed) : machine_{(seeded(seed, "machine", 0) & 0x3ff) << 12} {}

    /// The number of a thing made at this time. Times that no id of 15 to 19 digits can hold
    /// count as the nearest that one can: 2010-11-05 to 2080.
    std::uint64_t next(time_point time)
    {
        auto const first = (first_id_at<event_id>(std::clamp(time, earliest, latest)).value()) |
                           machine_;
        auto const begin = std::lower_bound(used_.begin(), used_.end(), first);
        std::ptrdiff_t low = 0; // of the numbers from `first` on, so many are taken in a row
        auto high = used_.end() - begin;
        while (low < high) {
            auto const middle = low + (high - low) / 2;
            if (begin[middle] == first + step * static_cast<std::uint64_t>(middle))
                low = middle + 1;
            else
                high = middle;
        }
        return *used_.insert(begin + low, first + step * static_cast<std::uint64_t>(low));
    }

private:
    static constexpr std::uint64_t step = 8;
    static constexpr time_point earliest{std::chrono::seconds{1'288'921'374}};
    static constexpr time_point latest{std::chrono::seconds{3'470'000'000}};

    std::uint64_t machine_;
    std::vector<std::uint64_t> used_; // ascending
};

} // namespace xdm::inline abi_1::fake::detail

#endif
