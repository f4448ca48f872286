// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/answer_with.hpp>

#include <doctest/doctest.h>

#include <string>

using xdm::dialect;
using xdm::scheme;
using namespace xdm::fake;
using namespace xdm::fake::detail;

TEST_CASE("a success with JSON says so")
{
    auto const r = answer_json(201, "{}");
    CHECK(r.status == 201);
    CHECK(r.body == "{}");
    CHECK(r.headers.find("content-type") == "application/json; charset=utf-8");
    CHECK(r.headers.find("content-disposition") == "attachment; filename=json.json");
}

TEST_CASE("texts are quoted, and commas stand between them only")
{
    std::string body = "{";
    append_text(body, "a\"", "1\n");
    append_text(body, "b", "");
    CHECK(body == R"({"a\"":"1\n","b":"")");
}

TEST_CASE("the two forms of a problem hold their members in X's order")
{
    auto const problem = answer_with(problem_row(403, "Forbidden", "Why"));
    CHECK(problem.status == 403);
    CHECK(problem.headers.find("content-type") == "application/problem+json");
    CHECK(problem.body ==
          R"({"title":"Forbidden","type":"about:blank","status":403,"detail":"Why"})");
    auto const edge = answer_with(edge_row(403, "T", "D", "some-name"));
    CHECK(edge.headers.find("content-type") == "application/json; charset=utf-8");
    CHECK(edge.body == R"({"title":"T","detail":"D",)"
                       R"("type":"https://api.twitter.com/2/problems/some-name","status":403})");
    CHECK(answer_with(coded_row(404, 34, "Gone")).body ==
          R"({"errors":[{"code":34,"message":"Gone"}]})");
    auto const page = answer_with(verbatim_row(502, html_type, "<html>"));
    CHECK(page.status == 502);
    CHECK(page.body == "<html>");
    CHECK(page.headers.find("content-type") == html_type);
}

TEST_CASE("the types of problems lie on another host in the new dialect")
{
    CHECK(problem_uri("a", dialect::classic) == "https://api.twitter.com/2/problems/a");
    CHECK(problem_uri("a", dialect::post) == "https://api.x.com/2/problems/a");
    for (auto const f : {fault::oauth1_permissions, fault::invalid_request, fault::usage_capped,
             fault::nothing_found, fault::credits_depleted}) {
        auto const body = refuse(f, dialect::post).body;
        CHECK(body.find("https://api.x.com/2/problems/") != body.npos);
        CHECK(body.find("api.twitter.com") == body.npos);
        CHECK(refuse(f).body.find("https://api.twitter.com/2/problems/") != body.npos);
    }
}

TEST_CASE("the refusal of an authorization names what is taken, behind two spaces")
{
    auto const r = unsupported(
        scheme::oauth2_app, {scheme::oauth2_user, scheme::oauth1_user}, dialect::classic);
    CHECK(r.status == 403);
    CHECK(r.body == refuse(fault::unsupported_authentication).body);
    CHECK(unsupported(scheme::oauth1_user, {scheme::oauth2_app}, dialect::classic).body ==
          R"({"title":"Unsupported Authentication","detail":"Authenticating with OAuth 1.0a User )"
          R"(Context is forbidden for this endpoint.  Supported authentication types are )"
          R"([OAuth 2.0 Application-Only].","type":)"
          R"("https://api.twitter.com/2/problems/unsupported-authentication","status":403})");
}

TEST_CASE("the classic dialect lists all that is wrong")
{
    auto const r = invalid_request(
        {{"ids", "x", "Not an id"}, {"", "", "Not JSON"}, {"text", "", "Empty"}}, dialect::classic);
    CHECK(r.status == 400);
    CHECK(r.headers.find("content-type") == "application/json; charset=utf-8");
    CHECK(r.body ==
          R"({"errors":[{"parameters":{"ids":["x"]},"message":"Not an id"},{"message":"Not JSON"},)"
          R"({"parameters":{"text":[""]},"message":"Empty"}],"title":"Invalid Request",)"
          R"("detail":"One or more parameters to your request was invalid.",)"
          R"("type":"https://api.twitter.com/2/problems/invalid-request"})");
}

TEST_CASE("the new dialect names the first that is wrong")
{
    auto const r = invalid_request({{"ids", "x", "Not an id"}, {"b", "y", "No"}}, dialect::post);
    CHECK(r.status == 400);
    CHECK(r.body == R"({"title":"Invalid Request","detail":"Not an id",)"
                    R"("type":"https://api.x.com/2/problems/invalid-request",)"
                    R"("parameter":"ids","value":"x"})");
}
