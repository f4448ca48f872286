// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/oauth1_server.hpp>

#include "fake/apps.hpp"

#include <xdm/endpoint/get_events.hpp>
#include <xdm/endpoint/get_me.hpp>
#include <xdm/endpoint/send_message.hpp>
#include <xdm/endpoint/v1/delete_event.hpp>
#include <xdm/http/rebase.hpp>
#include <xdm/model/diagnose.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace scene;
using namespace std::chrono_literals;
using namespace xdm::fake::detail;
using xdm::get_events;

namespace {

struct signing : apps {
    oauth1::credentials me_by_app = x.oauth1_credentials(me, app);

    std::int64_t seconds() const { return now.time_since_epoch() / 1s; }
    xdm::request signed_request(xdm::request r, std::int64_t time, std::string nonce = "once")
    {
        return oauth1::sign(std::move(r), me_by_app, {std::move(nonce), time});
    }
    /// The status, and X's code where it says one.
    std::string answer(xdm::request const& r)
    {
        auto const a = x.handle(r, now);
        if (!a.body.starts_with(R"({"errors":[{"code":)"))
            return std::to_string(a.status);
        return std::to_string(a.status) + ' ' + a.body.substr(19, a.body.find(',') - 19);
    }
    oauth1::credentials with(std::string_view key, std::string_view secret, std::string_view token,
        std::string_view token_secret) const
    {
        return taken<oauth1::credentials>(oauth1::make_credentials(
            key, xdm::secret{std::string{secret}}, token, xdm::secret{std::string{token_secret}}));
    }
};

} // namespace

TEST_CASE("what is signed right is let in, in whatever form and to whatever host")
{
    signing s;
    CHECK(s.answer(s.signed_request(encode(xdm::get_me{}), s.seconds(), "1")) == "200");
    auto rebased = xdm::rebase{"http://127.0.0.1:8080"}(encode(get_events{.max_results = 5}));
    CHECK(s.answer(s.signed_request(rebased, s.seconds(), "2")) == "200");
    auto const hi = xdm::send_message{.to = s.you, .message = {.text = "a, b & c"}};
    CHECK(s.answer(s.signed_request(encode(hi), s.seconds(), "3")) == "201");
    auto const by_hand = scene::by_hand(xdm::method::get,
        "/2/dm_events?event_types=MessageCreate%2CParticipantsJoin&dm_event.fields=id,text");
    CHECK(s.answer(s.signed_request(by_hand, s.seconds(), "4")) == "200");
}

TEST_CASE("a signature may stand in the query, and is no parameter then")
{
    signing s;
    auto r = s.signed_request(encode(get_events{.max_results = 5}), s.seconds());
    auto const parameters = oauth1::parse_authorization_header(
        r.headers.find("authorization").value_or(""));
    REQUIRE(parameters);
    r.headers.erase("authorization");
    for (auto const& [name, value] : *parameters)
        r.query.push_back(name, value);
    CHECK(s.answer(r) == "200");
    CHECK(s.answer(r) == "401 32"); // the second time
}

TEST_CASE("each secret, key and token counts, and so does each part of the request")
{
    signing s;
    auto const good = s.me_by_app;
    auto const& app = s.app;
    auto const ask = [&](oauth1::credentials const& by) {
        auto const r = s.ask_signed(encode(xdm::get_me{}), by);
        return std::to_string(r.status) + ' ' + r.body;
    };
    auto const wrong = "401 " + coded(32, "Could not authenticate you.");
    auto const dead = "401 " + coded(89, "Invalid or expired token.");
    auto const consumer = app.consumer_secret().reveal();
    CHECK(ask(good).starts_with("200"));
    CHECK(ask(s.with(app.consumer_key(), consumer, good.token(), "x")) == wrong);
    CHECK(ask(s.with(app.consumer_key(), "x", good.token(), "x")) == wrong);
    CHECK(ask(s.with("nobody", consumer, good.token(), "x")) == wrong);
    CHECK(ask(s.with(app.consumer_key(), consumer, "nobody", "x")) == dead);
    CHECK(ask(s.with(s.web.consumer_key(), s.web.consumer_secret().reveal(), good.token(), "x")) ==
          dead); // another app's token
    CHECK(ask(app.oauth1_client()) == dead);
    CHECK(ask(s.x.oauth1_credentials(s.me, s.web)).starts_with("200"));

    auto const change = [&](auto edit) {
        auto r = s.signed_request(
            encode(get_events{.max_results = 5}), s.seconds(), std::to_string(++s.nonces));
        edit(r);
        return s.answer(r);
    };
    CHECK(change([](auto&) {}) == "200");
    CHECK(change([](auto& r) { r.query.push_back("event_types", "MessageCreate"); }) == "401 32");
    CHECK(change([](auto& r) { r.query.clear(); }) == "401 32");
    CHECK(change([](auto& r) { r.url = "http://api.x.com/2/dm_events"; }) == "401 32");
    CHECK(change([](auto& r) { r.url = "https://api.twitter.com/2/dm_events"; }) == "401 32");
    CHECK(change([](auto& r) { r.url = "https://api.x.com/2/users/me"; }) == "401 32");
    CHECK(change([](auto& r) { r.headers.set("authorization", "OAuth x"); }) == "401 32");
    CHECK(change([](auto& r) { r.headers.set("authorization", "OAuth "); }) == "400 215");
}

TEST_CASE("a signature is taken once")
{
    signing s;
    auto const r = s.signed_request(encode(xdm::get_me{}), s.seconds());
    CHECK(s.answer(r) == "200");
    CHECK(s.answer(r) == "401 32");
    s.now += 10s;
    CHECK(s.answer(r) == "401 32");
    CHECK(s.answer(s.signed_request(encode(xdm::get_me{}), s.seconds())) == "200");
    CHECK(s.answer(s.signed_request(encode(xdm::get_me{}), s.seconds(), "twice")) == "200");
    // The same nonce at the same time by another app, or for another user, is another one.
    for (auto const& by : {s.x.oauth1_credentials(s.me, s.web), s.x.oauth1_credentials(s.you)})
        CHECK(s.answer(oauth1::sign(encode(xdm::get_me{}), by, {"twice", s.seconds()})) == "200");
}

TEST_CASE("a request that was refused did not use its nonce up")
{
    signing s;
    auto const good = s.signed_request(encode(xdm::get_me{}), s.seconds());
    auto bad = good;
    bad.url += "x";
    s.x.handle(bad, s.now);
    bad = good;
    bad.query.push_back("a", "b");
    CHECK(s.answer(bad) == "401 32");
    CHECK(s.answer(good) == "200");
}

TEST_CASE("a clock may be five minutes off, either way, and X says so when it is more")
{
    signing s;
    auto const at_offset = [&](std::int64_t off) {
        return s.answer(
            s.signed_request(encode(xdm::get_me{}), s.seconds() + off, std::to_string(++s.nonces)));
    };
    for (auto const off : {0, -300, 300, -10})
        CHECK(at_offset(off) == "200");
    for (auto const off : {-301, 301, -86'400, 1'000'000'000})
        CHECK(at_offset(off) == "401 135");
    auto const r = s.signed_request(encode(get_events{}), s.seconds() - 3600);
    auto const answer = s.x.handle(r, s.now);
    CHECK(answer.body == coded(135, "Timestamp out of bounds."));
    auto const problem = taken<xdm::problem>(xdm::decode<get_events>(answer));
    CHECK(diagnose<get_events>(problem).cause == xdm::cause::clock_wrong);
    xdm::request none = encode(xdm::get_me{});
    none.headers.push_back("authorization",
        R"(OAuth oauth_consumer_key="k", oauth_nonce="n", oauth_signature="s", )"
        R"(oauth_signature_method="HMAC-SHA1", oauth_timestamp="soon")");
    CHECK(s.answer(none) == "401 135");
}

TEST_CASE("what was signed is remembered for as long as it would be taken")
{
    token_store all{7};
    oauth1::verified by{.nonce = "a", .timestamp = 1'000};
    CHECK(is_new(all, by, 1'000));
    CHECK_FALSE(is_new(all, by, 1'300));
    CHECK(all.signatures.size() == 1);
    by.timestamp = 1'301;
    CHECK(is_new(all, by, 1'301));
    CHECK(all.signatures.size() == 1);
}

TEST_CASE("X takes an oauth parameter that is there twice, signed once, as two clients send it")
{
    signing s;
    auto r = s.signed_request(encode(xdm::get_me{}), s.seconds());
    r.query.push_back("oauth_token", s.me_by_app.token());
    CHECK(s.answer(r) == "200");
    r.query.clear();
    r.query.push_back("oauth_token", "another");
    CHECK(s.answer(r) == "401 32");
}
