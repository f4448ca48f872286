// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth2/revoke.hpp>

#include <xdm/endpoint/endpoint.hpp>

#include "logins.hpp"

#include <doctest/doctest.h>

#include <concepts>

using xdm::secret;
using xdm::oauth2::revoke_token;
using xdm::oauth2::token_kind;

static_assert(xdm::endpoint<revoke_token>);
static_assert(std::same_as<revoke_token::result, xdm::oauth2::revocation>);

TEST_CASE("A token is revoked, with a hint of its kind or without")
{
    auto const client = logins::public_client();
    auto const plain = encode(revoke_token{.client = client, .token = secret{"t&"}});
    CHECK(plain.method == xdm::method::post);
    CHECK(plain.url == "https://api.x.com/2/oauth2/revoke");
    CHECK(plain.headers.find("content-type") == "application/x-www-form-urlencoded");
    CHECK(plain.body == "token=t%26&client_id=my%20app");

    auto const body = [&](token_kind kind) {
        return encode(revoke_token{.client = client, .token = secret{"t"}, .kind = kind}).body;
    };
    CHECK(body(token_kind::access) == "token=t&token_type_hint=access_token&client_id=my%20app");
    CHECK(body(token_kind::refresh) == "token=t&token_type_hint=refresh_token&client_id=my%20app");
}

TEST_CASE("A confidential client revokes with Basic only")
{
    auto const r = encode(
        revoke_token{.client = logins::confidential_client(), .token = secret{"t"}});
    CHECK(r.headers.find("authorization") == "Basic bXklMjBhcHA6cyUzQTElMjAlMjY=");
    CHECK(r.body == "token=t");
}

TEST_CASE("Revoking nothing is reported")
{
    auto const found = validate(revoke_token{.client = logins::public_client(), .token = secret{}});
    REQUIRE(found.size() == 1);
    CHECK(found[0].member == "token");
    CHECK(validate(revoke_token{.client = logins::public_client(), .token = secret{"t"}}).empty());
}
