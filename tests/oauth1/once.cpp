// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth1/once.hpp>

#include <xdm/entropy.hpp>

#include <doctest/doctest.h>

#include <array>

TEST_CASE("a nonce is the octets in hexadecimal digits")
{
    CHECK(xdm::oauth1::make_nonce(std::array<unsigned char, 5>{0, 1, 0x7F, 0x80, 0xFF}) ==
          "00017f80ff");
    CHECK(xdm::oauth1::make_nonce({}) == "");
    CHECK(xdm::oauth1::make_nonce(xdm::draw_entropy<16>().value()).size() == 32);
}
