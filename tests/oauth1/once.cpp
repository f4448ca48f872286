// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth1/once.hpp>

#include <doctest/doctest.h>

#include <string>

TEST_CASE("a nonce is the octets in hexadecimal digits")
{
    CHECK(xdm::oauth1::make_nonce(std::string{"\x00\x01\x7F\x80\xFF", 5}) == "00017f80ff");
    CHECK(xdm::oauth1::make_nonce("") == "");
}
