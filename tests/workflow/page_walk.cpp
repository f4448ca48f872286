// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/page_walk.hpp>

#include <workflow/pages.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace xdm;
using workflow::page_with;

TEST_CASE("a walk asks for no more events than it may take")
{
    detail::page_walk walk{"", {.events = 150}};
    CHECK(walk.page_size({}) == std::nullopt);
    CHECK(walk.page_size(50) == 50);
    std::vector<std::uint64_t> ids;
    for (std::uint64_t id = 300; id > 200; --id)
        ids.push_back(id);
    auto page = page_with(ids, "a");
    walk.take(page);
    CHECK(page.events.size() == 100);
    CHECK(walk.page_size({}) == 50);
    CHECK(walk.page_size(20) == 20);
}

TEST_CASE("a walk that was cut in the middle of a page names that page, whole ones the next")
{
    detail::page_walk walk{"x", {.events = 1}};
    auto page = page_with({9, 9}, "a"); // the same twice is not too many
    walk.take(page);
    CHECK(walk.end() == walked{walk_end::events, "a"});
    walk = {"x", {.events = 1}};
    page = page_with({9, 8}, "a");
    walk.take(page);
    CHECK(page.events.size() == 1);
    CHECK(walk.end() == walked{walk_end::events, "x"});
}
