// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/published_limits.hpp>

#include <xdm/endpoint/get_me.hpp>
#include <xdm/endpoint/send_message.hpp>
#include <xdm/workflow/request_family.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace xdm;

TEST_CASE("each published limit is found by the name of its family, once")
{
    for (auto const& row : published_limits)
        CHECK(published_limit_of(row.family) == &row);
    CHECK(published_limit_of("GET /2/nothing") == nullptr);
    CHECK(published_limit_of(family_of(encode(get_me{})))->user == 75);
    CHECK(published_limit_of(family_of(encode(send_message{.to = user_id{1}})))->app_day == 1'440);
    CHECK(published_limits_date.size() == std::string{"2026-08-22"}.size());
}
