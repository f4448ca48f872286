// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth2/refresh.hpp>

#include <xdm/endpoint/endpoint.hpp>

#include "logins.hpp"

#include <doctest/doctest.h>

#include <concepts>
#include <string>

using xdm::secret;
using xdm::oauth2::refresh_token;

static_assert(xdm::endpoint<refresh_token>);
static_assert(std::same_as<refresh_token::result, xdm::oauth2::token_grant>);

TEST_CASE("A public client refreshes as well as a confidential one")
{
    auto const open = encode(
        refresh_token{.client = logins::public_client(), .token = secret{"r+1"}});
    CHECK(open.method == xdm::method::post);
    CHECK(open.url == "https://api.x.com/2/oauth2/token");
    CHECK(open.headers.find("content-type") == "application/x-www-form-urlencoded");
    CHECK_FALSE(open.headers.find("authorization"));
    CHECK(open.body == "grant_type=refresh_token&refresh_token=r%2B1&client_id=my%20app");

    auto const closed = encode(
        refresh_token{.client = logins::confidential_client(), .token = secret{"r+1"}});
    CHECK(closed.headers.find("authorization") == "Basic bXklMjBhcHA6cyUzQTElMjAlMjY=");
    CHECK(closed.body == "grant_type=refresh_token&refresh_token=r%2B1");
}

TEST_CASE("Refreshing without a refresh token is reported")
{
    refresh_token const none{.client = logins::public_client(), .token = secret{}};
    REQUIRE(validate(none).size() == 1);
    CHECK(validate(none)[0].member == "token");
    CHECK(validate(refresh_token{.client = logins::public_client(), .token = secret{"r"}}).empty());
}
