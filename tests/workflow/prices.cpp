// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/prices.hpp>

#include <doctest/doctest.h>

using namespace xdm;

TEST_CASE("money is written with two digits at least, and all that it has")
{
    CHECK(to_string(money{}) == "$0.00");
    CHECK(to_string(money{15'000}) == "$0.015");
    CHECK(to_string(money{1'230'000}) == "$1.23");
    CHECK(to_string(money{5'000'001}) == "$5.000001");
    CHECK(to_string(money{-100'000}) == "-$0.10");
    CHECK(to_string(money{INT64_MIN}) == "-$9223372036854.775808");
}

TEST_CASE("money is added, multiplied and compared")
{
    CHECK(money{1} + money{2} == money{3});
    CHECK(3 * money{5} - money{1} == money{14});
    CHECK(money{1} < money{2});
    CHECK(prices{}.event_read == money{10'000});
}
