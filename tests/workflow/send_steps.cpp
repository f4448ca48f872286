// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/send_steps.hpp>

#include <doctest/doctest.h>

using namespace xdm;

TEST_CASE("the states of a send_once have names")
{
    using enum send_state;
    CHECK(to_string(ready) == "ready");
    CHECK(to_string(sending) == "sending");
    CHECK(to_string(unsure) == "unsure");
    CHECK(to_string(looking) == "looking");
    CHECK(to_string(sent) == "sent");
    CHECK(to_string(found) == "found");
    CHECK(to_string(refused) == "refused");
    CHECK(to_string(unknown) == "unknown");
}
