// SPDX-License-Identifier: BSL-1.0
#include <xdm/endpoint/next_page.hpp>

#include <xdm/endpoint/get_events.hpp>
#include <xdm/model/page.hpp>

#include <doctest/doctest.h>

using namespace xdm;

TEST_CASE("the next page is the same question with the token of this page")
{
    get_events const asked{.in = user_id{7}, .max_results = 5, .pagination_token = "now"};
    event_page page;
    page.meta.next_token = "older";
    page.meta.previous_token = "newer";

    auto const next = next_page(asked, page);
    REQUIRE(next);
    CHECK(*next == get_events{.in = user_id{7}, .max_results = 5, .pagination_token = "older"});
    auto const previous = previous_page(asked, page);
    REQUIRE(previous);
    CHECK(previous->pagination_token == "newer");
}

TEST_CASE("a list ends where X names no further page, or this one again")
{
    get_events const asked{.pagination_token = "now"};
    event_page page;
    CHECK_FALSE(next_page(asked, page));
    CHECK_FALSE(previous_page(asked, page));
    page.meta.next_token = page.meta.previous_token = "now";
    CHECK_FALSE(next_page(asked, page));
    CHECK_FALSE(previous_page(asked, page));
}

TEST_CASE("an empty page with a token is not the end")
{
    event_page page;
    page.meta.result_count = 0;
    page.meta.next_token = "older";
    CHECK(next_page(get_events{}, page));
}
