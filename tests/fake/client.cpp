// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/client.hpp>

#include <doctest/doctest.h>

#include <string>

using xdm::fake::client;
using xdm::fake::permission;

TEST_CASE("an app has keys of its own, made of the seed and its number")
{
    client const one{7, 1, {}};
    client const other{7, 2, {}};
    client const same{7, 1, {}};
    CHECK(one.id() == same.id());
    CHECK(one.consumer_key() == same.consumer_key());
    CHECK(one.consumer_secret() == same.consumer_secret());
    CHECK(one.id() != other.id());
    CHECK(one.consumer_key() != other.consumer_key());
    CHECK(one.consumer_secret() != other.consumer_secret());
    CHECK(client{8, 1, {}}.id() != one.id());
    CHECK(client{7, 1, {.id = "mine"}}.id() == "mine");
}

TEST_CASE("a confidential app has a secret, a public one has none")
{
    CHECK_FALSE(client{7, 1, {}}.oauth2_client().secret());
    client const web{7, 1, {.confidential = true}};
    REQUIRE(web.oauth2_client().secret());
    CHECK(web.oauth2_client().secret()->reveal().size() == 50);
    CHECK(web.oauth2_client().id() == web.id());
    CHECK(*web.oauth2_client().secret() != web.consumer_secret());
}

TEST_CASE("its OAuth 1.0a credentials are those of the app alone")
{
    client const app{7, 1, {}};
    auto const made = xdm::oauth1::make_credentials(app.consumer_key(), app.consumer_secret());
    auto const* const alone = std::get_if<xdm::oauth1::credentials>(&made);
    REQUIRE(alone);
    CHECK(app.oauth1_client() == *alone);
}

TEST_CASE("a redirect is registered by its exact text")
{
    client const app{7, 1, {.redirect_uris = {"https://a.example/b", "app:c"}}};
    CHECK(app.redirect_uris().size() == 2);
    CHECK(app.is_registered("https://a.example/b"));
    CHECK(app.is_registered("app:c"));
    for (auto const* other : {"https://a.example/b/", "https://a.example/B", "https://a.example/",
             "http://a.example/b", "https://a.example/b?", ""})
        CHECK_FALSE(app.is_registered(other));
}

TEST_CASE("permissions read as X writes them, and may change")
{
    CHECK(to_string(permission::read) == "read");
    CHECK(to_string(permission::read_write) == "read-write");
    CHECK(to_string(permission::read_write_messages) == "read-write-directmessages");
    client app{7, 1, {}};
    CHECK(app.permission() == permission::read_write_messages);
    app.permit(permission::read);
    CHECK(app.permission() == permission::read);
    CHECK(client{7, 1, {.permission = permission::read_write}}.permission() ==
          permission::read_write);
}
