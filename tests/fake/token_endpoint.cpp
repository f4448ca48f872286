// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/token_endpoint.hpp>

#include "fake/apps.hpp"

#include <xdm/endpoint/get_events.hpp>
#include <xdm/endpoint/get_me.hpp>
#include <xdm/http/form.hpp>
#include <xdm/http/json_token.hpp>
#include <xdm/model/diagnose.hpp>

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <utility>

using namespace scene;
using namespace std::chrono_literals;

namespace {

auto const bad_code = oauth2_error(
    "invalid_request", "Value passed for the authorization code was invalid.");
auto const bad_token = oauth2_error("invalid_request", "Value passed for the token was invalid.");

struct endpoint : apps {
    using apps::apps;
    using pairs = std::initializer_list<std::pair<std::string_view, std::string>>;

    xdm::response post(std::string_view path, pairs const& form, std::string basic = {})
    {
        auto r = by_hand(xdm::method::post, path);
        xdm::fields fields;
        for (auto const& [name, value] : form)
            fields.push_back(name, value);
        r.body = form_body(fields);
        r.headers.set("content-type", "application/x-www-form-urlencoded");
        if (!basic.empty())
            r.headers.push_back("authorization", "Basic " + xdm::base64_encode(basic));
        return x.handle(r, now);
    }
    xdm::response exchange(oauth2::authorization_code code)
    {
        return tell(oauth2::exchange_code{app.oauth2_client(), std::move(code)});
    }
    oauth2::token refreshed(oauth2::token const& held)
    {
        auto const answer = tell(oauth2::refresh_token{app.oauth2_client(), held.refresh()});
        return held.renewed(
            taken<oauth2::token_grant>(xdm::decode<oauth2::refresh_token>(answer)), now);
    }
    /// A code for a challenge that is written by hand, and is granted.
    std::string code_for(std::string_view challenge, std::string_view method)
    {
        auto const url = "https://x.com/i/oauth2/authorize?response_type=code&client_id=" +
                         app.id() + "&redirect_uri=" + xdm::percent_encode(redirect) +
                         "&scope=users.read%20tweet.read&state=s&code_challenge=" +
                         std::string{challenge} + "&code_challenge_method=" + std::string{method};
        auto const landed = x.at(now).authorize(url, me);
        CHECK(landed.error.empty());
        return landed.callback.substr(landed.callback.find("code=") + 5);
    }
    xdm::response exchange_by_hand(std::string code, std::string verifier)
    {
        return post("/2/oauth2/token",
            {{"grant_type", "authorization_code"}, {"code", std::move(code)},
                {"redirect_uri", std::string{redirect}}, {"code_verifier", std::move(verifier)},
                {"client_id", app.id()}});
    }
};

} // namespace

TEST_CASE("a grant has X's members in X's order, and a refresh token if it was asked for")
{
    endpoint s;
    auto const long_one = s.exchange(s.agree(s.app)).body;
    CHECK(long_one.starts_with(R"({"token_type":"bearer","expires_in":7200,"access_token":")"));
    CHECK(long_one.find(R"(","scope":"dm.read dm.write offline.access tweet.read users.read",)"
                        R"("refresh_token":")") != long_one.npos);
    auto const short_one = s.exchange(s.agree(s.app, {xdm::scope::users_read})).body;
    CHECK(short_one.ends_with(R"(","scope":"users.read"})"));
}

TEST_CASE("a confidential app shows its secret, and a wrong one gets nothing")
{
    endpoint s;
    auto const token = s.log_in(s.web);
    CHECK(s.status(token, xdm::get_me{}) == 200);
    auto const wrong = oauth2::client{s.web.id(), xdm::secret{"x"}};
    auto const refused = s.tell(oauth2::exchange_code{wrong, s.agree(s.web)});
    CHECK(refused.status == 401);
    CHECK(
        refused.body == oauth2_error("unauthorized_client", "Missing valid authorization header"));
    auto const problem = taken<xdm::problem>(xdm::decode<oauth2::exchange_code>(refused));
    CHECK(diagnose<oauth2::exchange_code>(problem).cause == xdm::cause::client_wrong);
    auto const hidden = oauth2::client{s.web.id()};
    CHECK(s.tell(oauth2::exchange_code{hidden, s.agree(s.web)}).body == refused.body);
    CHECK(s.tell(oauth2::refresh_token{wrong, token.refresh()}).body == refused.body);
    CHECK(s.tell(oauth2::revoke_token{wrong, token.access()}).body == refused.body);
    CHECK(s.status(token, xdm::get_me{}) == 200);
}

TEST_CASE("a code is taken once, by the app that it was given to, for thirty seconds")
{
    endpoint s;
    auto const code = s.code_for(std::string(43, 'a'), "plain");
    CHECK(s.exchange_by_hand(code, std::string(43, 'a')).status == 200);
    CHECK(s.exchange_by_hand(code, std::string(43, 'a')).body == bad_code);
    CHECK(s.exchange_by_hand("x", std::string(43, 'a')).body == bad_code);

    auto stolen = s.agree(s.app);
    CHECK(s.tell(oauth2::exchange_code{s.web.oauth2_client(), std::move(stolen)}).body == bad_code);

    auto in_time = s.agree(s.app);
    auto too_late = s.agree(s.app);
    s.now += 30s - 1ms;
    CHECK(s.exchange(std::move(in_time)).status == 200);
    s.now += 1ms;
    CHECK(too_late.late(s.now));
    auto const late = s.exchange(std::move(too_late));
    CHECK(late.status == 400);
    CHECK(late.body == bad_code);
    auto const problem = taken<xdm::problem>(xdm::decode<oauth2::exchange_code>(late));
    CHECK(diagnose<oauth2::exchange_code>(problem).cause == xdm::cause::code_unusable);
}

TEST_CASE("a code from before any time was known is never too late")
{
    endpoint s{xdm::fake::settings{}};
    auto login = s.begin(s.app);
    auto const landed = s.x.authorize(login.url(), s.me);
    CHECK(s.exchange(taken<oauth2::authorization_code>(finish(login, landed.callback, s.now)))
              .status == 200);
}

TEST_CASE("the verifier must be the challenge's, by S256 in either case or plain, of any length")
{
    endpoint s;
    auto const verifier = std::string{"dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"};
    auto const challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"; // RFC 7636 appendix B
    for (auto const* method : {"S256", "s256"}) {
        CHECK(s.exchange_by_hand(s.code_for(challenge, method), verifier).status == 200);
        auto const code = s.code_for(challenge, method);
        CHECK(s.exchange_by_hand(code, challenge).body ==
              oauth2_error("invalid_request",
                  "Value passed for the code verifier did not match the code challenge."));
        CHECK(s.exchange_by_hand(code, verifier).body == bad_code); // spent
    }
    std::string const long_one(171, 'v'); // as X's own SDK sends them
    CHECK(s.exchange_by_hand(s.code_for(long_one, "plain"), long_one).status == 200);
    CHECK(s.exchange_by_hand(s.code_for(long_one, "plain"), long_one + 'v').status == 400);
    CHECK(s.exchange_by_hand(s.code_for(verifier, "plain"), challenge).status == 400);
}

TEST_CASE("the redirect of the exchange is that of the login")
{
    endpoint s;
    auto const code = s.code_for(std::string(43, 'a'), "plain");
    auto const other = s.post(
        "/2/oauth2/token", {{"grant_type", "authorization_code"}, {"code", code},
                               {"redirect_uri", "https://app.example.com/back"},
                               {"code_verifier", std::string(43, 'a')}, {"client_id", s.app.id()}});
    CHECK(other.body == oauth2_error("invalid_request",
                            "Value passed for the redirect uri did not match the uri "
                            "of the authorization code."));
}

TEST_CASE("what is missing is named")
{
    endpoint s;
    auto const missing = [](std::string const& name) {
        return oauth2_error("invalid_request", "Missing required parameter [" + name + "].");
    };
    auto const ask = [&](endpoint::pairs const& form) {
        auto const r = s.post("/2/oauth2/token", form);
        CHECK(r.status == 400);
        return r.body;
    };
    auto const& id = s.app.id();
    CHECK(ask({}) == missing("grant_type"));
    CHECK(ask({{"grant_type", "refresh_token"}}) == missing("client_id"));
    CHECK(ask({{"grant_type", "refresh_token"}, {"client_id", id}}) == missing("refresh_token"));
    CHECK(ask({{"grant_type", "authorization_code"}, {"client_id", id}}) == missing("code"));
    CHECK(ask({{"grant_type", "authorization_code"}, {"client_id", id}, {"code", "c"}}) ==
          missing("redirect_uri"));
    auto const unproved = s.post(
        "/2/oauth2/token", {{"grant_type", "authorization_code"}, {"client_id", id}, {"code", "c"},
                               {"redirect_uri", "r"}});
    CHECK(unproved.body == missing("code_verifier"));
    auto const problem = taken<xdm::problem>(xdm::decode<oauth2::exchange_code>(unproved));
    CHECK(diagnose<oauth2::exchange_code>(problem).cause == xdm::cause::verifier_missing);
    CHECK(ask({{"grant_type", "password"}, {"client_id", id}}) ==
          oauth2_error("unsupported_grant_type", "Value passed for the grant type was invalid."));
    CHECK(s.post("/2/oauth2/revoke", {{"client_id", id}}).body == missing("token"));
    CHECK(s.x.handle(by_hand(xdm::method::get, "/2/oauth2/token"), s.now).status == 405);
}

TEST_CASE("refresh tokens rotate, each is taken once, and the login goes on")
{
    endpoint s;
    auto const first = s.log_in(s.app);
    auto const second = s.refreshed(first);
    CHECK(second.refresh() != first.refresh());
    CHECK(second.granted() == first.granted());
    CHECK(s.status(first, xdm::get_me{}) == 200); // lives until its time
    CHECK(s.tell(oauth2::refresh_token{s.app.oauth2_client(), first.refresh()}).body == bad_token);
    CHECK(s.status(second, xdm::get_me{}) == 200);
    auto const third = s.refreshed(second);
    s.now += 7199s;
    CHECK(s.status(third, xdm::get_me{}) == 200);
    s.now += 24h * 100;
    CHECK(s.status(s.refreshed(third), xdm::get_me{}) == 200);
}

TEST_CASE("a refresh token is that of one app")
{
    endpoint s;
    auto const held = s.log_in(s.app);
    CHECK(s.tell(oauth2::refresh_token{s.web.oauth2_client(), held.refresh()}).body == bad_token);
    CHECK(s.status(s.refreshed(held), xdm::get_me{}) == 200);
}

TEST_CASE("an access token is revoked alone, a refresh token with all that came of its login")
{
    endpoint s;
    auto const first = s.log_in(s.app);
    auto const other = s.log_in(s.app);
    auto const client = s.app.oauth2_client();
    CHECK(s.tell(oauth2::revoke_token{client, first.access()}).body == R"({"revoked":true})");
    CHECK(s.ask_with(first.access().reveal(), xdm::get_me{}).body == unauthorized);
    auto const second = s.refreshed(first);
    auto const third = s.refreshed(second);
    CHECK(s.status(second, xdm::get_me{}) == 200);
    CHECK(s.tell(oauth2::revoke_token{client, third.refresh()}).status == 200);
    CHECK(s.status(second, xdm::get_me{}) == 401);
    CHECK(s.status(third, xdm::get_me{}) == 401);
    CHECK(s.tell(oauth2::refresh_token{client, third.refresh()}).body == bad_token);
    CHECK(s.status(other, xdm::get_me{}) == 200);
    // Twice, and of nobody: done already.
    for (auto const& dead : {third.refresh(), third.access(), xdm::secret{"x"}})
        CHECK(s.tell(oauth2::revoke_token{client, dead}).body == R"({"revoked":true})");
    CHECK(s.tell(oauth2::revoke_token{s.web.oauth2_client(), other.access()}).body == bad_token);
    CHECK(s.status(other, xdm::get_me{}) == 200);
}

TEST_CASE("JSON is taken, with everything at once, as one widely used client sends it")
{
    endpoint s;
    auto const secret = std::string{s.web.oauth2_client().secret()->reveal()};
    auto const held = s.log_in(s.web);
    auto const send = [&](std::string_view path, std::string body) {
        auto r = by_hand(xdm::method::post, path, std::move(body));
        r.headers.push_back(
            "authorization", "Basic " + xdm::base64_encode(s.web.id() + ':' + secret));
        return s.x.handle(r, s.now);
    };
    auto const client = R"("client_id":")" + s.web.id() + R"(","client_secret":")" + secret +
                        R"("})";
    auto const again = send(
        "/2/oauth2/token", R"({"grant_type":"refresh_token","refresh_token":")" +
                               std::string{held.refresh().reveal()} + R"(",)" + client);
    auto const next = held.renewed(
        taken<oauth2::token_grant>(xdm::decode<oauth2::refresh_token>(again)), s.now);
    CHECK(send("/2/oauth2/revoke",
              R"({"token":")" + std::string{next.access().reveal()} + R"(",)" + client)
              .body == R"({"revoked":true})");
    CHECK(s.status(next, xdm::get_me{}) == 401);
}

TEST_CASE("a token that was given without a login can be revoked too")
{
    endpoint s;
    auto const token = s.x.token(s.me);
    CHECK(s.post("/2/oauth2/revoke", {{"client_id", s.app.id()}, {"token", token}}).body ==
          bad_token); // it is of the app that is there from the start
    CHECK(s.ask_with(token, xdm::get_me{}).status == 200);
}
