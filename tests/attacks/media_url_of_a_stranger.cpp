// SPDX-License-Identifier: BSL-1.0
// A message brings a link that only looks like X's media, so that the client signs a download and
// sends it to a stranger. What is downloaded is made of ids and goes to X's host, or there is none.
#include <xdm/endpoint.hpp>
#include <xdm/http.hpp>

#include <doctest/doctest.h>

#include <string>

TEST_CASE("Attack: a link to media that leads elsewhere")
{
    for (std::string const url : {"https://evil.example.com/1.1/ton/data/dm/1/2/a.jpg",
             "https://ton.twitter.com.evil.example.com/1.1/ton/data/dm/1/2/a.jpg",
             "https://ton.twitter.com@evil.example.com/1.1/ton/data/dm/1/2/a.jpg",
             "https://ton.twitter.com/1.1/ton/data/dm/1/2/../../../x", "//dm/1/2/..",
             "https://ton.twitter.com/1.1/ton/data/dm/1/2/%2e%2e", "javascript:/dm/1/2/a",
             "https://api.x.com\\@evil.example.com/2/dm_conversations/media/dm/1/2/a.jpg",
             "https://ton.twitter.com/1.1/ton/data/dm/1/2/a.jpg?x=https://evil.example.com/"}) {
        CAPTURE(url);
        if (auto const e = xdm::download_of(url))
            CHECK(xdm::host(encode(*e)) == "api.x.com");
        if (auto const e = xdm::v1::download_of(url))
            CHECK(xdm::host(encode(*e)) == "ton.twitter.com");
    }
}
