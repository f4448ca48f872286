// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/send_record.hpp>

#include "workflow/script.hpp"

#include <doctest/doctest.h>

using namespace xdm;
using namespace workflow;

TEST_CASE("a record comes back as it was, but for what was under way and for the words of an error")
{
    detail::send_record r{.what = {.to = user_id{5}, .message = {"a=b", {media_id{3}}}},
        .me = user_id{1},
        .state = send_state::sent,
        .id = event_id{9},
        .conversation = conversation_id::between(user_id{1}, user_id{5}),
        .why = problem{.status = 503},
        .sends = 1,
        .looks = 2,
        .pages = 3,
        .token = "t"};
    r.since.start(noon);
    r.since.observe(noon - 1s);
    r.learn_begun(reply(200));
    r.learn_begun(reply(200, "", noon + 1h));
    CHECK(r.begun == noon - 24h);
    r.attempts.rest(noon, 5s);
    detail::send_record loaded{.what = {.to = user_id{0}}, .me = user_id{0}};
    REQUIRE(loaded.load(r.save()));
    CHECK(loaded == r);

    r.state = send_state::sending;
    loaded = {.what = {.to = user_id{0}}, .me = user_id{0}};
    REQUIRE(loaded.load(r.save()));
    CHECK(loaded.state == send_state::unsure);
    CHECK(loaded.sends == 2);
    CHECK(loaded.looks == 0);
    CHECK(loaded.token.empty());
}

TEST_CASE("a record has a hundred media at most")
{
    for (std::size_t const count : {100U, 101U}) {
        detail::send_record const r{
            .what = {.to = user_id{5}, .message = {"", {count, media_id{3}}}}, .me = user_id{1}};
        detail::send_record loaded{.what = {.to = user_id{0}}, .me = user_id{0}};
        CHECK(loaded.load(r.save()) == (count == 100));
    }
}
