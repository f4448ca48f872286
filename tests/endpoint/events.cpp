// SPDX-License-Identifier: BSL-1.0
#include <xdm/endpoint/events.hpp>

#include <doctest/doctest.h>

#include <string>
#include <variant>
#include <vector>

using namespace xdm;

namespace {

// Answers from a list of pages; each is asked for by the token of the one before.
struct server {
    std::vector<outcome<event_page>> pages{};
    std::vector<std::string> asked{};

    auto call()
    {
        return [this](get_events const& e) -> outcome<event_page> {
            asked.push_back(e.pagination_token);
            return pages.at(asked.size() - 1);
        };
    }
};

event_page page(std::vector<event_id> const& ids, std::string next)
{
    event_page made;
    for (auto const id : ids)
        made.events.push_back(message_create{.id = id});
    made.meta.next_token = std::move(next);
    return made;
}

std::vector<std::uint64_t> ids_of(auto& walk)
{
    std::vector<std::uint64_t> ids;
    for (auto const& e : walk)
        ids.push_back(id_of(e)->value());
    return ids;
}

} // namespace

TEST_CASE("a walk goes over all pages, also over empty ones, and ends without a token")
{
    server x{.pages = {page({event_id{9}, event_id{8}}, "a"), page({}, "b"),
                 page({event_id{7}}, "c"), page({}, "")}};
    auto walk = events({}, x.call());
    CHECK(ids_of(walk) == std::vector<std::uint64_t>{9, 8, 7});
    CHECK(x.asked == std::vector<std::string>{"", "a", "b", "c"});
    CHECK_FALSE(walk.failed());
}

TEST_CASE("a walk ends at a token that was seen before, however far back")
{
    server x{
        .pages = {page({event_id{9}}, "a"), page({event_id{8}}, "b"), page({event_id{7}}, "a")}};
    auto walk = events({}, x.call());
    CHECK(ids_of(walk) == std::vector<std::uint64_t>{9, 8, 7});
    CHECK(x.asked.size() == 3);
}

TEST_CASE("a walk that fails hands over why, after what came before")
{
    server x{.pages = {page({event_id{9}}, "a"), problem{.status = 401}}};
    auto walk = events({}, x.call());
    CHECK(ids_of(walk) == std::vector<std::uint64_t>{9});
    REQUIRE(walk.failed());
    auto const* const why = std::get_if<problem>(&*walk.failed());
    REQUIRE(why);
    CHECK(why->status == 401);
}

TEST_CASE("a page is fetched when the walk comes to it, and its includes are at hand")
{
    auto first = page({event_id{9}}, "a");
    first.includes.users.push_back({.id = user_id{5}, .username = "five"});
    server x{.pages = {first, page({event_id{8}}, "")}};
    auto walk = events({.max_results = 1}, x.call());
    auto at = walk.begin();
    CHECK(x.asked.size() == 1);
    CHECK(walk.page().includes.users.find(user_id{5})->username == "five");
    CHECK(std::holds_alternative<message_create>(*at));
    ++at;
    CHECK(x.asked.size() == 2);
    CHECK(walk.page().includes.users.empty());
    CHECK(at != walk.end());
    ++at;
    CHECK(at == walk.end());
    CHECK(x.asked.size() == 2);
}
