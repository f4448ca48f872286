// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/page_limits.hpp>

#include <doctest/doctest.h>

using namespace xdm;

TEST_CASE("the ends of a walk have names, and the limits are some by themselves")
{
    CHECK(to_string(walk_end::list_end) == "list_end");
    CHECK(to_string(walk_end::repeated_token) == "repeated_token");
    CHECK(to_string(walk_end::pages) == "pages");
    CHECK(to_string(walk_end::events) == "events");
    CHECK(to_string(walk_end::age) == "age");
    CHECK(page_limits{}.pages > 0);
    CHECK(page_limits{}.events > 0);
    CHECK(page_limits{}.tries > 0);
}
