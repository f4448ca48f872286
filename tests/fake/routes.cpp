// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/routes.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

using namespace xdm::fake::detail;

namespace {

std::string found(std::string_view pattern, std::string_view path)
{
    auto const fields = match(pattern, path);
    if (!fields)
        return "no";
    std::string all = "yes";
    for (auto const& [name, value] : *fields)
        all += ' ' + std::string{name} + '=' + std::string{value};
    return all;
}

} // namespace

TEST_CASE("a path fits its pattern segment by segment, and names what it holds")
{
    CHECK(found("/2/dm_events", "/2/dm_events") == "yes");
    CHECK(found("/2/dm_events/{event_id}", "/2/dm_events/12") == "yes event_id=12");
    CHECK(found("/a/{b}/{c}/d", "/a/1/2/d") == "yes b=1 c=2");
    CHECK(found("/a/{b}", "/a/%31%2f2") == "yes b=1/2");
    CHECK(found("/a/{b}", "/a/") == "no");
    CHECK(found("/a/{b}", "/a") == "no");
    CHECK(found("/a/{b}", "/a/1/2") == "no");
    CHECK(found("/a", "/a/") == "no");
    CHECK(found("/a", "/A") == "no");
    CHECK(found("/a", "") == "no");
    CHECK(found("/a", "/") == "no");
    CHECK(found("/a/b", "/a/c") == "no");
}

TEST_CASE("no two routes of one method have the same path")
{
    for (auto const& a : routes)
        for (auto const& b : routes)
            CHECK((&a == &b || a.method != b.method || a.path != b.path));
}

TEST_CASE("the published limits stand beside their endpoints")
{
    using enum xdm::method;
    struct row {
        xdm::method method;
        std::string_view path;
        int user, user_day, app, app_day;
    };
    // As of August 2026: for each 15 minutes, and for each day.
    row const published[] = {
        {get, "/2/dm_events", 15, 0, 0, 0},
        {get, "/2/dm_events/{event_id}", 15, 0, 0, 0},
        {delete_, "/2/dm_events/{event_id}", 300, 1500, 0, 4000},
        {get, "/2/dm_conversations/with/{participant_id}/dm_events", 15, 0, 0, 0},
        {get, "/2/dm_conversations/{id}/dm_events", 15, 0, 0, 0},
        {post, "/2/dm_conversations/with/{participant_id}/messages", 15, 1440, 0, 1440},
        {post, "/2/dm_conversations/{dm_conversation_id}/messages", 15, 1440, 0, 1440},
        {post, "/2/dm_conversations", 15, 1440, 0, 1440},
        {post, "/2/media/upload", 500, 0, 0, 50'000},
        {get, "/2/media/upload", 1000, 0, 0, 100'000},
        {post, "/2/media/upload/initialize", 1875, 0, 0, 180'000},
        {post, "/2/media/upload/{id}/append", 1875, 0, 0, 180'000},
        {post, "/2/media/upload/{id}/finalize", 1875, 0, 0, 180'000},
        {post, "/2/users/{id}/dm/block", 10, 400, 25, 1000},
        {post, "/2/users/{id}/dm/unblock", 10, 400, 25, 1000},
        {get, "/2/users/me", 75, 0, 0, 0},
        {get, "/2/users", 900, 0, 300, 0},
        {get, "/2/users/by", 900, 0, 300, 0},
        {get, "/2/users/by/username/{username}", 900, 0, 300, 0},
        {get, "/2/users/{id}", 900, 0, 300, 0},
    };
    std::size_t limited = 0;
    for (auto const& one : routes) {
        CAPTURE(one.path);
        row wanted{one.method, one.path, 0, 0, 0, 0};
        for (auto const& p : published)
            if (p.method == one.method && p.path == one.path)
                wanted = p, ++limited;
        CHECK(one.limit.user == wanted.user);
        CHECK(one.limit.user_day == wanted.user_day);
        CHECK(one.limit.app == wanted.app);
        CHECK(one.limit.app_day == wanted.app_day);
    }
    CHECK(limited == std::size(published));
}
