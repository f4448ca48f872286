// SPDX-License-Identifier: BSL-1.0
#include <xdm/crypto/wipe.hpp>

#include <doctest/doctest.h>

#include <string_view>

TEST_CASE("Zeros are written from the first byte to the last, and not beyond")
{
    char text[] = "[a secret]";
    xdm::detail::wipe(text + 1, 8);
    CHECK(std::string_view{text, 10} == std::string_view{"[\0\0\0\0\0\0\0\0]", 10});
}

TEST_CASE("Of nothing, nothing is wiped")
{
    char text[] = "text";
    xdm::detail::wipe(text, 0);
    CHECK(std::string_view{text} == "text");
    xdm::detail::wipe(nullptr, 0);
}
