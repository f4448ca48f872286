// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/post_url.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace xdm::literals;
using xdm::parse_post_url;
using xdm::post_link;
using xdm::post_url;

TEST_CASE("A post has a link, with or without who wrote it")
{
    CHECK(post_url("1580559079470145536"_post) == "https://x.com/i/status/1580559079470145536");
    CHECK(post_url("XDevelopers", "1580559079470145536"_post) ==
          "https://x.com/XDevelopers/status/1580559079470145536");
}

TEST_CASE("A text that is no username does not get into a link")
{
    for (std::string const name : {"", ".", "..", "a/b", "a b", "@a", "a?b", "a#b", "a%2Fb",
             "a\r\nb", "a\"b", "\xC3\xA9", "a-b", "../../i/oauth2/authorize"}) {
        CAPTURE(name);
        CHECK(post_url(name, "12"_post) == "https://x.com/i/status/12");
    }
    CHECK(post_url(std::string_view{"a\0b", 3}, "12"_post) == "https://x.com/i/status/12");
    CHECK(post_url("a_historic_name_of_more_than_15", "12"_post) ==
          "https://x.com/a_historic_name_of_more_than_15/status/12");
}

TEST_CASE("A post is read from its link, in every form that browsers show")
{
    for (std::string const host : {"x.com", "twitter.com", "www.x.com", "www.twitter.com",
             "mobile.x.com", "mobile.twitter.com", "X.com"})
        for (std::string const scheme : {"https://", "http://", ""})
            for (std::string const behind : {"", "/", "/photo/1", "/photo/1/", "/video/1",
                     "/analytics", "?s=20", "?s=20&t=https://x.com/b/status/9", "#m",
                     "/photo/1?s=20#https://x.com/b/status/9", "/?s=20"}) {
                auto const front = scheme + host;
                auto const end = "1580559079470145536" + behind;
                CAPTURE(front);
                CAPTURE(end);
                post_link const named{"XDevelopers", "1580559079470145536"_post};
                post_link const bare{"", "1580559079470145536"_post};
                CHECK(parse_post_url(front + "/XDevelopers/status/" + end) == named);
                CHECK(parse_post_url(front + "/XDevelopers/statuses/" + end) == named);
                CHECK(parse_post_url(front + "/i/status/" + end) == bare);
                CHECK(parse_post_url(front + "/i/web/status/" + end) == bare);
            }
    CHECK(parse_post_url(" https://x.com/a_1/status/12\n") == post_link{"a_1", "12"_post});
}

TEST_CASE("Every other text is no link to a post")
{
    for (std::string const text : {"", "12", "x.com", "https://x.com/", "https://x.com/a",
             "https://x.com/a/status", "https://x.com/a/status/", "https://x.com/a/status/b",
             "https://x.com/a/status/12b", "https://x.com/a/status/-12", "https://x.com/status/12",
             "https://x.com//status/12", "https://x.com/a//status/12", "https://x.com/a/status//12",
             "https://x.com/a/web/status/12", "https://x.com/i/web/12",
             "https://x.com/i/web/web/status/12", "https://x.com/a/Status/12",
             "https://x.com/a/statu/12", "https://x.com/a/status/18446744073709551616",
             "https://x.com/a-b/status/12", "https://x.com/a%20b/status/12",
             "https://x.com/a b/status/12", "https://x.com/@a/status/12",
             "https://x.com/../status/12", "https://x.com/a/status/%31",
             "https://example.com/a/status/12", "https://x.com.example.com/a/status/12",
             "https://x.com@example.com/a/status/12", "https://example.com/#x.com/a/status/12",
             "https://t.co/abc", "see https://x.com/a/status/12", "https://x.com/messages/1-2"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_post_url(text));
    }
    CHECK_FALSE(parse_post_url(std::string{"https://x.com/a\0b/status/12", 27}));
}

TEST_CASE("A link that was written is read again")
{
    for (std::uint64_t const number : {std::uint64_t{0}, ~std::uint64_t{0}}) {
        xdm::post_id const id{number};
        CHECK(parse_post_url(post_url(id)) == post_link{"", id});
        CHECK(parse_post_url(post_url("XDevelopers", id)) == post_link{"XDevelopers", id});
    }
}
