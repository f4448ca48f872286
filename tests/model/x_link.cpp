// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/x_link.hpp>

#include <doctest/doctest.h>

#include <string>

using xdm::detail::parse_x_link;
using xdm::detail::take_segment;

TEST_CASE("A link to X is taken apart, however it is written")
{
    for (std::string const before : {"https://", "http://", "HTTPS://", "Http://", ""})
        for (std::string const host : {"x.com", "www.x.com", "mobile.x.com", "twitter.com",
                 "www.twitter.com", "mobile.twitter.com", "X.com", "WWW.TWITTER.COM"})
            for (std::string const behind : {"", "/", "#top", "?", "/?a=b#c?d"}) {
                auto const text = before + host + "/a/b" + behind;
                CAPTURE(text);
                auto const link = parse_x_link(text);
                REQUIRE(link);
                CHECK(link->path == "/a/b");
                CHECK(link->query == (behind == "/?a=b#c?d" ? "a=b" : ""));
            }
}

TEST_CASE("White space around a link does not count, inside it does")
{
    auto const link = parse_x_link(" \t\r\nhttps://x.com/a\n");
    REQUIRE(link);
    CHECK(link->path == "/a");
    CHECK_FALSE(parse_x_link("https:// x.com/a"));
    CHECK_FALSE(parse_x_link("https://x.com /a"));
    CHECK_FALSE(parse_x_link(" "));
}

TEST_CASE("Other hosts are not X, how much they may look like it")
{
    for (std::string const text : {"", "/", "x", "https://", "https:///a", "https://x.co/a",
             "https://x.com.example.com/a", "https://example.com/x.com/a",
             "https://example.com?x.com/a", "https://example.com#x.com/a", "https://xx.com/a",
             "https://evilx.com/a", "https://x.com@example.com/a", "https://me@x.com/a",
             "https://x.com:443/a", "https://x.com:@example.com/a", "https://api.x.com/a",
             "https://www.mobile.x.com/a", "https://.x.com/a", "https://x.com./a",
             "https://x%2Ecom/a", "https:/x.com/a", "https:x.com/a", "//x.com/a", "ftp://x.com/a",
             "javascript://x.com/a", "https://https://x.com/a", "https://http://x.com/a",
             "https://x.com\\a", "https://x.com\\@example.com/a", "view-source:https://x.com/a",
             "https://t.co/a", "see https://x.com/a"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_x_link(text));
    }
    CHECK_FALSE(parse_x_link(std::string{"x.com\0/a", 8}));
}

TEST_CASE("The front page has an empty path")
{
    REQUIRE(parse_x_link("x.com"));
    CHECK(parse_x_link("x.com")->path.empty());
    CHECK(parse_x_link("https://x.com/")->path.empty());
    CHECK(parse_x_link("https://x.com?a=b")->query == "a=b");
}

TEST_CASE("A path is taken apart segment by segment")
{
    std::string_view path = "/a//bc";
    CHECK(take_segment(path) == "a");
    CHECK(take_segment(path).empty());
    CHECK(path == "/bc");
    CHECK(take_segment(path) == "bc");
    CHECK(path.empty());
    CHECK(take_segment(path).empty());
    CHECK(path.empty());
}
