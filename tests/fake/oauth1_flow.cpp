// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/oauth1_flow.hpp>

#include "fake/apps.hpp"

#include <xdm/endpoint/get_events.hpp>
#include <xdm/endpoint/get_me.hpp>
#include <xdm/model/diagnose.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace scene;
using xdm::fake::decision;
using xdm::fake::permission;

namespace {

struct legs : apps {
    xdm::response last_leg(oauth1::granted const& yes, xdm::fake::client const& by)
    {
        return ask_signed(encode(oauth1::access_token{yes}), by.oauth1_client().with(yes.token()));
    }
    oauth1::granted agreed(oauth1::pending const& login, decision what = decision::grant)
    {
        auto const landed = x.authorize(authorize_url(login), me, what);
        INFO(landed.error);
        return taken<oauth1::granted>(finish(login, landed.callback));
    }
    oauth1::credentials log_in(xdm::fake::client const& by, oauth1::pending const& login)
    {
        auto const answer = last_leg(agreed(login), by);
        INFO(answer.body);
        return by.oauth1_client().with(
            taken<oauth1::grant>(xdm::decode<oauth1::access_token>(answer)).token);
    }
};

constexpr auto bad_verifier =
    "Error processing your OAuth request: Invalid oauth_verifier parameter";

} // namespace

TEST_CASE("answers are forms that X calls HTML")
{
    legs s;
    auto const first = s.ask_for_token(s.app, redirect);
    CHECK(first.status == 200);
    CHECK(header(first, "content-type") == "text/html; charset=utf-8");
    CHECK(first.body.starts_with("oauth_token="));
    CHECK(first.body.ends_with("&oauth_callback_confirmed=true"));
    auto const last = s.last_leg(s.agreed(s.begin_oauth1(s.app)), s.app);
    CHECK(header(last, "content-type") == "text/html; charset=utf-8");
    CHECK(last.body.starts_with("oauth_token=" + to_string(s.me) + "-"));
    CHECK(last.body.ends_with("&user_id=" + to_string(s.me) + "&screen_name=me"));
}

TEST_CASE("a callback is one that the app registered, and an app without any takes PINs")
{
    legs s;
    auto const other = s.ask_for_token(s.app, "https://elsewhere.example/");
    CHECK(other.status == 403);
    CHECK(other.body == coded(415, "Callback URL not approved for this client application. "
                                   "Approved callback URLs can be adjusted in your application "
                                   "settings"));
    auto const problem = taken<xdm::problem>(xdm::decode<oauth1::request_token>(other));
    CHECK(diagnose<oauth1::request_token>(problem).cause == xdm::cause::callback_not_approved);
    auto const desktop = s.x.add_client();
    auto const pinned = s.ask_for_token(desktop, redirect);
    CHECK(pinned.status == 401);
    CHECK(pinned.body ==
          coded(417, "Desktop applications only support the oauth_callback value 'oob'"));
    CHECK(s.ask_for_token(desktop, "oob").status == 200);
    CHECK(s.ask_for_token(s.app, "oob").status == 200);
    auto without = encode(oauth1::request_token{});
    without.query.clear();
    CHECK(s.ask_signed(without, s.app.oauth1_client()).status == 403);
}

TEST_CASE("the first leg is the app's alone, and signed with its secret")
{
    legs s;
    auto const ask = encode(oauth1::request_token{std::string{redirect}});
    CHECK(s.ask_signed(ask, s.x.oauth1_credentials(s.me, s.app)).body ==
          coded(89, "Invalid or expired token."));
    auto const wrong = taken<oauth1::credentials>(
        oauth1::make_credentials(s.app.consumer_key(), s.web.consumer_secret()));
    CHECK(s.ask_signed(ask, wrong).body == coded(32, "Could not authenticate you."));
    CHECK(s.x.handle(ask, s.now).body == coded(215, "Bad Authentication data."));
}

TEST_CASE("a person who has no callback types the PIN")
{
    legs s;
    auto const login = s.begin_oauth1(s.app, "oob");
    auto const landed = s.x.authorize(authorize_url(login), s.me);
    CHECK(landed.callback.empty());
    CHECK(landed.pin.size() == 7);
    CHECK(landed.pin.find_first_not_of("0123456789") == std::string::npos);
    auto const wrong = finish_with_pin(login, "0000000");
    REQUIRE(wrong);
    CHECK(s.last_leg(*wrong, s.app).body == bad_verifier);
    auto const yes = finish_with_pin(login, landed.pin);
    REQUIRE(yes);
    CHECK(s.last_leg(*yes, s.app).status == 200);
    auto const other = s.begin_oauth1(s.app, "oob");
    auto const no = s.x.authorize(authorize_url(other), s.me, decision::deny);
    CHECK(no.pin.empty());
    CHECK(no.error == "You have denied this app access.");
}

TEST_CASE("a no ends the login, and names its token")
{
    legs s;
    auto const login = s.begin_oauth1(s.app);
    auto const no = s.x.authorize(authorize_url(login), s.me, decision::deny);
    CHECK(no.callback == std::string{redirect} + "&denied=" + login.token().identifier());
    CHECK(std::holds_alternative<oauth1::denied>(finish(login, no.callback)));
    CHECK(s.x.authorize(authorize_url(login), s.me).error ==
          "Whoa there! The request token for this page is invalid.");
}

TEST_CASE("a request token is decided once, and exchanged once, after the yes, by its app")
{
    legs s;
    auto const login = s.begin_oauth1(s.app);
    auto const early = finish(login,
        std::string{redirect} + "&oauth_verifier=v&oauth_token=" + login.token().identifier());
    CHECK(s.last_leg(taken<oauth1::granted>(early), s.app).body == bad_verifier);
    auto const yes = s.agreed(login);
    CHECK_FALSE(s.x.authorize(authorize_url(login), s.you).error.empty());
    auto const dead = coded(89, "Invalid or expired token.");
    CHECK(s.last_leg(yes, s.web).body == dead);
    CHECK(s.last_leg(yes, s.app).status == 200);
    CHECK(s.last_leg(yes, s.app).body == dead);
    CHECK_FALSE(
        s.x.authorize("https://api.x.com/oauth/authorize?oauth_token=x", s.me).error.empty());
    CHECK_FALSE(s.x.authorize("https://api.x.com/oauth/authorize", s.me).error.empty());
}

TEST_CASE("the verifier is taken from header, query or form, and the token may be there twice")
{
    legs s;
    auto const yes = s.agreed(s.begin_oauth1(s.app));
    auto const by = s.app.oauth1_client().with(yes.token());
    oauth1::once const once{"in a form", s.now.time_since_epoch() / std::chrono::seconds{1}};
    // As two clients send it: the verifier and the token in the form, the token in the header too.
    auto r = by_hand(xdm::method::post, "/oauth/access_token");
    r.headers.push_back("content-type", "application/x-www-form-urlencoded");
    xdm::fields form;
    form.push_back("oauth_verifier", yes.verifier().reveal());
    form.push_back("oauth_token", yes.token().identifier());
    r.body = form_body(form);
    auto signed_one = oauth1::sign(r, by, once); // moves them into the header
    auto const parameters = oauth1::parse_authorization_header(
        signed_one.headers.find("authorization").value_or(""));
    REQUIRE(parameters);
    xdm::fields in_header;
    for (auto const& [name, value] : *parameters)
        if (name != "oauth_verifier")
            in_header.push_back(name, value);
    r.headers.set("authorization", oauth1::authorization_header(in_header));
    auto const answer = s.x.handle(r, s.now);
    INFO(answer.body);
    CHECK(answer.status == 200);
}

TEST_CASE("the callback may stand in the query or in a form with a plus for a space")
{
    legs s;
    auto const spaced = std::string{"https://app.example.com/a b"};
    auto const app = s.x.add_client({.redirect_uris = {spaced}});
    oauth1::once const once{"q", s.now.time_since_epoch() / std::chrono::seconds{1}};
    auto r = by_hand(xdm::method::post, "/oauth/request_token");
    r.query.push_back("oauth_callback", spaced);
    auto const parameters = oauth1::parse_authorization_header(
        oauth1::sign(r, app.oauth1_client(), once).headers.find("authorization").value_or(""));
    REQUIRE(parameters);
    xdm::fields in_header;
    for (auto const& [name, value] : *parameters)
        if (name != "oauth_callback")
            in_header.push_back(name, value);
    r.headers.set("authorization", oauth1::authorization_header(in_header));
    auto in_form = r;
    in_form.query.clear();
    in_form.headers.push_back("content-type", "application/x-www-form-urlencoded");
    in_form.body = "oauth_callback=https%3A%2F%2Fapp.example.com%2Fa+b";
    auto kept = s.x;
    CHECK(kept.handle(r, s.now).status == 200);
    CHECK(s.x.handle(in_form, s.now).status == 200);
}

TEST_CASE("an app may ask for less than it is registered with, never for more")
{
    legs s;
    struct {
        permission registered;
        oauth1::access asked;
        char const* granted;
    } const rows[] = {{permission::read_write_messages, oauth1::access::as_registered,
                          "read-write-directmessages"},
        {permission::read_write_messages, oauth1::access::write, "read-write"},
        {permission::read_write_messages, oauth1::access::read, "read"},
        {permission::read, oauth1::access::write, "read"},
        {permission::read, oauth1::access::as_registered, "read"}};
    for (auto const& row : rows) {
        auto const app = s.x.add_client(
            {.redirect_uris = {std::string{redirect}}, .permission = row.registered});
        auto const answer = s.ask_for_token(app, redirect, row.asked);
        auto const by = s.log_in(
            app, taken<oauth1::pending>(xdm::decode<oauth1::request_token>(answer)));
        auto const me = s.ask_signed(encode(xdm::get_me{}), by);
        CHECK(me.status == 200);
        CHECK(header(me, "x-access-level") == row.granted);
        CHECK((s.ask_signed(encode(xdm::get_events{}), by).status == 200) ==
              (std::string_view{row.granted} == "read-write-directmessages"));
    }
}

TEST_CASE("who logs in again gets the same token, until it is invalidated")
{
    legs s;
    auto const first = s.log_in(s.app, s.begin_oauth1(s.app));
    CHECK(s.log_in(s.app, s.begin_oauth1(s.app)) == first);
    CHECK(s.x.oauth1_credentials(s.me, s.app) == first);
    auto const ended = s.ask_signed(encode(oauth1::invalidate_token{}), first);
    CHECK(ended.body == R"({"access_token":")" + first.token() + R"("})");
    auto const again = s.ask_signed(encode(oauth1::invalidate_token{}), first);
    CHECK(again.body == coded(89, "Invalid or expired token."));
    auto const second = s.log_in(s.app, s.begin_oauth1(s.app));
    CHECK(second != first);
    CHECK(s.ask_signed(encode(xdm::get_me{}), second).status == 200);
    auto const given = s.x.oauth1_credentials(s.you);
    auto const old = by_hand(xdm::method::post, "/1.1/oauth/invalidate_token");
    CHECK(s.ask_signed(old, given).status == 200);
    CHECK(s.ask_signed(encode(xdm::get_me{}), given).status == 401);
    CHECK(s.x.oauth1_credentials(s.you) != given);
}
