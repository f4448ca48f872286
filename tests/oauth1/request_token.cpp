// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth1/request_token.hpp>

#include "given.hpp"

#include <xdm/endpoint/endpoint.hpp>
#include <xdm/oauth1/sign.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <variant>

using xdm::oauth1::access;
using xdm::oauth1::request_token;

static_assert(xdm::endpoint<request_token>);

namespace {

xdm::outcome<xdm::oauth1::pending> read(std::string_view body, int status = 200)
{
    return xdm::decode<request_token>(
        {status, {{"content-type", "text/html;charset=utf-8"}}, std::string{body}});
}

std::string flaw(std::string_view body)
{
    auto const found = read(body);
    auto const* const m = std::get_if<xdm::malformed>(&found);
    REQUIRE(m);
    CHECK(m->body == (body.empty() ? "" : "[redacted]"));
    return std::string{m->what};
}

} // namespace

TEST_CASE("a request token is asked for with the callback in the header")
{
    auto const r = sign(encode(request_token{.callback = "https://app.example/back?a=b"}),
        given::client("key", "secret"), {"n", 1});
    CHECK(r.method == xdm::method::post);
    CHECK(href(r) == "https://api.x.com/oauth/request_token");
    CHECK(r.body == "");
    auto const header = given::authorization(r);
    CHECK(
        header.starts_with("OAuth oauth_callback=\"https%3A%2F%2Fapp.example%2Fback%3Fa%3Db\", "));
    CHECK(header.find("oauth_token") == header.npos);
}

TEST_CASE("without a callback it is the PIN that X shows")
{
    CHECK(encode(request_token{}).query == given::fields({{"oauth_callback", "oob"}}));
}

TEST_CASE("a narrower access is a parameter like others")
{
    CHECK(encode(request_token{.access = access::read}).query ==
          given::fields({{"oauth_callback", "oob"}, {"x_auth_access_type", "read"}}));
    CHECK(href(sign(encode(request_token{.access = access::write}), given::client("k", "s"),
              given::once())) == "https://api.x.com/oauth/request_token?x_auth_access_type=write");
}

TEST_CASE("a callback that X could not call is reported")
{
    for (std::string_view const good : {"oob", "https://app.example/back", "http://localhost:8080",
             "my-app://back", "https://app.example/?a=b"})
        CHECK(validate(request_token{.callback = std::string{good}}).empty());
    for (std::string_view const bad :
        {"", "OOB", "app.example/back", "/back", "https:back", "https://app.example/#a",
            "https://app.example/a b", "https://app.example/\n", "://a"}) {
        CAPTURE(bad);
        auto const found = validate(request_token{.callback = std::string{bad}});
        REQUIRE(found.size() == 1);
        CHECK(found.front().member == "callback");
        CHECK(found.front().value == bad);
    }
}

TEST_CASE("the answer is a login that waits for the person")
{
    auto const found = read("oauth_token=NPcudxy0yU5T3tBzho7iCotZ3cnetKwcTIRlX0iwRl0&"
                            "oauth_token_secret=veNRnAWe6inFuo8o2u8SLLZLjolYDmDP7SzL0YfYI&"
                            "oauth_callback_confirmed=true");
    auto const* const login = std::get_if<xdm::oauth1::pending>(&found);
    REQUIRE(login);
    CHECK(login->token() == given::token("NPcudxy0yU5T3tBzho7iCotZ3cnetKwcTIRlX0iwRl0",
                                "veNRnAWe6inFuo8o2u8SLLZLjolYDmDP7SzL0YfYI"));
}

TEST_CASE("a callback that is not confirmed is no login")
{
    auto const pair = std::string{"oauth_token=t&oauth_token_secret=s"};
    for (std::string_view const rest : {"", "&oauth_callback_confirmed=false",
             "&oauth_callback_confirmed=", "&oauth_callback_confirmed",
             "&oauth_callback_confirmed=True",
             "&oauth_callback_confirmed=true&oauth_callback_confirmed=true"})
        CHECK(flaw(pair + std::string{rest}) == "oauth_callback_confirmed is not true");
    CHECK(std::holds_alternative<xdm::oauth1::pending>(
        read(pair + "&oauth_callback_confirmed=true")));
    CHECK(flaw("oauth_callback_confirmed=true") == "no oauth_token with its secret");
    CHECK(flaw("<html></html>") == "no oauth_token with its secret");
    CHECK(flaw("") == "no oauth_token with its secret");
}

TEST_CASE("a refusal is a problem with X's code")
{
    auto const found = read(
        R"({"errors":[{"code":32,"message":"Could not authenticate you."}]})", 401);
    auto const* const p = std::get_if<xdm::problem>(&found);
    REQUIRE(p);
    CHECK(p->status == 401);
    CHECK(p->code == 32);
}
