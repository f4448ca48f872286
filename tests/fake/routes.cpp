// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/routes.hpp>

#include <doctest/doctest.h>

#include <string>

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
    auto const limit = [](xdm::method m, std::string_view path) {
        for (auto const& one : routes)
            if (one.method == m && one.path == path)
                return one.limit;
        return quota{-1};
    };
    using enum xdm::method;
    CHECK(limit(get, "/2/dm_events").user == 15);
    CHECK(limit(get, "/2/dm_conversations/{id}/dm_events").user == 15);
    auto const send = limit(post, "/2/dm_conversations");
    CHECK(send.user == 15);
    CHECK(send.user_day == 1440);
    CHECK(send.app_day == 1440);
    auto const erase = limit(delete_, "/2/dm_events/{event_id}");
    CHECK(erase.user == 300);
    CHECK(erase.user_day == 1500);
    CHECK(erase.app_day == 4000);
    auto const block = limit(post, "/2/users/{id}/dm/block");
    CHECK(block.user == 10);
    CHECK(block.user_day == 400);
    CHECK(block.app == 25);
    CHECK(block.app_day == 1000);
    CHECK(limit(get, "/2/users/me").user == 75);
    CHECK(limit(get, "/2/users").user == 900);
    CHECK(limit(get, "/2/users").app == 300);
}
