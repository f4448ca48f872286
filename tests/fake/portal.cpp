// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/portal.hpp>

#include "fake/apps.hpp"

#include <xdm/endpoint/get_events.hpp>
#include <xdm/endpoint/get_me.hpp>
#include <xdm/endpoint/get_users.hpp>
#include <xdm/endpoint/send_message.hpp>
#include <xdm/model/diagnose.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace std::chrono_literals;
using namespace scene;
using xdm::get_events;
using xdm::fake::decision;
using xdm::fake::permission;

TEST_CASE("a person logs in with OAuth 2.0, is known, refreshes and logs out")
{
    apps s;
    auto login = s.begin(s.app);
    auto const landed = s.x.authorize(login.url(), s.me);
    CHECK(landed.callback.starts_with("https://app.example.com/back?to=inbox&state="));
    auto code = taken<oauth2::authorization_code>(finish(login, landed.callback, s.now));
    auto const client = s.app.oauth2_client();
    auto const answer = s.tell(oauth2::exchange_code{client, std::move(code)});
    CHECK(answer.status == 200);
    CHECK(answer.headers.find("content-type") == "application/json; charset=utf-8");
    auto grant = taken<oauth2::token_grant>(xdm::decode<oauth2::exchange_code>(answer));
    CHECK(grant.token_type == "bearer");
    CHECK(grant.expires_in == 7200);
    oauth2::token const first{grant, s.now};
    CHECK(first.granted() == apps::all());

    auto const me = s.ask_with(first.access().reveal(), xdm::get_me{});
    CHECK(me.status == 200);
    CHECK(me.body.find(R"("username":"me")") != me.body.npos);

    auto const again = s.tell(oauth2::refresh_token{client, first.refresh()});
    auto const second = first.renewed(
        taken<oauth2::token_grant>(xdm::decode<oauth2::refresh_token>(again)), s.now);
    CHECK(second.access() != first.access());
    CHECK(second.refresh() != first.refresh());
    CHECK(s.status(second, xdm::get_me{}) == 200);

    auto const used = s.tell(oauth2::refresh_token{client, first.refresh()});
    CHECK(used.status == 400);
    CHECK(used.body == oauth2_error("invalid_request", "Value passed for the token was invalid."));
    auto const failed = xdm::decode<oauth2::refresh_token>(used);
    CHECK(diagnose<oauth2::refresh_token>(taken<xdm::problem>(failed)).cause ==
          xdm::cause::refresh_token_dead);

    auto const ended = s.tell(oauth2::revoke_token{client, second.refresh()});
    CHECK(ended.body == R"({"revoked":true})");
    auto const dead = s.ask_with(second.access().reveal(), xdm::get_me{});
    CHECK(dead.status == 401);
    CHECK(dead.body == unauthorized);
    CHECK(s.tell(oauth2::refresh_token{client, second.refresh()}).status == 400);
}

TEST_CASE("a person logs in with OAuth 1.0a by three legs, and each secret counts")
{
    apps s;
    s.x.send(s.you, s.me, "hi");
    auto const login = s.begin_oauth1(s.app);
    auto const landed = s.x.authorize(authenticate_url(login), s.me);
    auto const yes = taken<oauth1::granted>(finish(login, landed.callback));
    auto const by_request_token = s.app.oauth1_client().with(yes.token());
    auto const answer = s.ask_signed(encode(oauth1::access_token{yes}), by_request_token);
    CHECK(answer.status == 200);
    auto const grant = taken<oauth1::grant>(xdm::decode<oauth1::access_token>(answer));
    CHECK(grant.user == s.me);
    CHECK(grant.screen_name == "me");
    CHECK(oauth1::user_of(grant.token.identifier()) == s.me);

    auto const by = s.app.oauth1_client().with(grant.token);
    auto const seen = s.ask_signed(encode(get_events{}), by);
    CHECK(seen.status == 200);
    CHECK(header(seen, "x-access-level") == "read-write-directmessages");
    auto const page = taken<xdm::event_page>(xdm::decode<get_events>(seen));
    CHECK(texts(page) == lines{"hi"});

    // The mistake of two official libraries: the request token's secret goes on signing.
    auto const mixed = taken<oauth1::token>(
        oauth1::make_token(grant.token.identifier(), yes.token().shared_secret()));
    auto const wrong = s.ask_signed(encode(get_events{}), s.app.oauth1_client().with(mixed));
    CHECK(wrong.status == 401);
    CHECK(wrong.body == coded(32, "Could not authenticate you."));
    auto const failed = taken<xdm::problem>(xdm::decode<get_events>(wrong));
    CHECK(diagnose<get_events>(failed).cause == xdm::cause::signature_wrong);
    oauth1::once const once{"n", s.now.time_since_epoch() / 1s};
    auto const difference = compare(explain(encode(get_events{}), by, once),
        explain(encode(get_events{}), s.app.oauth1_client().with(mixed), once));
    REQUIRE(difference);
    CHECK(difference->piece == "key");

    CHECK(s.ask_signed(encode(oauth1::invalidate_token{}), by).status == 200);
    auto const dead = s.ask_signed(encode(get_events{}), by);
    CHECK(dead.status == 401);
    CHECK(dead.body == coded(89, "Invalid or expired token."));
}

TEST_CASE("each tampering is seen by the app, or by X")
{
    apps s;
    auto const finished = [&](decision what) {
        auto login = s.begin(s.app);
        return finish(login, s.x.authorize(login.url(), s.me, what).callback, s.now);
    };
    auto const no = taken<oauth2::denied>(finished(decision::deny));
    CHECK(no.error == "access_denied");
    CHECK(taken<oauth2::not_ours>(finished(decision::tamper_state)).why ==
          oauth2::foreign::other_state);
    CHECK(taken<oauth2::malformed_callback>(finished(decision::drop_state)).what ==
          oauth2::flaw::no_state);
    CHECK(taken<oauth2::malformed_callback>(finished(decision::add_error)).what ==
          oauth2::flaw::code_and_error);
    auto code = taken<oauth2::authorization_code>(finished(decision::tamper_code));
    CHECK(s.tell(oauth2::exchange_code{s.app.oauth2_client(), std::move(code)}).body ==
          oauth2_error("invalid_request", "Value passed for the authorization code was invalid."));

    auto const finished_oauth1 = [&](decision what) {
        auto const login = s.begin_oauth1(s.app);
        return finish(login, s.x.authorize(authorize_url(login), s.me, what).callback);
    };
    CHECK(std::holds_alternative<oauth1::denied>(finished_oauth1(decision::deny)));
    CHECK(
        std::holds_alternative<oauth1::for_another_token>(finished_oauth1(decision::tamper_state)));
    CHECK(
        std::holds_alternative<oauth1::malformed_callback>(finished_oauth1(decision::drop_state)));
    CHECK(std::holds_alternative<oauth1::malformed_callback>(finished_oauth1(decision::add_error)));
    auto const yes = taken<oauth1::granted>(finished_oauth1(decision::tamper_code));
    auto const refused = s.ask_signed(
        encode(oauth1::access_token{yes}), s.app.oauth1_client().with(yes.token()));
    CHECK(refused.status == 401);
    CHECK(refused.body == "Error processing your OAuth request: Invalid oauth_verifier parameter");
}

TEST_CASE("X's page asks only people who are there, and is at its own address")
{
    apps s;
    auto const url = s.begin(s.app).url();
    CHECK(s.x.authorize(url, xdm::user_id{1}).error == "Log in to X");
    s.x.suspend(s.third);
    CHECK(s.x.authorize(url, s.third).error == "Log in to X");
    for (auto const* other : {"https://x.com/", "https://x.com/i/oauth2/authorize/", "", "?a"})
        CHECK(s.x.authorize(other, s.me).error == "Hmm...this page doesn't exist.");
    auto const query = url.substr(url.find('?'));
    for (auto const* page : {"https://twitter.com/i/oauth2/authorize", "/i/oauth2/authorize",
             "http://127.0.0.1:8080/2/oauth2/authorize"}) {
        auto const landed = s.x.authorize(page + query, s.me);
        CHECK(landed.error.empty());
        CHECK(landed.pin.empty());
        CHECK_FALSE(landed.callback.empty());
    }
    auto const login = s.begin_oauth1(s.app);
    CHECK(
        s.x.authorize(
               "https://x.com/i/oauth/authenticate?oauth_token=" + login.token().identifier(), s.me)
            .error.empty());
}

TEST_CASE("tokens without a login are the user's, with these scopes or with those of messages")
{
    apps s;
    CHECK(s.ask_with(s.x.token(s.me), get_events{}).status == 200);
    s.now += 240h; // they do not expire
    auto const sent = s.ask_with(
        s.x.token(s.me), xdm::send_message{.to = s.you, .message = {.text = "a"}});
    CHECK(sent.status == 201);
    auto const narrow = s.x.add_token(s.me, {xdm::scope::tweet_read, xdm::scope::users_read});
    CHECK(s.ask_with(narrow, xdm::get_me{}).status == 200);
    CHECK(s.ask_with(narrow, get_events{}).body == forbidden);
    CHECK(s.x.add_token(s.me, {xdm::scope::tweet_read}) != narrow);
    CHECK(s.x.oauth1_credentials(s.me).token() == s.x.oauth1_token(s.me));
    CHECK(s.x.oauth1_credentials(s.me) == s.x.oauth1_credentials(s.me));
    CHECK(s.x.oauth1_credentials(s.me).token() != s.x.oauth1_credentials(s.you).token());
    auto const by_app = s.x.oauth1_credentials(s.me, s.app);
    CHECK(by_app.consumer_key() == s.app.consumer_key());
    CHECK(by_app.token() != s.x.oauth1_token(s.me));
    CHECK(by_app == s.x.oauth1_credentials(s.me, s.app));
    CHECK(s.ask_signed(encode(xdm::get_me{}), by_app).status == 200);
    CHECK(s.ask_signed(encode(xdm::get_me{}), s.x.oauth1_credentials(s.me)).status == 200);
}

TEST_CASE("an app that got its permission later needs new tokens")
{
    apps s;
    auto const small = s.x.add_client({.permission = permission::read});
    auto const before = s.x.oauth1_credentials(s.me, small);
    auto const refused = s.ask_signed(encode(get_events{}), before);
    CHECK(refused.status == 403);
    auto const failed = taken<xdm::problem>(xdm::decode<get_events>(refused));
    CHECK(diagnose<get_events>(failed).cause == xdm::cause::app_permission);
    CHECK(header(refused, "x-access-level") == "read");
    s.x.permit(small, permission::read_write_messages);
    CHECK(s.ask_signed(encode(get_events{}), before).status == 403);
    auto const after = s.x.oauth1_credentials(s.me, small);
    CHECK(after != before);
    CHECK(s.ask_signed(encode(get_events{}), after).status == 200);
}

TEST_CASE("apps differ, an id that is taken is the first one's, and a copy of X goes its own way")
{
    apps s;
    CHECK(s.app.id() != s.web.id());
    CHECK(s.app.consumer_key() != s.web.consumer_key());
    CHECK(s.app.consumer_secret() != s.web.consumer_secret());
    auto const named = s.x.add_client({.id = "mine"});
    CHECK(named.id() == "mine");
    CHECK(s.x.add_client({.confidential = true, .id = "mine"}).consumer_key() ==
          named.consumer_key());
    auto const kept = s.x;
    auto const code = s.agree(s.app);
    CHECK(s.log_in(s.app).granted() == apps::all());
    auto const one = s.x.add_client().id();
    s.x = kept;
    CHECK(s.x.add_client().id() == one);
    CHECK(apps{}.app.id() == s.app.id());
    CHECK(apps{{.seed = 2, .now = noon}}.app.id() != s.app.id());
}
