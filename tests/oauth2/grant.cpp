// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth2/grant.hpp>

#include <doctest/doctest.h>

using xdm::secret;
using xdm::oauth2::revocation;
using xdm::oauth2::token_grant;

TEST_CASE("Grants are equal when all their members are")
{
    token_grant const grant{.access_token = secret{"a"},
        .token_type = "bearer",
        .expires_in = 7200,
        .scope = "dm.read",
        .refresh_token = secret{"r"}};
    auto other = grant;
    CHECK(other == grant);
    other.refresh_token = secret{"s"};
    CHECK(other != grant);
}

TEST_CASE("A revocation is one unless X says otherwise")
{
    CHECK(revocation{}.revoked);
    CHECK(revocation{.revoked = false} != revocation{});
}
