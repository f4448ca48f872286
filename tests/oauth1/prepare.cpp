// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth1/prepare.hpp>

#include "given.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

std::string names(xdm::detail::prepared const& ready)
{
    std::string text;
    for (auto const& one : ready.parameters())
        text.append(text.empty() ? "" : " ").append(one.name);
    return text;
}

} // namespace

TEST_CASE("a signature covers the request's parameters and its own, sorted")
{
    auto r = given::get("https://API.x.com:443/2/x", {{"z", "1"}, {"Z", "2"}});
    auto const keys = given::keys();
    auto const once = given::once();
    xdm::detail::prepared const ready{r, keys, once};
    CHECK(ready.uri() == "https://api.x.com/2/x");
    CHECK(names(ready) == "Z oauth_consumer_key oauth_nonce oauth_signature_method oauth_timestamp "
                          "oauth_token oauth_version z");
    CHECK(r == given::get("https://API.x.com:443/2/x", {{"z", "1"}, {"Z", "2"}}));
}

TEST_CASE("a client alone signs without oauth_token")
{
    auto r = given::get("https://api.x.com/");
    auto const keys = given::client("k", "s");
    auto const once = given::once();
    xdm::detail::prepared const ready{r, keys, once};
    CHECK(names(ready) == "oauth_consumer_key oauth_nonce oauth_signature_method oauth_timestamp "
                          "oauth_version");
}

TEST_CASE("a header holds the protocol parameters and the signature, encoded, and no other")
{
    auto r = given::get("https://api.x.com/", {{"a", "b"}, {"oauth_callback", "http://a/?b=c"}});
    auto const keys = given::client("k\"y", "s");
    xdm::oauth1::once const once{"n ce", 7};
    xdm::detail::prepared const ready{r, keys, once};
    CHECK(ready.header("a+b=") ==
          "OAuth oauth_callback=\"http%3A%2F%2Fa%2F%3Fb%3Dc\", oauth_consumer_key=\"k%22y\", "
          "oauth_nonce=\"n%20ce\", oauth_signature_method=\"HMAC-SHA1\", oauth_timestamp=\"7\", "
          "oauth_version=\"1.0\", oauth_signature=\"a%2Bb%3D\"");
}

TEST_CASE("a time before 1970 is written as 0: no header holds a minus")
{
    auto r = given::get("https://api.x.com/");
    auto const keys = given::client("k", "s");
    xdm::oauth1::once const once{"n", -5};
    xdm::detail::prepared const ready{r, keys, once};
    CHECK(ready.header("").find("oauth_timestamp=\"0\"") != std::string::npos);
}

TEST_CASE("of 100,000 protocol parameters with one name one is kept, in n log n steps")
{
    auto r = given::get("https://api.x.com/");
    for (int n = 0; n < 100'000; ++n)
        r.query.push_back("oauth_x", std::to_string(n));
    auto const keys = given::client("k", "s");
    auto const once = given::once();
    xdm::detail::prepared const ready{r, keys, once};
    CHECK(ready.parameters().size() == 6);
    CHECK(ready.parameters().back() == xdm::field{"oauth_x", "0"});
}
