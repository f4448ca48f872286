// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth1/explain_received.hpp>

#include "given.hpp"

#include <xdm/oauth1/compare.hpp>
#include <xdm/oauth1/sign.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace xdm::oauth1;

TEST_CASE("both sides explain a signature alike")
{
    auto const r = given::post_of_the_docs();
    CHECK(explain_received(sign(r, given::keys(), given::once()), given::keys()) ==
          explain(r, given::keys(), given::once()));
}

TEST_CASE("what changed on the way is what the two explanations differ in")
{
    auto const sent = explain(given::post_of_the_docs(), given::keys(), given::once());
    auto r = sign(given::post_of_the_docs(), given::keys(), given::once());
    r.body = "status=Hello";
    auto const found = compare(sent, explain_received(r, given::keys()));
    REQUIRE(found);
    CHECK(found->piece == "parameters");
    CHECK(found->right == "status=Hello");
    r = sign(given::post_of_the_docs(), given::keys(), given::once());
    auto const other =
        given::client("xvz1evFS4wEEPTGEFPHBog", "canary").with(given::token("t", "canary"));
    CHECK(compare(sent, explain_received(r, other))->piece == "key");
    CHECK(to_string(explain_received(r, other)).find("canary") == std::string::npos);
}

TEST_CASE("protocol parameters that stand elsewhere are explained as the rules take them")
{
    auto r = given::form("https://api.x.com/x", "oauth_token=t");
    r.headers.push_back("authorization", "OAuth oauth_token=\"t\", oauth_signature=\"s\"");
    CHECK(explain_received(r, given::keys()).parameters == "oauth_token=t&oauth_token=t");
    CHECK(explain_received(r, given::keys(), rules::as_x).parameters == "oauth_token=t");
    r.headers.erase("authorization");
    CHECK(explain_received(r, given::keys()).header == "");
}
