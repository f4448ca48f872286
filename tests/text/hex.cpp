// SPDX-License-Identifier: BSL-1.0
#include <xdm/text/hex.hpp>

#include <doctest/doctest.h>

#include <string_view>

TEST_CASE("A hexadecimal digit of either case has a value, and no other of the 256 bytes has one")
{
    constexpr std::string_view small = "0123456789abcdef";
    constexpr std::string_view capital = "0123456789ABCDEF";
    for (int byte = 0; byte < 256; ++byte) {
        CAPTURE(byte);
        auto const c = static_cast<char>(byte);
        auto const place = small.find(c) != small.npos ? small.find(c) : capital.find(c);
        CHECK(xdm::detail::hex_value(c) == (place == capital.npos ? -1 : static_cast<int>(place)));
    }
}
