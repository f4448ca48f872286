// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/items.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace xdm::fake::detail;

TEST_CASE("a list is taken apart at its commas, and put together with them")
{
    auto const parts = [](std::string_view list) {
        std::vector<std::string> all;
        for_each_item(list, [&](std::string_view item) { all.emplace_back(item); });
        return all;
    };
    CHECK(parts("a") == std::vector<std::string>{"a"});
    CHECK(parts("a,bc,") == std::vector<std::string>{"a", "bc", ""});
    CHECK(parts("") == std::vector<std::string>{""});

    std::string list;
    append_item(list, "a");
    append_item(list, "b");
    append_item(list, "c", ", ");
    CHECK(list == "a,b, c");
}
