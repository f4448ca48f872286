// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/follow_steps.hpp>

#include <doctest/doctest.h>

using namespace xdm;

TEST_CASE("the states of a follower have names, and its limits are some by themselves")
{
    using enum follow_state;
    CHECK(to_string(resting) == "resting");
    CHECK(to_string(asked) == "asked");
    CHECK(to_string(walking) == "walking");
    CHECK(to_string(got) == "got");
    CHECK(to_string(ended) == "ended");
    CHECK(to_string(given_up) == "given_up");
    CHECK(follow_options{}.a_day > money{});
    CHECK(follow_options{}.polls > 0);
    CHECK(follow_options{}.pages > 0);
    CHECK(follow_options{}.tries > 0);
}
