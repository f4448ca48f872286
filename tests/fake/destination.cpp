// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/destination.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace xdm::fake::detail;

TEST_CASE("a path is what stands between the host and the query")
{
    auto const path = [](std::string url) {
        return std::string{path_of(xdm::request{.url = std::move(url)})};
    };
    CHECK(path("https://api.x.com/2/dm_events?a=b#c") == "/2/dm_events");
    CHECK(path("http://127.0.0.1:8080/2#c") == "/2");
    CHECK(path("https://api.x.com").empty());
    CHECK(path("/2/dm_events") == "/2/dm_events");
}

TEST_CASE("a query is all pairs, wherever they stand")
{
    xdm::request r{.url = "https://api.x.com/2?a=1&oauth_token=t#?b=2"};
    r.query.push_back("c", "3");
    CHECK(xdm::form_body(query_of(r)) == "c=3&a=1&oauth_token=t");
    CHECK(xdm::form_body(without_signature(query_of(r))) == "c=3&a=1");
}

TEST_CASE("a request leads to its route, or to the methods that there are")
{
    auto const one = find_route(xdm::method::get, "/2/dm_events/12");
    REQUIRE(one.to);
    CHECK(one.to->path == "/2/dm_events/{event_id}");
    CHECK(xdm::form_body(one.given) == "event_id=12");
    auto const other = find_route(xdm::method::put, "/2/dm_events/12");
    CHECK_FALSE(other.to);
    CHECK(other.allowed == "GET, DELETE");
    auto const none = find_route(xdm::method::get, "/2/none");
    CHECK_FALSE(none.to);
    CHECK(none.allowed.empty());
}

TEST_CASE("API 1.1 is told by its path")
{
    CHECK(is_old("/1.1/direct_messages/events/destroy.json"));
    CHECK(is_old("/i/ton/data/dm/1/2/a.jpg"));
    CHECK_FALSE(is_old("/2/dm_events"));
    CHECK_FALSE(is_old("/oauth/request_token"));
}
