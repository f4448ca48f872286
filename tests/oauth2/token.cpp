// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth2/token.hpp>

#include "logins.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

using logins::noon;
using xdm::scope;
using xdm::secret;
using xdm::oauth2::scopes;
using xdm::oauth2::token;
using xdm::oauth2::token_grant;
using namespace std::chrono_literals;

namespace {

token_grant grant(std::string access, std::string refresh = "", std::string scope = "")
{
    return {.access_token = secret{std::move(access)},
        .token_type = "bearer",
        .expires_in = 7200,
        .scope = std::move(scope),
        .refresh_token = secret{std::move(refresh)}};
}

} // namespace

TEST_CASE("A first grant makes a token that knows its scopes and its time")
{
    token const t{grant("a", "r", "users.read dm.read"), noon, {scope::dm_write}};
    CHECK(t.access().reveal() == "a");
    CHECK(t.refresh().reveal() == "r");
    CHECK(t.granted() == scopes{"dm.read users.read"});
    CHECK(t.received() == noon);
    CHECK(t.expires() == noon + 2h);
}

TEST_CASE("The first grant sets the expiry too, and a token is expired from then on")
{
    token const t{grant("a"), noon};
    CHECK_FALSE(t.expired(noon));
    CHECK_FALSE(t.expired(noon + 2h - 1ms));
    CHECK(t.expired(noon + 2h));
    CHECK(t.expired(noon + 3h));
}

TEST_CASE("A grant without scopes was given what was requested")
{
    CHECK(token{grant("a"), noon, {scope::dm_read}}.granted() == scopes{scope::dm_read});
    CHECK(token{grant("a"), noon}.granted().empty());
}

TEST_CASE("An app's token has no end, and an odd number of seconds makes no odd time")
{
    auto odd = grant("a");
    odd.expires_in = {};
    CHECK_FALSE(token{odd, noon}.expires());
    CHECK_FALSE(token{odd, noon}.expired(noon + 24h * 365));
    odd.expires_in = -5;
    CHECK(token{odd, noon}.expires() == noon);
    CHECK(token{odd, noon}.expired(noon));
    odd.expires_in = std::numeric_limits<std::int64_t>::max();
    CHECK(token{odd, noon}.expires() > noon + 24h * 365);
    odd.expires_in = std::numeric_limits<std::int64_t>::min();
    CHECK(token{odd, noon}.expires() == noon);
}

TEST_CASE("A refresh rotates the refresh token, and keeps it where no new one came")
{
    token const first{grant("a1", "r1", "dm.read"), noon};
    auto const second = first.renewed(grant("a2", "r2", "dm.read dm.write"), noon + 1h);
    CHECK(second.access().reveal() == "a2");
    CHECK(second.refresh().reveal() == "r2");
    CHECK(second.granted() == scopes{"dm.read dm.write"});
    CHECK(second.received() == noon + 1h);
    CHECK(second.expires() == noon + 3h);

    auto const third = second.renewed(grant("a3"), noon + 2h);
    CHECK(third.access().reveal() == "a3");
    CHECK(third.refresh().reveal() == "r2");
    CHECK(third.granted() == scopes{"dm.read dm.write"});
    CHECK(first.refresh().reveal() == "r1");
}

TEST_CASE("An exchange without a refresh token has none, whatever came before")
{
    CHECK(token{grant("a"), noon}.refresh().empty());
}

TEST_CASE("A token is saved and loaded")
{
    token const t{grant("a&b", "r", "dm.read x"), noon};
    CHECK(t.save().reveal() ==
          "xdm-token=1&access_token=a%26b&refresh_token=r&scope=dm.read%20x"
          "&received=2026-11-22T12%3A00%3A00.000Z&expires=2026-11-22T14%3A00%3A00.000Z&end=");
    CHECK(token::load(t.save().reveal()) == t);
    auto lasting = grant("a");
    lasting.expires_in = {};
    CHECK(token::load(token{lasting, noon}.save().reveal()) == token{lasting, noon});
}

TEST_CASE("A saved token of another version, or one that was damaged, is not loaded")
{
    std::string const saved{token{grant("a", "r", "dm.read"), noon}.save().reveal()};
    auto const with = [&](std::string_view from, std::string_view to) {
        auto text = saved;
        auto const at = text.find(from);
        REQUIRE(at != text.npos);
        return token::load(text.replace(at, from.size(), to)).has_value();
    };
    CHECK(with("a", "a"));
    CHECK_FALSE(with("xdm-token=1", "xdm-token=2"));
    CHECK_FALSE(with("access_token=a", "access_token="));
    CHECK_FALSE(with("received=2026", "received="));
    CHECK_FALSE(with("expires=2026", "expires=x"));
    CHECK_FALSE(
        with("received=2026-11-22T12%3A00%3A00.000Z", "received=0000-01-01T00:00:00%2B01:00"));
    CHECK_FALSE(with("scope=", "access_token=b&scope="));
    for (std::size_t size = 0; size + 1 < saved.size(); ++size)
        CHECK_FALSE(token::load(saved.substr(0, size)));
}

TEST_CASE("A token prints without its secrets")
{
    CHECK(to_string(token{grant("a", "r", "dm.read"), noon}) ==
          "access token [redacted], with a refresh token, for dm.read, until "
          "2026-11-22T14:00:00.000Z");
    auto lasting = grant("a");
    lasting.expires_in = {};
    CHECK(to_string(token{lasting, noon}) ==
          "access token [redacted], without a refresh token, for , without end");
}
