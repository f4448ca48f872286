// SPDX-License-Identifier: BSL-1.0
#include <xdm/decode/mark.hpp>

#include <doctest/doctest.h>

using namespace xdm::wire;

TEST_CASE("Room is made for what the rest of a text may hold, and for no more than a page of X's")
{
    CHECK(room_for({.left = 0}, 300) == 0);
    CHECK(room_for({.left = 299}, 300) == 0);
    CHECK(room_for({.left = 900}, 300) == 3);
    CHECK(room_for({.left = 30'299}, 300) == 100);
    CHECK(room_for({.left = static_cast<std::size_t>(-1)}, 300) == 100);
    CHECK(usual_size<int> == 0);
}
