// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth1/access_token.hpp>

#include "given.hpp"

#include <xdm/endpoint/endpoint.hpp>
#include <xdm/oauth1/sign.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <variant>

using xdm::oauth1::access_token;
using xdm::oauth1::grant;

static_assert(xdm::endpoint<access_token>);

namespace {

xdm::outcome<grant> read(std::string_view body, int status = 200)
{
    return xdm::decode<access_token>({status, {}, std::string{body}});
}

grant granted(std::string_view body)
{
    auto const found = read(body);
    auto const* const g = std::get_if<grant>(&found);
    REQUIRE(g);
    return *g;
}

} // namespace

TEST_CASE(
    "an access token is asked for with the verifier in the header, signed by the request token")
{
    xdm::oauth1::pending const login{given::token("NPcud", "request secret")};
    auto const yes = finish_with_pin(login, "1234567");
    REQUIRE(yes);
    auto const r = sign(
        encode(access_token{*yes}), given::client("key", "secret").with(yes->token()), {"n", 1});
    CHECK(r.method == xdm::method::post);
    CHECK(href(r) == "https://api.x.com/oauth/access_token");
    CHECK(r.body == "");
    auto const header = given::authorization(r);
    CHECK(header.find("oauth_token=\"NPcud\"") != header.npos);
    CHECK(header.find("oauth_verifier=\"1234567\"") != header.npos);
}

TEST_CASE("the answer is a token with its user")
{
    auto const g = granted("oauth_token=7588892-kagSNqWge8gB1WwE3plnFsJHAZVfxWD7Vb57p0b4&"
                           "oauth_token_secret=PbKfYqSryyeKDWz4ebtY3o5ogNLG11WJuZBc9fQrQo&"
                           "user_id=7588892&screen_name=a_name&x_auth_expires=0");
    CHECK(g == grant{given::token("7588892-kagSNqWge8gB1WwE3plnFsJHAZVfxWD7Vb57p0b4",
                         "PbKfYqSryyeKDWz4ebtY3o5ogNLG11WJuZBc9fQrQo"),
                   xdm::user_id{7'588'892}, "a_name"});
}

TEST_CASE("a user whom X does not name is read from the token")
{
    CHECK(granted("oauth_token=12-a&oauth_token_secret=s").user == xdm::user_id{12});
    CHECK(granted("oauth_token=12-a&oauth_token_secret=s&user_id=x").user == xdm::user_id{12});
    CHECK(granted("oauth_token=12-a&oauth_token_secret=s&user_id=34").user == xdm::user_id{34});
    CHECK_FALSE(granted("oauth_token=a&oauth_token_secret=s").user);
    CHECK(granted("oauth_token=a&oauth_token_secret=s").screen_name == "");
}

TEST_CASE("an answer without token is malformed, a refusal is a problem")
{
    for (std::string_view const body : {"", "user_id=1", "oauth_token=a", "oauth_token_secret=a"}) {
        auto const found = read(body);
        auto const* const m = std::get_if<xdm::malformed>(&found);
        REQUIRE(m);
        CHECK(m->body == (body.empty() ? "" : "[redacted]"));
    }
    CHECK(std::holds_alternative<xdm::problem>(read("Reverse auth credentials are invalid", 401)));
    CHECK(std::holds_alternative<xdm::rate_limited>(read("", 429)));
}

TEST_CASE("a grant prints without its secret, and without what acts on a terminal")
{
    CHECK(to_string(granted("oauth_token=12-a&oauth_token_secret=canary&screen_name=a%1B%5B31m")) ==
          "login of user 12 (a\\x1b[31m): token 12-a, secret [redacted]");
    CHECK(to_string(granted("oauth_token=a&oauth_token_secret=canary")) ==
          "login of user unknown (): token a, secret [redacted]");
}

TEST_CASE("after the access token came, its secret signs (two official libraries keep using the "
          "request token's)")
{
    auto const client = given::client(
        "xvz1evFS4wEEPTGEFPHBog", "kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw");
    xdm::oauth1::pending const login{given::token("request-token", "request secret")};
    auto const yes = finish_with_pin(login, "1234567");
    REQUIRE(yes);
    CHECK(validate(access_token{*yes}).empty());
    auto const g = granted("oauth_token=370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb&"
                           "oauth_token_secret=LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE");
    CHECK(sign(given::post_of_the_docs(), client.with(yes->token()).with(g.token), given::once()) ==
          sign(given::post_of_the_docs(), given::keys(), given::once()));
}
