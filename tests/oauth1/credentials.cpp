// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth1/credentials.hpp>

#include "given.hpp"
#include "heap.hpp"

#include <doctest/doctest.h>

#include <string>
#include <type_traits>
#include <utility>
#include <variant>

using xdm::secret;
using xdm::oauth1::credentials;
using xdm::oauth1::invalid_credentials;
using xdm::oauth1::make_credentials;

static_assert(!std::is_default_constructible_v<credentials>);

TEST_CASE("credentials are what X gave")
{
    auto const made = make_credentials("key", secret{"key secret"}, "1-token", secret{"t"});
    auto const* const c = std::get_if<credentials>(&made);
    REQUIRE(c);
    CHECK(c->consumer_key() == "key");
    CHECK(c->token() == "1-token");
    CHECK(xdm::oauth1::user_of(c->token()) == xdm::user_id{1});
}

TEST_CASE("none of the four may be empty or hold a control character")
{
    auto const flaw = [](auto const& made) {
        auto const* const found = std::get_if<invalid_credentials>(&made);
        REQUIRE(found);
        return to_string(*found);
    };
    secret const s{"s"};
    CHECK(flaw(make_credentials("", s)) == "consumer_key is empty");
    CHECK(flaw(make_credentials("k", secret{})) == "consumer_secret is empty");
    CHECK(flaw(make_credentials("", s, "t", s)) == "consumer_key is empty");
    CHECK(flaw(make_credentials("k", secret{}, "t", s)) == "consumer_secret is empty");
    CHECK(flaw(make_credentials("k", s, "", s)) == "token is empty");
    CHECK(flaw(make_credentials("k", s, "t", secret{})) == "token_secret is empty");
    CHECK(flaw(make_credentials("k\n", s, "t", s)) == "consumer_key holds a control character");
    CHECK(flaw(make_credentials("k", secret{"s\n"}, "t", s)) ==
          "consumer_secret holds a control character");
    CHECK(flaw(make_credentials("k", s, std::string_view{"t\0", 2}, s)) ==
          "token holds a control character");
    CHECK(flaw(make_credentials("k", s, "t", secret{"\x7F"})) ==
          "token_secret holds a control character");
}

TEST_CASE("the signing key joins both secrets, encoded, with an ampersand that always stands")
{
    auto const key = [](char const* consumer, char const* token) {
        return std::string{xdm::oauth1::signing_key(secret{consumer}, secret{token}).reveal()};
    };
    CHECK(key("j49sk3j29djd", "dh893hdasih9") == "j49sk3j29djd&dh893hdasih9");
    CHECK(key("j49sk3j29djd", "") == "j49sk3j29djd&");
    CHECK(key("", "") == "&");
    CHECK(key("erks823*43=asd&123ls%23", "dis9$#$Js009%==") ==
          "erks823%2A43%3Dasd%26123ls%2523&dis9%24%23%24Js009%25%3D%3D");
}

TEST_CASE("a client acts for one token after the other")
{
    auto const client = given::client("key", "secret");
    CHECK(client.token().empty());
    auto const first = client.with(given::token("t1", "s1"));
    auto const second = first.with(given::token("t2", "s2"));
    CHECK(first.token() == "t1");
    CHECK(second.consumer_key() == "key");
    CHECK(second == client.with(given::token("t2", "s2")));
    CHECK(std::variant<credentials, invalid_credentials>{second} ==
          make_credentials("key", secret{"secret"}, "t2", secret{"s2"}));
}

TEST_CASE("credentials are equal when all four are")
{
    auto const one = given::client("k", "s").with(given::token("t", "u"));
    CHECK(one == given::client("k", "s").with(given::token("t", "u")));
    CHECK_FALSE(one == given::client("K", "s").with(given::token("t", "u")));
    CHECK_FALSE(one == given::client("k", "S").with(given::token("t", "u")));
    CHECK_FALSE(one == given::client("k", "s").with(given::token("T", "u")));
    CHECK_FALSE(one == given::client("k", "s").with(given::token("t", "U")));
    CHECK_FALSE(one == given::client("k", "s"));
}

TEST_CASE("the signer has taken in the key, for the client's token too, and is a copy")
{
    auto const c = given::client("k", "cs").with(given::token("t", "ts"));
    for (int time = 0; time < 2; ++time) {
        auto code = c.signer();
        code.update("bs");
        CHECK(code.finish() == xdm::hmac_of<xdm::sha1>("cs&ts", "bs"));
    }
    auto alone = given::client("k", "cs").signer();
    alone.update("bs");
    CHECK(alone.finish() == xdm::hmac_of<xdm::sha1>("cs&", "bs"));
}

TEST_CASE("credentials print without secrets")
{
    CHECK(to_string(given::client("key", "canary").with(given::token("1-t", "canary"))) ==
          "consumer key key, token 1-t, secrets [redacted]");
    CHECK(to_string(given::client("key", "canary")) == "consumer key key, secrets [redacted]");
}

TEST_CASE("credentials give no memory back that holds a secret, while they are made, used and gone")
{
    std::string const long_one = "canary canary canary canary canary canary"; // no short string
    xdm::secret const consumer_secret{long_one};
    xdm::secret const token_secret{long_one};
    heap::watch const watch{"canary"};
    {
        auto const made = make_credentials("key", consumer_secret, "1-t", token_secret);
        auto const* const c = std::get_if<credentials>(&made);
        auto moved = *c;
        auto const again = std::move(moved);
        auto code = again.signer();
        code.update("bs");
        static_cast<void>(code.finish());
    }
    CHECK(watch.given_back() > 4);
    CHECK(watch.given_back_with_needle() == 0);
}
