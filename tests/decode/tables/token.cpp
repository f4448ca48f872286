// SPDX-License-Identifier: BSL-1.0
#include <xdm/decode/tables/token.hpp>

#include <xdm/decode/read.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <string>

namespace {

std::optional<std::int64_t> seconds(std::string const& value)
{
    xdm::wire::token_answer answer;
    REQUIRE(xdm::detail::read("{\"expires_in\":" + value + "}", answer));
    return answer.expires_in.count;
}

} // namespace

TEST_CASE("Each member of a grant has its wire name")
{
    xdm::wire::token_answer answer;
    REQUIRE(xdm::detail::read(R"({"token_type":"b","expires_in":1,"access_token":"a",
        "scope":"s","refresh_token":"r","extra":{"access_token":"x"},"error":"e",
        "error_description":"d"})",
        answer));
    CHECK(answer.grant.token_type == "b");
    CHECK(answer.grant.access_token.reveal() == "a");
    CHECK(answer.grant.scope == "s");
    CHECK(answer.grant.refresh_token.reveal() == "r");
    CHECK(answer.expires_in.count == 1);
    CHECK(answer.error.error == "e");
    CHECK(answer.error.detail == "d");
    CHECK(answer.error.scope.empty());
}

TEST_CASE("A span of seconds is a number, with a fraction or as text too")
{
    CHECK(seconds("7200") == 7200);
    CHECK(seconds("-1") == -1);
    CHECK(seconds("7199.9") == 7199);
    CHECK(seconds("7.2e3") == 7200);
    CHECK(seconds("\"7200\"") == 7200);
    for (auto const value : {"null", "true", "\"\"", "\"2h\"", "\"-1\"", "1e300", "-0.5", "[7200]",
             "{}", "\"99999999999999999999\"", "\"18446744073709551615\""})
        CHECK_MESSAGE(seconds(value) == std::nullopt, value);
}

TEST_CASE("Ill-typed members of a grant are absent")
{
    xdm::wire::token_answer answer;
    REQUIRE(xdm::detail::read(
        R"({"access_token":7,"refresh_token":null,"scope":["dm.read"],"token_type":{}})", answer));
    CHECK(answer.grant == xdm::oauth2::token_grant{});
}

TEST_CASE("A revocation's members have their wire names")
{
    xdm::wire::revocation_answer answer;
    REQUIRE(xdm::detail::read(R"({"revoked":false,"error":"e"})", answer));
    CHECK(answer.revoked == false);
    CHECK(answer.error.error == "e");
}
