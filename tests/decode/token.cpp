// SPDX-License-Identifier: BSL-1.0
#include <xdm/decode/token.hpp>

#include <xdm/decode.hpp>
#include <xdm/endpoint/get_me.hpp>
#include <xdm/model/diagnose.hpp>
#include <xdm/oauth2.hpp>

#include <doctest/doctest.h>
#include <facts.hpp>

#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

using xdm::malformed;
using xdm::outcome;
using xdm::problem;
using xdm::response;
using xdm::oauth2::exchange_code;
using xdm::oauth2::get_app_token;
using xdm::oauth2::invalidate_app_token;
using xdm::oauth2::refresh_token;
using xdm::oauth2::revocation;
using xdm::oauth2::revoke_token;
using xdm::oauth2::token_grant;

namespace {

response answer(int status, std::string body)
{
    response r{.status = status, .body = std::move(body)};
    r.headers.push_back("content-type", "application/json;charset=UTF-8");
    r.headers.push_back("x-transaction-id", "abc");
    return r;
}

template <class Wanted, class Outcome>
Wanted must(Outcome const& outcome)
{
    auto const* const found = std::get_if<Wanted>(&outcome);
    REQUIRE(found);
    return *found;
}

template <class Endpoint>
problem refused(int status, std::string body)
{
    return must<problem>(xdm::decode<Endpoint>(answer(status, std::move(body))));
}

malformed bad(std::string body, int status = 200)
{
    return must<malformed>(xdm::decode<exchange_code>(answer(status, std::move(body))));
}

} // namespace

TEST_CASE("A grant is read member by member, and what X adds is kept away")
{
    for (auto const kind : {"bearer", "Bearer", "BEARER"}) {
        auto const grant = must<token_grant>(xdm::decode<exchange_code>(answer(
            200, R"({"token_type":")" + std::string{kind} +
                     R"(","expires_in":7200,"access_token":"at","scope":"users.read dm.read",)"
                     R"("refresh_token":"rt","id_token":"x","client_id":"y","errors":[]})")));
        CHECK(grant.access_token.reveal() == "at");
        CHECK(grant.refresh_token.reveal() == "rt");
        CHECK(grant.token_type == kind);
        CHECK(grant.expires_in == 7200);
        CHECK(grant.scope == "users.read dm.read");
    }
}

TEST_CASE("The least grant is read, of every endpoint that answers one")
{
    auto const r = answer(200, R"({"token_type":"bearer","access_token":"AAAA%2F"})");
    auto const grant = must<token_grant>(xdm::decode<get_app_token>(r));
    CHECK(grant.access_token.reveal() == "AAAA%2F");
    CHECK_FALSE(grant.expires_in);
    CHECK(grant.refresh_token.empty());
    CHECK(grant.scope.empty());
    CHECK(must<token_grant>(xdm::decode<refresh_token>(r)) == grant);
    CHECK(must<token_grant>(xdm::decode<exchange_code>(r)) == grant);
}

TEST_CASE("A token of a type that a program could not use is no grant")
{
    for (auto const kind : {R"("mac")", R"("")", "null", "7", R"("bearer ")", R"("bearerx")"})
        CHECK(bad(R"({"access_token":"hush","token_type":)" + std::string{kind} + "}").what ==
              "a token, but of another type than bearer");
    CHECK(bad(R"({"access_token":"hush"})").what == "a token, but of another type than bearer");
}

TEST_CASE("What is no grant is malformed")
{
    CHECK(bad("").what == "empty");
    CHECK(bad("<html>").what == "not JSON, or nested too deep");
    CHECK(bad("{}").what == "JSON, but no access token");
    CHECK(bad(R"({"token_type":"bearer"})").what == "JSON, but no access token");
    CHECK(bad(R"({"token_type":"bearer","access_token":""})").what == "JSON, but no access token");
    CHECK(bad("[]").what == "JSON, but no access token");
    CHECK(bad("{}").transaction_id == "abc");
    CHECK(bad("<html>", 502).status == 502);
}

TEST_CASE("No error holds a body that may hold a token")
{
    for (auto const body :
        {R"({"access_token":"hush")", R"({"access_token":"hush"})", R"({"refresh_token":"hush"})",
            R"({"access_token":"hush","token_type":"mac"})", "hush"})
        CHECK(bad(body).body == "[redacted]");
    CHECK(bad(" \n").body == "");
    auto const both = refused<exchange_code>(
        200, R"({"access_token":"hush","token_type":"bearer","error":"invalid_request"})");
    CHECK(both.body == "[redacted]");
}

TEST_CASE("Form 6 errors become a problem, with their code and their text")
{
    auto const dead = refused<refresh_token>(400,
        R"({"error":"invalid_request","error_description":"Value passed for the token was invalid."})");
    CHECK(dead.status == 400);
    CHECK(dead.error == "invalid_request");
    CHECK(dead.detail == "Value passed for the token was invalid.");
    CHECK(dead.transaction_id == "abc");
    CHECK(refused<exchange_code>(200, R"({"error":"invalid_grant"})").error == "invalid_grant");
    CHECK(refused<revoke_token>(200, R"({"error":"invalid_request"})").error == "invalid_request");
    CHECK(refused<get_app_token>(
              403, R"({"errors":[{"code":99,"message":"Unable to verify your credentials"}]})")
              .code == 99);
}

TEST_CASE("Errors of the token endpoint are diagnosed")
{
    using enum xdm::cause;
    auto const diagnosed = [](int status, std::string_view error, std::string_view description) {
        auto const p = refused<exchange_code>(status, R"({"error":")" + std::string{error} +
                                                          R"(","error_description":")" +
                                                          std::string{description} + "\"}");
        auto const found = diagnose(p);
        return found.cause;
    };
    CHECK(diagnosed(400, "invalid_request", "Value passed for the token was invalid.") ==
          refresh_token_dead);
    CHECK(diagnosed(400, "invalid_request",
              "Value passed for the authorization code was invalid.") == code_unusable);
    CHECK(diagnosed(400, "invalid_request", "Missing required parameter [client_id].") ==
          client_wrong);
    CHECK(diagnosed(400, "invalid_request", "Missing required parameter [code_verifier].") ==
          verifier_missing);
    CHECK(diagnosed(401, "unauthorized_client", "Missing valid authorization header") ==
          client_wrong);
    CHECK(diagnosed(401, "invalid_client", "") == client_wrong);
}

TEST_CASE("Any success revokes, with a body or without")
{
    for (auto const body : {"", "\r\n", "{}", R"({"revoked":true})", R"({"access_token":"AAAA"})",
             R"({"revoked":null})", "null"})
        CHECK_MESSAGE(must<revocation>(xdm::decode<revoke_token>(answer(200, body))).revoked, body);
    CHECK(must<revocation>(xdm::decode<revoke_token>(answer(204, ""))).revoked);
    CHECK(must<revocation>(
        xdm::decode<invalidate_app_token>(answer(200, R"({"access_token":"AAAA"})")))
            .revoked);
    CHECK_FALSE(
        must<revocation>(xdm::decode<revoke_token>(answer(200, R"({"revoked":false})"))).revoked);
}

TEST_CASE("A page of the edge revokes nothing")
{
    auto const page = must<malformed>(xdm::decode<revoke_token>(answer(200, "<html>hush")));
    CHECK(page.what == "not JSON, or nested too deep");
    CHECK(page.body == "[redacted]");
}

TEST_CASE("The recorded answers of the token endpoints are read")
{
    if (facts::missing())
        return;
    auto const grant = must<token_grant>(
        xdm::decode<exchange_code>(answer(200, facts::read("samples/oauth2-token-success.json"))));
    xdm::oauth2::token const token{grant, xdm::time_point{}};
    CHECK(token.access().reveal() == "ACCESS");
    CHECK(token.refresh().reveal() == "REFRESH");
    CHECK(token.expires() == xdm::time_point{} + std::chrono::hours{2});
    CHECK(to_string(token.granted()) == "dm.read dm.write offline.access tweet.read users.read");

    auto const dead = refused<refresh_token>(
        400, facts::read("samples/oauth2-error-refresh-invalid.json"));
    CHECK(diagnose(dead).cause == xdm::cause::refresh_token_dead);
    auto const basic = refused<exchange_code>(
        401, facts::read("samples/oauth2-error-missing-basic.json"));
    CHECK(basic.error == "unauthorized_client");
    CHECK(basic.detail == "Missing valid authorization header");
    CHECK(diagnose(basic).cause == xdm::cause::client_wrong);
}

TEST_CASE("An answer that is neither success nor error shows no body that may hold a token")
{
    for (auto const status : {0, 102, 302, 399}) {
        auto const body = R"({"access_token":"hush","token_type":"bearer"})";
        CHECK(
            must<malformed>(xdm::decode<exchange_code>(answer(status, body))).body == "[redacted]");
        CHECK(
            must<malformed>(xdm::decode<revoke_token>(answer(status, body))).body == "[redacted]");
        CHECK(must<malformed>(xdm::decode<xdm::get_me>(answer(status, body))).body == body);
    }
}
