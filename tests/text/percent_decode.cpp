// SPDX-License-Identifier: BSL-1.0
#include <xdm/text/percent_decode.hpp>

#include <xdm/text/percent.hpp>

#include <doctest/doctest.h>
#include <facts.hpp>

#include <string>

TEST_CASE("Each of the 256 bytes is read from digits of either case")
{
    for (unsigned byte = 0; byte < 256; ++byte) {
        CAPTURE(byte);
        std::string const expected(1, static_cast<char>(byte));
        auto const encoded = [byte](char const* digits) {
            return std::string{'%', digits[byte / 16], digits[byte % 16]};
        };
        CHECK(xdm::percent_decode(encoded("0123456789ABCDEF")) == expected);
        CHECK(xdm::percent_decode(encoded("0123456789abcdef")) == expected);
    }
}

TEST_CASE("A percent sign without two digits stays as it is")
{
    CHECK(xdm::percent_decode("") == "");
    CHECK(xdm::percent_decode("%") == "%");
    CHECK(xdm::percent_decode("%4") == "%4");
    CHECK(xdm::percent_decode("%4g") == "%4g");
    CHECK(xdm::percent_decode("%g4") == "%g4");
    CHECK(xdm::percent_decode("100%") == "100%");
    CHECK(xdm::percent_decode("%%41") == "%A");
    CHECK(xdm::percent_decode("%4%41") == "%4A");
    CHECK(xdm::percent_decode("%+1") == "%+1");
}

TEST_CASE("A plus stays a plus outside of forms, and what is decoded is not decoded again")
{
    CHECK(xdm::percent_decode("a+b%20c") == "a+b c");
    CHECK(xdm::percent_decode("%2541") == "%41");
}

TEST_CASE("Any text comes back from percent-encoding")
{
    std::string text;
    for (int byte = 255; byte >= 0; --byte)
        text += static_cast<char>(byte);
    text += "%41%";
    CHECK(xdm::percent_decode(xdm::percent_encode(text)) == text);
}

TEST_CASE("Published texts are decoded as published")
{
    if (facts::missing())
        return;
    auto const vectors = facts::load("vectors-misc.json");
    for (auto const& row : vectors.at("percent_encoding").as_array())
        CHECK(xdm::percent_decode(facts::text(row.at("encoded"))) == facts::text(row.at("input")));
}
