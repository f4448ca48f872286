// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth1/explain.hpp>

#include "given.hpp"

#include <xdm/oauth1/sign.hpp>

#include <doctest/doctest.h>

#include <string>

using xdm::oauth1::explain;

TEST_CASE("the pieces of X's example, each as X's page prints it")
{
    auto const e = explain(
        given::post_of_the_docs("api.twitter.com"), given::keys(), given::once());
    CHECK(e.method == "POST");
    CHECK(e.base_uri == "https://api.twitter.com/1.1/statuses/update.json");
    CHECK(
        e.parameters ==
        "include_entities=true&oauth_consumer_key=xvz1evFS4wEEPTGEFPHBog&oauth_nonce=kYjzVBB8Y0ZFa"
        "bxSWbWovY3uYSQ2pTgmZeNu2VS4cg&oauth_signature_method=HMAC-SHA1&oauth_timestamp=1318622958"
        "&oauth_token=370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb&oauth_version=1.0&status="
        "Hello%20Ladies%20%2B%20Gentlemen%2C%20a%20signed%20OAuth%20request%21");
    CHECK(e.body == "a form: signed");
    CHECK(
        e.base_string ==
        "POST&https%3A%2F%2Fapi.twitter.com%2F1.1%2Fstatuses%2Fupdate.json&include_entities%3Dtrue"
        "%26oauth_consumer_key%3Dxvz1evFS4wEEPTGEFPHBog%26oauth_nonce%3DkYjzVBB8Y0ZFabxSWbWovY3uYS"
        "Q2pTgmZeNu2VS4cg%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D1318622958%26oa"
        "uth_token%3D370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb%26oauth_version%3D1.0%26st"
        "atus%3DHello%2520Ladies%2520%252B%2520Gentlemen%252C%2520a%2520signed%2520OAuth%2520reque"
        "st%2521");
    CHECK(e.key == "[redacted]&[redacted]");
    CHECK(e.signature == "hCtSmYh+iHYCEqBWrE7C7hYmtUk=");
    CHECK(e.header == given::authorization(sign(given::post_of_the_docs("api.twitter.com"),
                          given::keys(), given::once())));
}

TEST_CASE("an explanation says what became of the body, and that there is no token")
{
    auto r = given::get("https://api.x.com/2/x");
    auto const client = given::client("k", "s");
    CHECK(explain(r, client, given::once()).body == "empty");
    CHECK(explain(r, client, given::once()).key == "[redacted]&");
    r.body = "{\"text\":\"canary\"}";
    CHECK(explain(r, client, given::once()).body == "not a form: not signed");
    CHECK(to_string(explain(r, client, given::once())).find("canary") == std::string::npos);
    r.headers.push_back("content-type", "application/json");
    CHECK(explain(r, client, given::once()).body == "not a form: not signed");
}

TEST_CASE("an explanation prints well")
{
    auto const e = explain(given::get("https://api.x.com/2/x", {{"b", "1 2"}, {"a", "1"}}),
        given::client("k", "s"), {"n", 1});
    CHECK(
        to_string(e) ==
        "method       GET\n"
        "base URI     https://api.x.com/2/x\n"
        "parameters   a=1\n"
        "             b=1%202\n"
        "             oauth_consumer_key=k\n"
        "             oauth_nonce=n\n"
        "             oauth_signature_method=HMAC-SHA1\n"
        "             oauth_timestamp=1\n"
        "             oauth_version=1.0\n"
        "body         empty\n"
        "base string  GET&https%3A%2F%2Fapi.x.com%2F2%2Fx&a%3D1%26b%3D1%25202%26oauth_consumer_key"
        "%3Dk%26oauth_nonce%3Dn%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D1%26oauth"
        "_version%3D1.0\n"
        "key          [redacted]&\n"
        "signature    " +
            e.signature +
            "\n"
            "header       " +
            e.header + "\n");
}

TEST_CASE("a url that is none explains itself, and shows nothing of itself")
{
    auto const e = explain(given::get("//me:canary\x1B@host/"), given::keys(), given::once());
    CHECK(e.base_uri == "");
    auto const text = to_string(e);
    CHECK(text.find("base URI     none: no absolute URL\n") != text.npos);
    CHECK(text.find("canary") == text.npos);
}

TEST_CASE("an explanation holds no secret: canaries in every place where one may stand")
{
    auto const keys = given::client("key", "canary1&=% ").with(given::token("t", "canary2&=% "));
    auto r = given::get("https://me:canary3@api.x.com/2/x#canary4", {{"a", "b"}});
    r.method = xdm::method::post;
    r.body = "{\"text\":\"canary5\"}";
    r.headers.push_back("authorization", "Bearer canary6");
    r.headers.push_back("cookie", "auth_token=canary7");
    auto const e = explain(r, keys, given::once());
    for (auto const& text :
        {to_string(e), e.base_string, e.header, e.key, e.parameters, e.base_uri})
        CHECK(text.find("canary") == text.npos);
}

TEST_CASE("what a stranger's explanation holds does not act on a terminal")
{
    xdm::oauth1::explanation e;
    e.method = e.base_uri = e.parameters = e.base_string = e.signature = e.header = "\x1B[31m\n";
    auto const text = to_string(e);
    CHECK(text.find('\x1B') == text.npos);
    CHECK(text.find("header       \\x1b[31m\\x0a\n") != text.npos);
}
