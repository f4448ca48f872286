// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/poll.hpp>

#include <model/member_counts.hpp>

#include <chrono>

TEST_CASE("No member of a poll is forgotten in a comparison")
{
    member_counts(&xdm::poll_option::position, {1});
    member_counts(&xdm::poll_option::label, {"x"});
    member_counts(&xdm::poll_option::votes, {1});
    member_counts(&xdm::poll::id, xdm::poll_id{1});
    member_counts(&xdm::poll::options, {xdm::poll_option{}});
    member_counts(&xdm::poll::duration_minutes, {1});
    member_counts(&xdm::poll::ends_at, {xdm::time_point{std::chrono::milliseconds{1}}});
    member_counts(&xdm::poll::voting_status, {"x"});
}
