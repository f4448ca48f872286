// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/ledger_row.hpp>

#include "workflow/script.hpp"

#include <doctest/doctest.h>

using namespace xdm;
using namespace workflow;

TEST_CASE("refusals in a row wait longer and longer, at most a day, and a success ends the row")
{
    detail::ledger_row row{"f", "c"};
    auto const soon = [](time_point now) { // a 429 whose window is about to end
        return with_window(reply(429, "", now), 0, now + 1s);
    };
    auto now = noon;
    for (auto const wait : {5s, 10s, 20s, 40s}) {
        row.learn_of_user(soon(now), 5s, now);
        CHECK(row.earliest_of_user(now) == now + wait);
        now += wait;
    }
    row.learn_of_user(reply(200, "", now), 5s, now);
    CHECK(row.refusals == 0);
    for (auto n = 0; n < 200; ++n)
        row.learn_of_user(soon(now), 5s, now);
    CHECK(row.earliest_of_user(now) == now + 24h);
}

TEST_CASE("an answer that was sent before a refusal does not end its wait")
{
    detail::ledger_row row{"f", "c"};
    row.learn_of_user(reply(429), 5s, noon);
    row.learn_of_user(reply(200), 5s, noon);
    CHECK(row.earliest_of_user(noon) == noon + 15min);
    CHECK(row.refusals == 1);
}
