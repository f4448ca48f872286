// SPDX-License-Identifier: BSL-1.0
// A server grants a hundred thousand scopes that nobody knows, in falling order, so that sorting
// them as they come takes the square of their number; or a stolen state file is filled with pairs.
#include <xdm/xdm.hpp>

#include <doctest/doctest.h>

#include <string>
#include <variant>

TEST_CASE("Attack: a grant of a hundred thousand scopes is read, and printed, in time")
{
    std::string names;
    for (int n = 999'999; n > 899'999; --n)
        names += "x" + std::to_string(n) + ' ';
    xdm::response const r{200, {{"content-type", "application/json"}},
        R"({"token_type":"bearer","access_token":"a","scope":")" + names + "\"}"};
    auto const outcome = xdm::decode<xdm::oauth2::exchange_code>(r);
    auto const* const grant = std::get_if<xdm::oauth2::token_grant>(&outcome);
    REQUIRE(grant);
    xdm::oauth2::token const held{*grant, {}};
    CHECK(held.granted().others().size() == 100'000);
    CHECK(missing(held.granted(), held.granted()).empty());
    CHECK(xdm::oauth2::token::load(held.save().reveal()) == held);
}

TEST_CASE("Attack: a saved token with a million pairs is none")
{
    std::string text = "xdm-token=1";
    for (int n = 0; n < 1'000'000; ++n)
        text += "&x" + std::to_string(n) + "=1";
    CHECK_FALSE(xdm::oauth2::token::load(text + "&end="));
    CHECK_FALSE(xdm::oauth2::pending_authorization::load(text + "&end="));
}
