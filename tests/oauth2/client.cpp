// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth2/client.hpp>

#include <doctest/doctest.h>

#include <string>
#include <type_traits>

using xdm::secret;
using xdm::oauth2::client;

static_assert(!std::is_default_constructible_v<client>);
static_assert(!std::is_convertible_v<std::string, client>);

TEST_CASE("A client is public by its id alone, and confidential with a secret")
{
    client const open{"abc"};
    CHECK(open.id() == "abc");
    CHECK(open.secret() == nullptr);

    client const closed{"abc", secret{"hush"}};
    CHECK(closed.id() == "abc");
    REQUIRE(closed.secret());
    CHECK(closed.secret()->reveal() == "hush");
    CHECK(open != closed);
}

TEST_CASE("A confidential client whose secret was not found does not pass for a public one")
{
    client const careless{"abc", secret{""}};
    CHECK(careless.secret() != nullptr);
}

TEST_CASE("A client prints without its secret")
{
    CHECK(to_string(client{"abc"}) == "public client abc");
    CHECK(to_string(client{"abc", secret{"hush"}}) == "confidential client abc, secret [redacted]");
}
