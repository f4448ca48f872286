// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/seeded.hpp>

#include <doctest/doctest.h>

using namespace xdm::fake::detail;

// The first two numbers of SplitMix64 from the seed 0.
static_assert(mix(0) == 0xe220a8397b1dcdaf);
static_assert(mix(0x9e3779b97f4a7c15) == 0x6e789e6aa1b965f4);

TEST_CASE("the same seed, kind and number give the same again, and any other gives another")
{
    static_assert(seeded(1, "token", 2) == seeded(1, "token", 2));
    static_assert(seeded(1, "token", 2) != seeded(2, "token", 2));
    static_assert(seeded(1, "token", 2) != seeded(1, "link", 2));
    static_assert(seeded(1, "token", 2) != seeded(1, "token", 3));
    static_assert(mix("ab") != mix("ba"));
    static_assert(mix("") != mix(std::string_view{"\0", 1}));
}

TEST_CASE("a seeded text has the size and the alphabet that were asked for")
{
    auto const text = seeded_text(7, 1000, "abc");
    CHECK(text.size() == 1000);
    CHECK(text.find_first_not_of("abc") == text.npos);
    for (char const c : {'a', 'b', 'c'})
        CHECK(text.find(c) != text.npos);
    CHECK(seeded_text(7, 1000, "abc") == text);
    CHECK(seeded_text(8, 1000, "abc") != text);
    CHECK(seeded_text(7, 0).empty());
}
