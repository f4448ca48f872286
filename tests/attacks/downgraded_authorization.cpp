// SPDX-License-Identifier: BSL-1.0
// A man in the middle, or a server that plays one, has a client fall back on something weaker:
// OAuth 1.0 without the callback's confirmation, plain PKCE, http, another kind of token.
#include <oauth2/logins.hpp>

#include <xdm/xdm.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <variant>

TEST_CASE("Attack: a server that does not confirm the callback gets nobody logged in")
{
    for (auto const* more : {"", "&oauth_callback_confirmed=false",
             "&oauth_callback_confirmed=", "&oauth_callback_confirmed=TRUE",
             "&oauth_callback_confirmed=false&oauth_callback_confirmed=true",
             "&oauth_callback_confirmed=true&oauth_token=other"}) {
        CAPTURE(more);
        auto const outcome = xdm::decode<xdm::oauth1::request_token>(
            {200, {}, std::string{"oauth_token=t&oauth_token_secret=s"} + more});
        CHECK(std::holds_alternative<xdm::malformed>(outcome));
    }
}

TEST_CASE("Attack: no login is without a challenge, and its method is always S256")
{
    auto const url = logins::pending().url();
    CHECK(url.find("code_challenge=" + std::string{logins::challenge}) != url.npos);
    CHECK(url.find("code_challenge_method=S256") != url.npos);
    CHECK(url.find(logins::verifier) == url.npos);
}

TEST_CASE("Attack: a token that is no bearer's is not sent as one")
{
    for (auto const* type : {"mac", "", "DPoP", "basic", "bearer "}) {
        CAPTURE(type);
        auto const outcome = xdm::decode<xdm::oauth2::exchange_code>(
            {200, {{"content-type", "application/json"}},
                R"({"access_token":"a","token_type":")" + std::string{type} + "\"}"});
        CHECK_FALSE(std::holds_alternative<xdm::oauth2::token_grant>(outcome));
    }
}

TEST_CASE("Attack: nothing leads from https to http")
{
    xdm::request const r{.url = "https://api.x.com/2/users/me"};
    for (auto const* to : {"http://api.x.com/2/users/me", "HTTP://api.x.com/", "http:/2", "http:x"})
        for (int const status : {301, 302, 303, 307, 308})
            CHECK_FALSE(redirected(r, {status, {{"location", to}}, {}}));
}
