// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/page_walk.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace xdm;

namespace {

event_page walked_page(std::vector<std::uint64_t> const& ids, std::string next)
{
    event_page p;
    for (auto const id : ids)
        p.events.push_back(message_create{.id = event_id{id}});
    p.meta.next_token = std::move(next);
    return p;
}

} // namespace

TEST_CASE("a walk asks for no more events than it may take")
{
    detail::page_walk walk{"", {.events = 150}};
    CHECK(walk.page_size({}) == std::nullopt);
    CHECK(walk.page_size(50) == 50);
    std::vector<std::uint64_t> ids;
    for (std::uint64_t id = 300; id > 200; --id)
        ids.push_back(id);
    auto page = walked_page(ids, "a");
    walk.take(page);
    CHECK(page.events.size() == 100);
    CHECK(walk.page_size({}) == 50);
    CHECK(walk.page_size(20) == 20);
}

TEST_CASE("a walk that was cut in the middle of a page names that page, whole ones the next")
{
    detail::page_walk walk{"x", {.events = 1}};
    auto page = walked_page({9, 9}, "a"); // the same twice is not too many
    walk.take(page);
    CHECK(walk.end() == walked{walk_end::events, "a"});
    walk = {"x", {.events = 1}};
    page = walked_page({9, 8}, "a");
    walk.take(page);
    CHECK(page.events.size() == 1);
    CHECK(walk.end() == walked{walk_end::events, "x"});
}
