// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth2/authorization_code.hpp>

#include "logins.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <concepts>
#include <type_traits>

using xdm::oauth2::authorization_code;
using namespace std::chrono_literals;

static_assert(std::movable<authorization_code>);
static_assert(!std::is_copy_constructible_v<authorization_code>);
static_assert(!std::is_copy_assignable_v<authorization_code>);
static_assert(!std::is_default_constructible_v<authorization_code>);
static_assert(!std::is_constructible_v<authorization_code, std::string>);
static_assert(!std::is_constructible_v<authorization_code, xdm::secret>);
static_assert(!std::is_constructible_v<authorization_code, xdm::secret, xdm::oauth2::pkce_verifier,
    std::string, std::string, xdm::oauth2::scopes, xdm::time_point>);

TEST_CASE("A code brings along all that its exchange needs")
{
    auto const code = logins::code();
    CHECK(code.code().reveal() == "the-code");
    CHECK(code.verifier().reveal() == logins::verifier);
    CHECK(code.client_id() == "my app");
    CHECK(code.redirect_uri() == logins::redirect);
    CHECK(code.requested() == xdm::oauth2::scopes{"dm.read offline.access"});
}

TEST_CASE("A code knows that X takes it for 30 seconds")
{
    auto const code = logins::code();
    CHECK(code.deadline() == logins::noon + 30s);
    CHECK_FALSE(code.late(logins::noon));
    CHECK_FALSE(code.late(logins::noon + 29'999ms));
    CHECK(code.late(logins::noon + 30s));
}

TEST_CASE("A code prints as redacted")
{
    CHECK(to_string(logins::code()) ==
          "code [redacted] for client my app, until 2026-11-22T12:00:30.000Z");
}
