// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth1/pending.hpp>

#include "given.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using xdm::oauth1::pending;

TEST_CASE("a login is stored as one line of text and comes back")
{
    for (std::string_view const odd :
        {"NPcudxy0yU5T3tBzho7iCotZ3cnetKwcTIRlX0iwRl0", "a&b=c%+ d\xC3\xA4"}) {
        pending const login{given::token(odd, odd)};
        auto const text = std::string{login.save().reveal()};
        CHECK(text.find_first_of("\r\n ") == text.npos);
        CHECK(pending::load(text) == login);
        CHECK(pending::load(text + "\r\n") == login);
    }
    CHECK(pending{given::token("t", "s")}.save().reveal() ==
          "xdm-oauth1-login=1&oauth_token=t&oauth_token_secret=s");
}

TEST_CASE("a text that is no saved login, or one of another version, is refused")
{
    for (std::string_view const text :
        {"", "\n", "xdm-oauth1-login=1", "xdm-oauth1-login=2&oauth_token=t&oauth_token_secret=s",
            "xdm-login=1&oauth_token=t&oauth_token_secret=s",
            "oauth_token=t&oauth_token_secret=s&xdm-oauth1-login=1",
            "xdm-oauth1-login=1&oauth_token_secret=s&oauth_token=t",
            "xdm-oauth1-login=1&oauth_token=t&oauth_token_secret=s&more=1",
            "xdm-oauth1-login=1&oauth_token=t&oauth_token=s",
            "xdm-oauth1-login=1&oauth_token_secret=t&oauth_token_secret=s",
            "xdm-oauth1-login=1&oauth_token=&oauth_token_secret=s",
            "xdm-oauth1-login=1&oauth_token=t&oauth_token_secret=",
            "xdm-oauth1-login=1&oauth_token=t%0A&oauth_token_secret=s"}) {
        CAPTURE(text);
        CHECK_FALSE(pending::load(text));
    }
    auto const whole = std::string{pending{given::token("token", "secret")}.save().reveal()};
    for (std::size_t size = 0; size < whole.size(); ++size) {
        auto const cut = pending::load(whole.substr(0, size));
        CHECK((!cut || cut->token().shared_secret().reveal() != "secret"));
    }
}

TEST_CASE("a login prints without its secret")
{
    CHECK(
        to_string(pending{given::token("t", "canary")}) == "login with token t, secret [redacted]");
}
