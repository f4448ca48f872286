// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth2/exchange.hpp>

#include <xdm/endpoint/endpoint.hpp>

#include "logins.hpp"

#include <doctest/doctest.h>

#include <concepts>
#include <string>
#include <type_traits>
#include <utility>

using xdm::oauth2::exchange_code;

static_assert(!std::is_copy_constructible_v<exchange_code>);
static_assert(xdm::endpoint<exchange_code>);
static_assert(std::same_as<exchange_code::result, xdm::oauth2::token_grant>);
static_assert(std::derived_from<decltype(encode(std::declval<exchange_code>())), xdm::request>);

TEST_CASE("A public client exchanges its code, naming itself in the body")
{
    auto const r = encode(exchange_code{.client = logins::public_client(), .code = logins::code()});
    CHECK(r.method == xdm::method::post);
    CHECK(r.url == "https://api.x.com/2/oauth2/token");
    CHECK(r.query.empty());
    CHECK(r.headers.size() == 1);
    CHECK(r.headers.find("content-type") == "application/x-www-form-urlencoded");
    CHECK(r.body ==
          "grant_type=authorization_code&code=the-code"
          "&redirect_uri=http%3A%2F%2F127.0.0.1%3A8400%2Fcallback"
          "&code_verifier=dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk&client_id=my%20app");
}

TEST_CASE("A confidential client exchanges its code, naming itself in the header only")
{
    auto const r = encode(
        exchange_code{.client = logins::confidential_client(), .code = logins::code()});
    CHECK(r.headers.find("authorization") == "Basic bXklMjBhcHA6cyUzQTElMjAlMjY=");
    CHECK(r.body == "grant_type=authorization_code&code=the-code"
                    "&redirect_uri=http%3A%2F%2F127.0.0.1%3A8400%2Fcallback"
                    "&code_verifier=dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
}

TEST_CASE("A code that another client began is reported, and one that was moved away")
{
    exchange_code const other{.client = xdm::oauth2::client{"other"}, .code = logins::code()};
    REQUIRE(validate(other).size() == 1);
    CHECK(validate(other)[0].member == "client");

    exchange_code mine{.client = logins::public_client(), .code = logins::code()};
    CHECK(validate(mine).empty());
    auto const taken = std::move(mine.code);
    bool found = false;
    for (auto const& one : validate(mine))
        found = found || one.member == "code";
    CHECK(found);
}
