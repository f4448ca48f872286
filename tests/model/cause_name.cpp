// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/cause_name.hpp>

#include <doctest/doctest.h>

using namespace xdm;

TEST_CASE("causes and actors go to text and back")
{
    CHECK(to_string(cause::scope_missing) == "scope_missing");
    CHECK(to_string(cause::not_the_api) == "not_the_api");
    CHECK(to_string(actor::app_owner) == "app_owner");
    for (int i = 0; i <= static_cast<int>(cause::unknown); ++i)
        CHECK(parse<cause>(to_string(static_cast<cause>(i))) == static_cast<cause>(i));
    for (int i = 0; i <= static_cast<int>(actor::x); ++i)
        CHECK(parse<actor>(to_string(static_cast<actor>(i))) == static_cast<actor>(i));
    CHECK_FALSE(parse<cause>("scope missing"));
    CHECK_FALSE(parse<actor>(""));
}
