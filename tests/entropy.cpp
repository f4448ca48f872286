// SPDX-License-Identifier: BSL-1.0
#include <xdm/entropy.hpp>

#include <xdm/oauth2/authorize.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <span>
#include <variant>
#include <vector>

TEST_CASE("The system's octets fill all of a buffer, and differ each time")
{
    std::vector<unsigned char> ever(3'000, 0); // each octet that was ever anything but zero
    for (int draw = 0; draw < 4; ++draw) {
        std::vector<unsigned char> octets(ever.size(), 0);
        REQUIRE(xdm::draw_entropy(octets));
        for (std::size_t n = 0; n < octets.size(); ++n)
            ever[n] |= octets[n];
    }
    // Four octets that are zero at one place come once in four thousand million.
    for (auto const octet : ever)
        CHECK(octet != 0);

    auto const first = xdm::draw_entropy<64>();
    auto const second = xdm::draw_entropy<64>();
    REQUIRE(first);
    REQUIRE(second);
    CHECK(*first != *second);
}

TEST_CASE("Octets are written where they belong and nowhere else")
{
    std::array<unsigned char, 300> octets{};
    REQUIRE(xdm::draw_entropy(std::span{octets}.subspan(10, 280)));
    for (std::size_t n = 0; n < 10; ++n) {
        CHECK(octets[n] == 0);
        CHECK(octets[octets.size() - 1 - n] == 0);
    }
    CHECK(xdm::draw_entropy(std::span<unsigned char>{}));
}

TEST_CASE("A login begins with the system's octets")
{
    auto const octets = xdm::draw_entropy<64>();
    REQUIRE(octets);
    auto const begun = xdm::oauth2::begin(xdm::oauth2::client{"app"}, "https://example.com/cb",
        xdm::oauth2::scopes{xdm::scope::dm_read}, *octets);
    CHECK(std::holds_alternative<xdm::oauth2::pending_authorization>(begun));
}
