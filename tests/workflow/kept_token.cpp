// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/kept_token.hpp>

#include "workflow/script.hpp"

#include <doctest/doctest.h>

using namespace xdm;
using namespace workflow;

TEST_CASE("a kept token is usable to its end, unless X refused it before")
{
    detail::kept_token kept{oauth2::token{
        {.access_token = secret{"a"}, .expires_in = 60, .refresh_token = secret{"r"}}, noon}};
    CHECK(kept.can_renew());
    CHECK(kept.usable(noon + 59s));
    CHECK_FALSE(kept.usable(noon + 60s));
    CHECK(kept.ends_within(1s, noon + 59s));
    CHECK_FALSE(kept.ends_within(1s, noon + 58s));
    kept.spoil();
    CHECK_FALSE(kept.usable(noon));
    kept.renew({.access_token = secret{"b"}}, noon);
    CHECK_FALSE(kept.usable(noon));
    kept.use(*kept.next(), noon, 60s);
    CHECK(kept.usable(noon + 24h * 365));
    CHECK(kept.held().refresh() == secret{"r"});
    CHECK_FALSE(kept.next());
    CHECK(kept.is_young(noon + 59s));
    CHECK_FALSE(kept.is_young(noon + 60s));
}
