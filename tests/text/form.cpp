// SPDX-License-Identifier: BSL-1.0
#include <xdm/text/form.hpp>

#include <doctest/doctest.h>

#include <string>

TEST_CASE("A space is written as %20 in a form, never as a plus")
{
    CHECK(xdm::form_encode("Ladies + Gentlemen") == "Ladies%20%2B%20Gentlemen");
    CHECK(xdm::form_encode("a&b=c") == "a%26b%3Dc");
    CHECK(xdm::form_encode("") == "");
    std::string out = "status=";
    xdm::append_form_encoded(out, "\xE2\x98\x83!");
    CHECK(out == "status=%E2%98%83%21");
}

TEST_CASE("A plus is read as a space in a form, an encoded plus as a plus")
{
    CHECK(xdm::form_decode("a+b%20c%2Bd") == "a b c+d");
    CHECK(xdm::form_decode("++") == "  ");
    CHECK(xdm::form_decode("%+") == "% ");
    CHECK(xdm::form_decode("100%") == "100%");
}

TEST_CASE("Pairs are joined so that none can break out of its place")
{
    std::string out;
    xdm::append_form_pair(out, "grant_type", "refresh_token");
    CHECK(out == "grant_type=refresh_token");
    xdm::append_form_pair(out, "a&b", "c=d&e");
    CHECK(out == "grant_type=refresh_token&a%26b=c%3Dd%26e");
    xdm::append_form_pair(out, "", "");
    CHECK(out == "grant_type=refresh_token&a%26b=c%3Dd%26e&=");
}

TEST_CASE("Any text comes back from a form")
{
    std::string text;
    for (int byte = 0; byte < 256; ++byte)
        text += static_cast<char>(byte);
    CHECK(xdm::form_decode(xdm::form_encode(text)) == text);
}
