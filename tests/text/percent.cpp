// SPDX-License-Identifier: BSL-1.0
#include <xdm/text/percent.hpp>

#include <doctest/doctest.h>
#include <facts.hpp>

#include <string>
#include <string_view>

TEST_CASE("Each of the 256 bytes is percent-encoded as RFC 3986 demands")
{
    constexpr std::string_view unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                            "0123456789-._~";
    static_assert(unreserved.size() == 66);
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (unsigned byte = 0; byte < 256; ++byte) {
        CAPTURE(byte);
        auto const c = static_cast<char>(byte);
        auto const stays = unreserved.find(c) != unreserved.npos;
        std::string const expected = stays ? std::string{c}
                                           : std::string{'%', digits[byte / 16], digits[byte % 16]};
        CHECK(xdm::is_unreserved(c) == stays);
        CHECK(xdm::percent_encode({&c, 1}) == expected);
    }
}

TEST_CASE("Percent-encoding goes behind what is there, whatever the length")
{
    for (unsigned const each : {1U, 3U}) // to be encoded is each character, or every third one
        for (auto const length : {0U, 1U, 2U, 1023U, 1024U, 1025U, 2048U, 3000U}) {
            CAPTURE(each);
            CAPTURE(length);
            std::string text;
            std::string expected = "?q=";
            for (unsigned n = 0; n < length; ++n) {
                text += n % each == 0 ? ' ' : 'a';
                expected += n % each == 0 ? "%20" : "a";
            }
            std::string out = "?q=";
            xdm::append_percent_encoded(out, text);
            CHECK(out == expected);
        }
}

TEST_CASE("What is percent-encoded already is encoded again")
{
    CHECK(xdm::percent_encode("=%3D") == "%3D%253D");
    CHECK(xdm::percent_encode("a,b") == "a%2Cb");
    CHECK(xdm::percent_encode("a%2Cb") == "a%252Cb");
    CHECK(xdm::percent_encode({"\0/", 2}) == "%00%2F");
}

TEST_CASE("Published texts are percent-encoded as published")
{
    if (facts::missing())
        return;
    auto const vectors = facts::load("vectors-misc.json");
    for (auto const& row : vectors.at("percent_encoding").as_array()) {
        CAPTURE(facts::text(row.at("source")));
        CHECK(xdm::percent_encode(facts::text(row.at("input"))) == facts::text(row.at("encoded")));
    }
}
