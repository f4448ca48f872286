// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/invalid.hpp>

#include <doctest/doctest.h>

using xdm::invalid;

TEST_CASE("What X would refuse reads as a sentence: member, value, limit")
{
    invalid const found{.member = "max_results", .value = "101", .limit = "1 to 100"};
    CHECK(to_string(found) == "max_results is 101; X takes 1 to 100");
}

TEST_CASE("Two findings are equal when all of their members are")
{
    invalid const found{"a", "b", "c"};
    CHECK(found == invalid{"a", "b", "c"});
    CHECK(found != invalid{"x", "b", "c"});
    CHECK(found != invalid{"a", "x", "c"});
    CHECK(found != invalid{"a", "b", "x"});
}
