// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/follow_base.hpp>

#include "workflow/script.hpp"

#include <xdm/workflow/follower.hpp>

#include <doctest/doctest.h>

using namespace xdm;
using namespace workflow;

TEST_CASE("what a follower keeps can be asked for")
{
    script play{follower{{}, {.after = event_id{5}}}};
    CHECK(play.flow.newest() == event_id{5});
    play.next();
    CHECK(play.flow.polls() == 1);
    play.answer(page_of({7, 6, 5}));
    CHECK(play.flow.state() == follow_state::got);
    CHECK(play.flow.newest() == event_id{5}); // not handed over yet
    play.expect("news 6 7");
    CHECK(play.flow.newest() == event_id{7});
    CHECK(play.flow.spent(noon) == money{30'000});
}
