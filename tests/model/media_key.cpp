// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/media_key.hpp>

#include <doctest/doctest.h>

#include <string>
#include <type_traits>
#include <unordered_set>

using namespace xdm::literals;
using xdm::media_key;
using xdm::parse;

static_assert(!std::is_default_constructible_v<media_key>);
static_assert(!std::is_convertible_v<xdm::media_id, media_key>);
static_assert(!std::is_convertible_v<media_key, xdm::media_id>);

TEST_CASE("A media key is a kind and the id of a media")
{
    auto const key = parse<media_key>("5_1583157113245011970");
    REQUIRE(key);
    CHECK(key->kind() == 5);
    CHECK(key->media() == "1583157113245011970"_media);
    CHECK(*key == media_key{5, "1583157113245011970"_media});
    for (std::string const text :
        {"3_1", "7_1136048009270239232", "13_1", "16_2", "0_0", "18446744073709551615_1"}) {
        CAPTURE(text);
        REQUIRE(parse<media_key>(text));
        CHECK(to_string(*parse<media_key>(text)) == text);
    }
}

TEST_CASE("No other text is a media key")
{
    for (std::string const text : {"", "_", "5_", "_5", "5", "5-1", "5__1", "5_1_2", "a_1", "5_b",
             " 5_1", "5_1 ", "-5_1", "5_18446744073709551616", "18446744073709551616_5"}) {
        CAPTURE(text);
        CHECK_FALSE(parse<media_key>(text));
    }
}

TEST_CASE("Media keys are keys, in order of their media")
{
    media_key const a{9, "1"_media};
    media_key const b{3, "2"_media};
    media_key const c{5, "2"_media};
    CHECK(a < b);
    CHECK(b < c);
    CHECK(a != media_key{3, "1"_media});
    std::unordered_set<media_key> const set{a, b, c, media_key{9, "1"_media}};
    CHECK(set.size() == 3);
    CHECK(set.contains(c));
}
