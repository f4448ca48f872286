// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth2/app_token.hpp>

#include <xdm/endpoint/endpoint.hpp>

#include <doctest/doctest.h>

#include <concepts>

using xdm::secret;
using xdm::oauth2::get_app_token;
using xdm::oauth2::invalidate_app_token;

static_assert(xdm::endpoint<get_app_token> && xdm::endpoint<invalidate_app_token>);
static_assert(std::same_as<get_app_token::result, xdm::oauth2::token_grant>);
static_assert(std::same_as<invalidate_app_token::result, xdm::oauth2::revocation>);

TEST_CASE("The app's token is asked for as X's documentation does")
{
    auto const r = encode(get_app_token{.api_key = "xvz1evFS4wEEPTGEFPHBog",
        .api_secret = secret{"L8qq9PZyRg6ieKGEKhZolGC0vJWLw8iEJ88DRdyOg"}});
    CHECK(r.method == xdm::method::post);
    CHECK(r.url == "https://api.x.com/oauth2/token");
    CHECK(r.headers.find("authorization") ==
          "Basic eHZ6MWV2RlM0d0VFUFRHRUZQSEJvZzpMOHFxOVBaeVJnNmllS0dFS2hab2xHQzB2SldMdzhpRUo4OERSZ"
          "HlPZw==");
    CHECK(r.headers.find("content-type") == "application/x-www-form-urlencoded");
    CHECK(r.body == "grant_type=client_credentials");
}

TEST_CASE("The app's token is invalidated at its own address")
{
    auto const r = encode(invalidate_app_token{
        .api_key = "a b", .api_secret = secret{"s"}, .token = secret{"AAAA%2F"}});
    CHECK(r.method == xdm::method::post);
    CHECK(r.url == "https://api.x.com/oauth2/invalidate_token");
    CHECK(r.headers.find("authorization") == "Basic YSUyMGI6cw==");
    CHECK(r.body == "access_token=AAAA%252F");
}

TEST_CASE("Credentials of the app that are missing are reported")
{
    CHECK(validate(get_app_token{.api_key = "k", .api_secret = secret{"s"}}).empty());
    auto const found = validate(
        invalidate_app_token{.api_key = "", .api_secret = secret{}, .token = secret{}});
    REQUIRE(found.size() == 3);
    CHECK(found[0].member == "api_key");
    CHECK(found[1].member == "api_secret");
    CHECK(found[2].member == "token");
}
