// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_MODEL_POLL_HPP
#define XDM_MODEL_POLL_HPP

#include <xdm/model/id.hpp>
#include <xdm/text/timestamp.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace xdm::inline abi_1 {

struct poll_option {
    std::optional<std::int64_t> position{}; ///< from 1
    std::string label{};
    std::optional<std::int64_t> votes{};

    friend bool operator==(poll_option const&, poll_option const&) = default;
};

/// A poll of a post.
struct poll {
    poll_id id{0};
    std::vector<poll_option> options{};
    std::optional<std::int64_t> duration_minutes{};
    std::optional<time_point> ends_at{};
    std::string voting_status{}; ///< `open` or `closed`

    friend bool operator==(poll const&, poll const&) = default;
};

} // namespace xdm::inline abi_1

#endif
