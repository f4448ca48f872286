// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth2/saved.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <optional>

using xdm::detail::saved_fields;
using xdm::detail::value_of;

TEST_CASE("A saved text is read back, with a line end behind it or not")
{
    for (auto const text :
        {"thing=1&a=b%20c&d=&end=", "thing=1&a=b%20c&d=&end=\n", "thing=1&a=b+c&d&end\r\n"}) {
        auto const pairs = saved_fields(text, "thing");
        REQUIRE(pairs);
        CHECK(value_of(*pairs, "a") == "b c");
        CHECK(value_of(*pairs, "d") == "");
        CHECK(value_of(*pairs, "e") == "");
    }
}

TEST_CASE("A text that was cut off anywhere is not read")
{
    xdm::fields pairs;
    pairs.push_back("thing", "1");
    pairs.push_back("a", "b c");
    auto const text = xdm::detail::saved_text(pairs);
    CHECK(text.reveal() == "thing=1&a=b%20c&end=");
    for (std::size_t size = 0; size + 1 < text.reveal().size(); ++size)
        CHECK_FALSE(saved_fields(text.reveal().substr(0, size), "thing"));
    CHECK_FALSE(saved_fields("thing=1&end=&a=b", "thing"));
    CHECK_FALSE(saved_fields("thing=1&end=1", "thing"));
}

TEST_CASE("Another version, another thing and a name that is there twice are not read")
{
    for (auto const text : {"", "thing=2&a=b&end=", "thing=&a=b&end=", "other=1&a=b&end=",
             "a=b&thing=1&end=", "thing=1&thing=1&end=", "thing=1&a=b&a=c&end=",
             "thing=1&a=b&%61=b&end=", "thing=1&end=&end="})
        CHECK_FALSE(saved_fields(text, "thing"));
}
