// SPDX-License-Identifier: BSL-1.0
// What other libraries got wrong with OAuth 2.0, case by case: here it can't happen.
#include <xdm/oauth2.hpp>

#include "logins.hpp"

#include <xdm/decode.hpp>
#include <xdm/endpoint.hpp>
#include <xdm/model/diagnose.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

using logins::noon;
using xdm::scope;
using xdm::secret;
using xdm::oauth2::authorization_code;
using xdm::oauth2::exchange_code;
using xdm::oauth2::finish;
using xdm::oauth2::malformed_callback;
using xdm::oauth2::not_ours;
using xdm::oauth2::refresh_token;
using xdm::oauth2::scopes;
using xdm::oauth2::token;
using xdm::oauth2::token_grant;
using namespace std::chrono_literals;

namespace {

token_grant answered(std::string const& access, std::string const& refresh = "")
{
    xdm::response const r{.status = 200,
        .body = R"({"token_type":"bearer","expires_in":7200,"scope":"dm.read offline.access",)"
                R"("access_token":")" +
                access + "\"" + (refresh.empty() ? "" : R"(,"refresh_token":")" + refresh + "\"") +
                "}"};
    auto const outcome = xdm::decode<exchange_code>(r);
    auto const* const grant = std::get_if<token_grant>(&outcome);
    REQUIRE(grant);
    return *grant;
}

xdm::cause cause_of(int status, std::string body)
{
    auto const outcome = xdm::decode<exchange_code>(
        xdm::response{.status = status, .body = std::move(body)});
    auto const* const problem = std::get_if<xdm::problem>(&outcome);
    REQUIRE(problem);
    return diagnose(*problem).cause;
}

std::string_view parameter(std::string_view url, std::string_view name)
{
    auto const key = "&" + std::string{name} + "=";
    auto const at = url.find(key);
    REQUIRE(at != url.npos);
    url.remove_prefix(at + key.size());
    return url.substr(0, url.find('&'));
}

} // namespace

TEST_CASE("Defect 4: refreshing is not refused to public clients")
{
    auto const r = encode(refresh_token{.client = logins::public_client(), .token = secret{"r"}});
    CHECK(r.body == "grant_type=refresh_token&refresh_token=r&client_id=my%20app");
}

TEST_CASE("Defect 5: the state that was generated is kept and compared, and an empty one is none")
{
    auto login = logins::pending();
    CHECK(parameter(login.url(), "state") == logins::state);
    CHECK(std::holds_alternative<not_ours>(finish(login, "/callback?code=c&state=x", noon)));
    CHECK(
        std::holds_alternative<malformed_callback>(finish(login, "/callback?code=c&state=", noon)));
    CHECK_FALSE(xdm::oauth2::login_state::from_text(""));
    CHECK(std::holds_alternative<authorization_code>(finish(login, logins::callback(), noon)));
}

TEST_CASE("Defect 6: verifier and state are made of the caller's octets, and of nothing else")
{
    CHECK(logins::pending().url() == logins::pending().url());
    CHECK(logins::code().verifier().reveal() == logins::verifier);
}

TEST_CASE("Defect 6: a request to the token endpoint is a form without a bearer")
{
    using request = decltype(encode(std::declval<refresh_token>()));
    static_assert(!std::is_invocable_v<xdm::oauth2::bearer, request>);
    static_assert(!std::is_invocable_v<xdm::oauth2::app_bearer, request>);
    auto const r = encode(exchange_code{.client = logins::public_client(), .code = logins::code()});
    CHECK(r.headers.find("content-type") == "application/x-www-form-urlencoded");
    CHECK_FALSE(r.headers.find("authorization"));
}

TEST_CASE("Defect 8: the first exchange sets the expiry, and an expired token says so")
{
    token const first{answered("a"), noon};
    CHECK(first.expires() == noon + 2h);
    CHECK_FALSE(first.expired(noon + 1h));
    CHECK(first.expired(noon + 2h));
}

TEST_CASE("Lessons 20 and 21: authorize, exchange, refresh and revoke are all there")
{
    auto login = logins::pending();
    auto answer = finish(login, logins::callback(), noon);
    auto* const code = std::get_if<authorization_code>(&answer);
    REQUIRE(code);
    auto const requested = code->requested();
    exchange_code const exchange{.client = logins::public_client(), .code = std::move(*code)};
    CHECK(validate(exchange).empty());
    CHECK(encode(exchange).url == "https://api.x.com/2/oauth2/token");

    token const first{answered("a1", "r1"), noon, requested};
    refresh_token const refresh{.client = exchange.client, .token = first.refresh()};
    CHECK(encode(refresh).body.find("refresh_token=r1") != std::string::npos);
    auto const second = first.renewed(answered("a2", "r2"), noon + 2h);
    auto const me = xdm::oauth2::bearer{second.access()}(encode(xdm::get_me{}));
    CHECK(me.headers.find("authorization") == "Bearer a2");
    xdm::oauth2::revoke_token const revoke{.client = exchange.client, .token = second.refresh()};
    CHECK(encode(revoke).body == "token=r2&client_id=my%20app");
}

TEST_CASE("Lesson 21: people are asked at x.com, and scopes are one text with spaces")
{
    auto const url = logins::pending().url();
    CHECK(url.starts_with("https://x.com/i/oauth2/authorize?"));
    CHECK(parameter(url, "scope") == "dm.read%20offline.access");
}

TEST_CASE("Lesson 22: a refresh token is used once, and the next one is kept")
{
    token const first{answered("a1", "r1"), noon};
    auto const second = first.renewed(answered("a2", "r2"), noon);
    CHECK(second.refresh().reveal() == "r2");
    CHECK(token::load(second.save().reveal()) == second); // stored before it is used
    CHECK(cause_of(400, R"({"error":"invalid_request",)"
                        R"("error_description":"Value passed for the token was invalid."})") ==
          xdm::cause::refresh_token_dead);
}

TEST_CASE("Lesson 23: a code can't be had twice, knows that it is late, and X's refusal is named")
{
    auto login = logins::pending();
    auto const first = finish(login, logins::callback(), noon);
    CHECK(std::holds_alternative<authorization_code>(first));
    CHECK(std::holds_alternative<not_ours>(finish(login, logins::callback(), noon)));
    CHECK(logins::code().late(noon + 31s));
    CHECK(cause_of(400,
              R"({"error":"invalid_request",)"
              R"("error_description":"Value passed for the authorization code was invalid."})") ==
          xdm::cause::code_unusable);
}

TEST_CASE("Lesson 24: a callback without a state goes around no check")
{
    auto login = logins::pending();
    for (auto const callback : {"/callback?code=evil", "/callback?code=evil&State=x",
             "/callback?code=evil&state", "/callback?error=access_denied"})
        CHECK(std::holds_alternative<malformed_callback>(finish(login, callback, noon)));
}

TEST_CASE("Lesson 24: the verifier is not used as state, nor does one tell of the other")
{
    auto const url = logins::pending().url();
    CHECK(parameter(url, "state") != logins::verifier);
    auto octets = logins::entropy;
    for (std::size_t n = 0; n < 32; ++n)
        octets[32 + n] = octets[n];
    CHECK(std::holds_alternative<xdm::invalid>(xdm::oauth2::begin(
        logins::public_client(), logins::redirect, scopes{scope::dm_read}, octets)));
}

TEST_CASE("Lesson 25: every login has a challenge, and every exchange its verifier")
{
    auto const url = logins::pending().url();
    CHECK(parameter(url, "code_challenge") == logins::challenge);
    CHECK(parameter(url, "code_challenge_method") == "S256");
    CHECK(parameter("&" + encode(exchange_code{.client = logins::confidential_client(),
                                     .code = logins::code()})
                              .body,
              "code_verifier") == logins::verifier);
}

TEST_CASE("Lesson 26: OAuth 2.0 on version 1.1 does not compile")
{
    using xdm::oauth2::bearer;
    static_assert(!std::is_invocable_v<bearer, xdm::request_of<xdm::v1::download_media>>);
    static_assert(!std::is_invocable_v<bearer, xdm::request_of<xdm::v1::delete_event>>);
    static_assert(std::is_invocable_v<bearer, xdm::request_of<xdm::download_media>>);
    CHECK_FALSE(xdm::accepts<xdm::v1::download_media>(xdm::scheme::oauth2_user));
    CHECK(xdm::accepts<xdm::download_media>(xdm::scheme::oauth2_user));
}

TEST_CASE("Lesson 1: the scopes that a program needs are computed, and what lacks is named")
{
    auto const needed = xdm::oauth2::scopes_for<xdm::send_message>();
    CHECK(to_string(missing(scopes{"tweet.read users.read"}, needed)) == "dm.read dm.write");
}

TEST_CASE("Lesson 38: a line end in a token, a client's id or its secret makes no header line")
{
    xdm::oauth2::client const odd{"id\r\nx-evil: 1", secret{"s\r\nx-evil: 2"}};
    auto const r = encode(refresh_token{.client = odd, .token = secret{"t\r\nx-evil: 3"}});
    CHECK(r.headers.size() == 2);
    auto const me = xdm::oauth2::bearer{secret{"t\r\nx-evil: 3"}}(encode(xdm::get_me{}));
    CHECK(me.headers.size() == 1);
    for (auto const& [name, value] : r.headers)
        CHECK(value.find_first_of("\r\n") == value.npos);
    for (auto const& [name, value] : me.headers)
        CHECK(value.find_first_of("\r\n") == value.npos);
    CHECK(r.body.find_first_of("\r\n") == std::string::npos);
}
