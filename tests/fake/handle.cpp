// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/handle.hpp>

#include "facts.hpp"
#include "fake/scene.hpp"

#include <xdm/endpoint/create_group.hpp>
#include <xdm/endpoint/get_events.hpp>
#include <xdm/endpoint/get_me.hpp>
#include <xdm/endpoint/send_message.hpp>
#include <xdm/endpoint/v1/delete_event.hpp>
#include <xdm/http/rate_limits.hpp>
#include <xdm/http/rebase.hpp>

#include <boost/json.hpp>
#include <doctest/doctest.h>

#include <string>

using namespace std::chrono_literals;
using xdm::get_events;
using xdm::method;

TEST_CASE("without authorization, and with a token that is nobody's, one is not let in")
{
    scene::cast s;
    xdm::request r = encode(get_events{});
    auto const expected =
        R"({"title":"Unauthorized","type":"about:blank","status":401,"detail":"Unauthorized"})";
    auto const without = s.x.handle(r, s.now);
    CHECK(without.status == 401);
    CHECK(without.body == expected);
    CHECK(scene::header(without, "x-access-level") == "(none)");
    CHECK(scene::header(without, "x-rate-limit-limit") == "(none)");
    r.headers.push_back("authorization", "Bearer x");
    CHECK(s.x.handle(r, s.now).body == expected);
    CHECK(xdm::fake::x{{.seed = 2}}.handle(r, s.now).status == 401);
}

TEST_CASE("an app alone is told what the endpoint takes")
{
    scene::cast s;
    for (xdm::request r : {xdm::request{encode(get_events{})}, xdm::request{encode(xdm::get_me{})},
             xdm::request{encode(xdm::send_message{.to = s.you, .message = {.text = "hi"}})}}) {
        r.headers.push_back("authorization", "Bearer " + s.x.app_token());
        auto const a = s.x.handle(r, s.now);
        CHECK(a.status == 403);
        CHECK(
            a.body == xdm::fake::detail::refuse(xdm::fake::fault::unsupported_authentication).body);
    }
    CHECK(s.x.messages_between(s.me, s.you).empty());
}

TEST_CASE("API 1.1 has its own errors, and takes no bearer token")
{
    scene::cast s;
    xdm::request r = encode(xdm::v1::delete_event{.id = xdm::event_id{1}});
    CHECK(s.x.handle(r, s.now).body ==
          R"({"errors":[{"code":215,"message":"Bad Authentication data."}]})");
    r.headers.push_back("authorization", "Bearer x");
    auto const unknown = s.x.handle(r, s.now);
    CHECK(unknown.status == 401);
    CHECK(unknown.body == R"({"errors":[{"code":89,"message":"Invalid or expired token."}]})");
    auto const bearer = s.ask(r, s.me);
    CHECK(bearer.status == 403);
    CHECK(bearer.body.find("types are [OAuth 1.0a User Context]") != bearer.body.npos);
    CHECK(s.x.handle({.url = "https://api.x.com/1.1/none.json"}, s.now).body ==
          R"({"errors":[{"code":34,"message":"Sorry, that page does not exist"}]})");
}

TEST_CASE("paths that are not there are not found, wrong methods are told the right ones")
{
    scene::cast s;
    for (auto const* path : {"/", "", "/2", "/2/", "/2/dm_events/", "/2/tweets", "/3/dm_events",
             "/2/dm_events/1/2", "/2/../2/none", "//2/dm_events"}) {
        auto const r = s.get(path);
        CHECK(r.status == 404);
        CHECK(r.body ==
              R"({"title":"Not Found","type":"about:blank","status":404,"detail":"Not Found"})");
    }
    auto const r = s.ask(scene::by_hand(method::post, "/2/dm_events/1"), s.me);
    CHECK(r.status == 405);
    CHECK(scene::header(r, "allow") == "GET, DELETE");
    CHECK(r.body == R"({"title":"Method Not Allowed","detail":"Method Not Allowed",)"
                    R"("type":"about:blank","status":405})");
    CHECK(s.ask(scene::by_hand(method::put, "/2/dm_events"), s.me).status == 405);
}

TEST_CASE("the host does not matter")
{
    scene::cast s;
    for (auto const* base :
        {"http://127.0.0.1:8080", "https://api.twitter.com", "http://[::1]:1", "https://x"}) {
        auto const r = xdm::rebase{base}(encode(xdm::get_me{}));
        CHECK(s.ask(xdm::request{r}, s.me).status == 200);
    }
}

TEST_CASE("a query is read where it stands, in the request or in its URL")
{
    scene::cast s;
    s.x.send(s.you, s.me, "one");
    s.x.send(s.you, s.me, "two");
    auto r = scene::by_hand(method::get, "/2/dm_events?max_results=1#fragment");
    CHECK(s.ask(r, s.me).body.find(R"("result_count":1)") != std::string::npos);
    r.url = "https://api.x.com/2/dm_events?dm_event.fields=sender_id%2Ccreated_at";
    r.query.push_back("max_results", "1");
    auto const a = s.ask(r, s.me);
    CHECK(a.body.find(R"("result_count":1)") != a.body.npos);
    CHECK(a.body.find("created_at") != a.body.npos);
    r.query.push_back("max_results", "1");
    CHECK(s.ask(r, s.me).status == 400);
}

TEST_CASE("requests are counted where that is wanted, and refused as X does")
{
    scene::cast s{{.now = scene::noon, .limits = true}};
    for (int n = 14; n >= 0; --n) {
        auto const r = s.ask(get_events{}, s.me);
        CHECK(r.status == 200);
        CHECK(xdm::rate_limits(r).window.remaining == n);
    }
    auto const r = s.ask(get_events{}, s.me);
    CHECK(r.status == 429);
    CHECK(r.body == R"({"title":"Too Many Requests","detail":"Too Many Requests",)"
                    R"("type":"about:blank","status":429})");
    auto const outcome = xdm::decode<get_events>(r);
    auto const* limited = std::get_if<xdm::rate_limited>(&outcome);
    REQUIRE(limited);
    CHECK(limited->reset == s.now + 15min);
    CHECK(s.ask(get_events{}, s.you).status == 200);
    CHECK(s.ask(get_events{.in = s.you}, s.me).status == 200);
    CHECK(s.ask(xdm::get_me{}, s.me).status == 200);
    s.now += 15min;
    CHECK(s.ask(get_events{}, s.me).status == 200);
    s.x.limits(false);
    for (int n = 0; n < 50; ++n)
        CHECK(s.ask(get_events{}, s.me).status == 200);
}

TEST_CASE("a refused send sends nothing, and days have limits of their own")
{
    scene::cast s{{.now = scene::noon, .limits = true}};
    auto const hi = xdm::send_message{.to = s.you, .message = {.text = "hi"}};
    int sent = 0;
    for (int quarter = 0; quarter < 96; ++quarter, s.now += 15min)
        for (int n = 0; n < 15; ++n)
            sent += s.ask(hi, s.me).status == 201 ? 1 : 0;
    CHECK(sent == 1440);
    CHECK(s.x.messages_between(s.me, s.you).size() == 1440);
    s.now -= 1ms;
    auto const r = s.ask(hi, s.me);
    CHECK(r.status == 429);
    CHECK(xdm::rate_limits(r).user_day.remaining == 0);
    CHECK(s.x.messages_between(s.me, s.you).size() == 1440);
}

TEST_CASE("a suspended account is told so")
{
    scene::cast s;
    s.x.suspend(s.me);
    auto const r = s.ask(xdm::get_me{}, s.me);
    CHECK(r.status == 403);
    CHECK(r.body.starts_with(R"({"errors":[{"code":64,)"));
}

TEST_CASE("no byte of a request changes what is asked")
{
    scene::cast s;
    s.x.send(s.you, s.me, "hi");
    for (std::string const bad : {"\r\nx", "..", "%2e%2e", "a/b", "?", "#", "%", "\"", "\\", "%00",
             "\xff", "1;2", "-1", "0x1", "1e3"}) {
        for (auto const& path : {"/2/dm_events/" + bad, "/2/dm_conversations/" + bad + "/dm_events",
                 "/2/dm_conversations/with/" + bad + "/dm_events", "/2/users/" + bad}) {
            auto const r = s.get(path);
            CHECK((r.status == 400 || r.status == 404));
            CHECK(boost::json::parse(r.body).is_object());
        }
        for (auto const* name : {"ids", "max_results", "pagination_token", "expansions"}) {
            xdm::request r = encode(get_events{});
            r.query.push_back(name, bad);
            auto const a = s.ask(r, s.me);
            CHECK(a.status == 400);
            CHECK(boost::json::parse(a.body).is_object());
        }
    }
}

TEST_CASE("the headers of recorded answers are there, but for what a connection adds")
{
    if (facts::missing())
        return;
    scene::cast s{{.now = scene::at("2022-10-28T01:08:23Z")}};
    s.now = scene::at("2022-10-28T01:08:23Z");
    struct {
        char const* file;
        xdm::response answer;
    } const rows[] = {
        {"rec-dm-create-1to1",
            s.ask(xdm::send_message{.to = s.you, .message = {.text = "Testing 1"}}, s.me)},
        {"rec-dm-list-with-participant", s.ask(get_events{.in = s.you}, s.me)},
        {"rec-dm-list-empty", s.ask(get_events{}, s.third)}};
    for (auto const& row : rows) {
        auto const recorded = facts::load(std::string{"samples/"} + row.file + ".http.json");
        auto const& answer = recorded.at("response");
        CHECK(answer.at("status").as_int64() == row.answer.status);
        for (auto const& field : answer.at("headers").as_object()) {
            std::string const name{field.key()};
            if (name == "content-encoding" || name == "content-length" ||
                name == "x-connection-hash" || name == "x-frame-options")
                continue;
            INFO(name);
            auto const value = row.answer.headers.find(name);
            CHECK(value.has_value());
            if (name == "content-type" || name == "x-rate-limit-reset" ||
                name == "x-access-level" || name == "content-disposition" ||
                name == "cache-control")
                CHECK(value.value_or("") == facts::text(field.value().at(0)));
        }
        auto const shape = [](boost::json::value const& v) {
            std::string keys;
            for (auto const& member : v.as_object())
                keys += std::string{member.key()} + ' ';
            return keys;
        };
        CHECK(shape(boost::json::parse(row.answer.body)) ==
              shape(boost::json::parse(facts::text(answer.at("body")))));
    }
}
