// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/token_steps.hpp>

#include <doctest/doctest.h>

using namespace xdm;

TEST_CASE("the states of a keeper have names")
{
    using enum keeper_state;
    CHECK(to_string(ready) == "ready");
    CHECK(to_string(checking) == "checking");
    CHECK(to_string(due) == "due");
    CHECK(to_string(asked) == "asked");
    CHECK(to_string(rotated) == "rotated");
    CHECK(to_string(given_up) == "given_up");
}
