// SPDX-License-Identifier: BSL-1.0
// A stranger calls the redirect with a code of his own, so that the person's program acts for him
// (login CSRF). Without the state that was sent there is no code.
#include <oauth2/logins.hpp>

#include <xdm/oauth2.hpp>

#include <doctest/doctest.h>

#include <string>
#include <variant>
#include <vector>

TEST_CASE(
    "Attack: a callback with a stranger's code and no state, an empty, a guessed or a second one")
{
    std::string const state{logins::state}, place{logins::redirect};
    for (auto const& query :
        std::vector<std::string>{"?code=c", "?code=c&state=", "?code=c&state", "?code=c&state=x",
            "?code=c&state=%00", "?code=c&State=" + state, "?code=c&state=" + state + "x",
            "?code=c&state=" + state.substr(1), "?code=c&state=x&state=" + state,
            "?code=c&state=" + state + "&state=x", "?code=c&state=" + state + "&code=d",
            "?code=c&state[]=" + state, "?code=c#state=" + state, "?code=c;state=" + state,
            "?code=c&error=x&state=" + state, "?code=&state=" + state}) {
        CAPTURE(query);
        auto login = logins::pending();
        for (auto const& front : {place, std::string{"/callback"}}) {
            auto const answer = finish(login, front + query, logins::noon);
            CHECK_FALSE(std::holds_alternative<xdm::oauth2::authorization_code>(answer));
        }
        CHECK_FALSE(login.spent()); // the person can still come
        auto const right = finish(login, logins::callback(), logins::noon);
        CHECK(std::holds_alternative<xdm::oauth2::authorization_code>(right));
    }
}

TEST_CASE("Attack: the right state at another place, and once more after it was used")
{
    auto login = logins::pending();
    std::string const query = "?code=c&state=" + std::string{logins::state};
    for (auto const* place : {"http://127.0.0.1:8401/callback", "https://127.0.0.1:8400/callback",
             "http://127.0.0.1:8400/other", "http://127.0.0.1:8400/callback/../x",
             "http://x@127.0.0.1:8400/callback", "http://127.0.0.1.example.com:8400/callback",
             "//127.0.0.1:8400/callback", "/Callback", "/callback/", "callback"}) {
        CAPTURE(place);
        CHECK(std::holds_alternative<xdm::oauth2::not_ours>(
            finish(login, place + query, logins::noon)));
    }
    CHECK(std::holds_alternative<xdm::oauth2::authorization_code>(
        finish(login, logins::callback(), logins::noon)));
    CHECK(std::holds_alternative<xdm::oauth2::not_ours>(
        finish(login, logins::callback(), logins::noon)));
}
