// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth1/authorize_url.hpp>

#include "given.hpp"

#include <doctest/doctest.h>

#include <string>

using xdm::oauth1::authenticate_url;
using xdm::oauth1::authorize_url;

TEST_CASE("the browser's URL has the request token, and nothing of its secret")
{
    xdm::oauth1::pending const login{given::token("to&k en", "canary")};
    CHECK(authorize_url(login) == "https://api.x.com/oauth/authorize?oauth_token=to%26k%20en");
    CHECK(
        authenticate_url(login) == "https://api.x.com/oauth/authenticate?oauth_token=to%26k%20en");
}

TEST_CASE("the person can be made to log in, with a name filled in")
{
    xdm::oauth1::pending const login{given::token("t", "s")};
    CHECK(authorize_url(login, {.force_login = true}) ==
          "https://api.x.com/oauth/authorize?oauth_token=t&force_login=true");
    CHECK(authenticate_url(login, {.force_login = true, .screen_name = "X&a=b"}) ==
          "https://api.x.com/oauth/"
          "authenticate?oauth_token=t&force_login=true&screen_name=X%26a%3Db");
    CHECK(authorize_url(login, {.base = "http://127.0.0.1:8080"}) ==
          "http://127.0.0.1:8080/oauth/authorize?oauth_token=t");
}
