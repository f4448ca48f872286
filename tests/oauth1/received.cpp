// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth1/received.hpp>

#include "given.hpp"

#include <doctest/doctest.h>

#include <string>

using xdm::detail::received;
using xdm::oauth1::refusal;
using xdm::oauth1::rules;

TEST_CASE("a request is taken apart: what is signed, sorted, and the signature")
{
    auto r = given::form("https://api.x.com/x?c=3", "b=2");
    r.query.push_back("a", "1");
    r.headers.push_back("Authorization",
        "OAuth realm=\"r\", oauth_token=\"t%2C\", oauth_signature=\"s%3D\", oauth_nonce=\"n\"");
    received const came{r, rules::rfc5849};
    CHECK_FALSE(came.flaw());
    CHECK(came.signature() == "s=");
    CHECK(came.find("oauth_token") == "t,");
    CHECK_FALSE(came.find("oauth_signature"));
    CHECK_FALSE(came.find("oauth_verifier"));
    std::string text;
    for (auto const& [name, value] : came.parameters())
        text.append(name).append("=").append(value).append(" ");
    CHECK(text == "a=1 b=2 c=3 oauth_nonce=n oauth_token=t, ");
}

TEST_CASE("a realm of the header is not signed, one of the query is")
{
    auto r = given::get("https://api.x.com/x", {{"realm", "1"}});
    r.headers.push_back("authorization", "OAuth realm=\"2\", oauth_nonce=\"n\"");
    received const came{r, rules::rfc5849};
    CHECK(came.parameters().size() == 2);
    CHECK(came.find("realm") == "1");
}

TEST_CASE("what is repeated with the same value counts once for X, and is named otherwise")
{
    auto r = given::form("https://api.x.com/x", "oauth_token=t&a=1&a=1");
    r.headers.push_back("authorization", "OAuth oauth_token=\"t\"");
    received const strict{r, rules::rfc5849};
    CHECK(strict.flaw() == refusal::several_places);
    received const lenient{r, rules::as_x};
    CHECK_FALSE(lenient.flaw());
    CHECK(lenient.repeated() == "");
    CHECK(lenient.parameters().size() == 3); // a stays twice: only protocol parameters are once
    r.body = "oauth_token=T";
    received const other{r, rules::as_x};
    CHECK(other.repeated() == "oauth_token");
}
