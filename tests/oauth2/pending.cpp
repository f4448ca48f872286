// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth2/pending.hpp>

#include "logins.hpp"

#include <doctest/doctest.h>

#include <concepts>
#include <type_traits>
#include <utility>

using xdm::oauth2::pending_authorization;
using xdm::oauth2::scopes;

static_assert(std::movable<pending_authorization>);
static_assert(!std::is_copy_constructible_v<pending_authorization>);
static_assert(!std::is_default_constructible_v<pending_authorization>);

TEST_CASE("A login that waits knows what it was begun with")
{
    auto const login = logins::pending();
    CHECK(login.client_id() == "my app");
    CHECK(login.redirect_uri() == logins::redirect);
    CHECK(login.requested() == scopes{"offline.access dm.read"});
    CHECK_FALSE(login.spent());
}

TEST_CASE("A login that waits prints without its secrets")
{
    CHECK(to_string(logins::pending()) ==
          "login of client my app, back to http://127.0.0.1:8400/callback, for dm.read "
          "offline.access; state and verifier [redacted]");
}

TEST_CASE("A login that was moved away, or has had its code, is spent and saves nothing usable")
{
    auto login = logins::pending();
    auto const moved = std::move(login);
    CHECK(login.spent()); // NOLINT: this is promised
    CHECK_FALSE(moved.spent());
    CHECK_FALSE(pending_authorization::load(login.save().reveal()));

    auto finished = logins::pending();
    auto const answer = xdm::oauth2::finish(finished, logins::callback(), logins::noon);
    CHECK(finished.spent());
    CHECK_FALSE(pending_authorization::load(finished.save().reveal()));
}
