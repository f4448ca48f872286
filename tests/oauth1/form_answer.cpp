// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth1/form_answer.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <string_view>
#include <variant>

using xdm::detail::form_answer;

namespace {

using answer = xdm::outcome<int>;

answer failed(int status, std::string_view body)
{
    xdm::response const r{status, {{"x-transaction-id", "4f1a"}}, std::string{body}};
    form_answer const read{r};
    CHECK_FALSE(read.succeeded());
    return read.failed<answer>();
}

xdm::problem problem(int status, std::string_view body)
{
    auto const found = failed(status, body);
    auto const* const p = std::get_if<xdm::problem>(&found);
    REQUIRE(p);
    return *p;
}

} // namespace

TEST_CASE("the pairs of an answer are found, each there once")
{
    xdm::response const r{200, {}, "oauth_token=a%2Bb&x=1&x=2&y&z=\r\n"};
    form_answer const read{r};
    CHECK(read.succeeded());
    CHECK(read.find("oauth_token") == "a+b");
    CHECK_FALSE(read.find("x"));
    CHECK(read.find("y") == "");
    CHECK(read.find("z") == "");
    CHECK_FALSE(read.find("a"));
}

TEST_CASE("a token needs its secret, and neither may be odd")
{
    auto const has_token = [](std::string_view body) {
        xdm::response const r{200, {}, std::string{body}};
        return form_answer{r}.token().has_value();
    };
    CHECK(has_token("oauth_token=t&oauth_token_secret=s"));
    CHECK(has_token("oauth_token_secret=s&oauth_token=t&more=1\n"));
    for (std::string_view const body :
        {"", "oauth_token=t", "oauth_token_secret=s", "oauth_token=&oauth_token_secret=s",
            "oauth_token=t&oauth_token_secret=", "oauth_token=t&oauth_token_secret=s&oauth_token=t",
            "oauth_token=t%0D%0A&oauth_token_secret=s", "<html>", "{\"oauth_token\":\"t\"}"})
        CHECK_FALSE(has_token(body));
}

TEST_CASE("an error is a problem with X's code, if it has one, and its text as it came")
{
    auto const json = R"({"errors":[{"code":32,"message":"Could not authenticate you."}]})";
    auto p = problem(401, json);
    CHECK(p.status == 401);
    CHECK(p.code == 32);
    CHECK(p.detail == json);
    CHECK(p.body == json);
    CHECK(p.transaction_id == "4f1a");
    CHECK(
        problem(401, R"({"errors":[{"message":"Timestamp out of bounds.","code": 135 }]})").code ==
        135);
    CHECK(problem(403, R"(<?xml version="1.0"?><errors><error code="415">No.</error></errors>)")
              .code == 415);
    p = problem(401, "Failed to validate oauth signature and token");
    CHECK(p.detail == "Failed to validate oauth signature and token");
    CHECK_FALSE(p.code);
    CHECK(problem(401, "").detail == "");
    for (std::string_view const none : {"code", "code\":", "code is bad", "\"code\":\"\"",
             "\"code\":-32", "\"code\":999999", "\"code\":99999999999999999999999"})
        CHECK_FALSE(problem(400, none).code);
}

TEST_CASE("of a long error the beginning is kept")
{
    auto const p = problem(500, std::string(3'000'000, 'x'));
    CHECK(p.detail.size() == 200);
    CHECK(p.body.size() == 1'000);
}

TEST_CASE("what may hold a token is kept out of errors")
{
    xdm::response const r{200, {}, "oauth_token=t&oauth_token_secret=canary"};
    CHECK(
        form_answer{r}.lacking("something") == xdm::malformed{200, "something", "[redacted]", ""});
    auto const p = problem(400, "oauth_token=t&oauth_token_secret=canary");
    CHECK(p.body == "[redacted]");
    CHECK(p.detail == "[redacted]");
    auto const redirect = failed(302, "oauth_token_secret=canary");
    CHECK(std::get_if<xdm::malformed>(&redirect)->body == "[redacted]");
}

TEST_CASE("too many requests is something to wait for")
{
    for (int const status : {429, 420}) {
        xdm::response const r{status,
            {{"date", "Wed, 19 Oct 2022 20:00:00 UTC"}, {"x-rate-limit-remaining", "0"},
                {"x-rate-limit-reset", "1666210000"}},
            "{\"errors\":[{\"code\":88,\"message\":\"Rate limit exceeded\"}]}"};
        auto const found = form_answer{r}.failed<answer>();
        auto const* const wait = std::get_if<xdm::rate_limited>(&found);
        REQUIRE(wait);
        CHECK(wait->status == status);
        CHECK(wait->problem.code == 88);
        CHECK(wait->windows.window.remaining == 0);
        REQUIRE(wait->reset);
        CHECK(wait->reset->time_since_epoch() == std::chrono::seconds{1'666'210'000});
    }
}

TEST_CASE("a page of the edge and a redirect are malformed")
{
    for (std::string_view const page :
        {"<!DOCTYPE html><html>", "\n <HTML><head>", "<!doctype HTML"}) {
        auto const found = failed(503, page);
        auto const* const m = std::get_if<xdm::malformed>(&found);
        REQUIRE(m);
        CHECK(m->status == 503);
        CHECK(m->what == "an error page");
        CHECK(m->body == page);
        CHECK(m->transaction_id == "4f1a");
    }
    for (int const status : {0, 101, 302, 304})
        CHECK(std::holds_alternative<xdm::malformed>(failed(status, "")));
}
