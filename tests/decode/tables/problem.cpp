// SPDX-License-Identifier: BSL-1.0
#include <xdm/decode/tables/problem.hpp>

#include <decode/spelled_out.hpp>

#include <doctest/doctest.h>

using namespace xdm;

TEST_CASE("A problem is read member by member, in the words of both generations")
{
    std::string const rest =
        R"("status":403,"type":"t","title":"ti","code":349,"error":"invalid_grant","errors":[{"code":1},{"code":2}],
        "parameters":{"ids":["x","y"],"max_results":["0"]},
        "resource_type":"user","resource_id":"ri","field":"f","section":"data","reason":"r",
        "period":"Daily","scope":"Account","required_enrollment":"re","registration_url":"ru",
        "client_id":"ci","connection_issue":"co","disconnect_type":"dt","subscription_id":"si",
        "account_id":"ai"})";
    problem const wanted{.status = 403,
        .type = "t",
        .title = "ti",
        .detail = "d",
        .code = 349,
        .error = "invalid_grant",
        .parameters = {{"ids", {"x", "y"}}, {"max_results", {"0"}}},
        .resource_type = "user",
        .resource_id = "ri",
        .field = "f",
        .section = "data",
        .reason = "r",
        .period = "Daily",
        .scope = "Account",
        .required_enrollment = "re",
        .registration_url = "ru",
        .client_id = "ci",
        .connection_issue = "co",
        .disconnect_type = "dt",
        .subscription_id = "si",
        .account_id = "ai",
        .errors = {{.code = 1}, {.code = 2}}};
    for (auto const* detail : {"detail", "message", "error_description"}) {
        CAPTURE(detail);
        CHECK(read_as<problem>(std::string{"{\""} + detail + "\":\"d\"," + rest) == wanted);
    }
    each_name<problem>([&](std::string_view name, std::string_view) {
        CAPTURE(name);
        auto const elsewhere = name == "detail" || name == "error_description" ||
                               name == "parameter" || name == "value";
        CHECK((elsewhere || rest.find('"' + std::string{name} + "\":") != rest.npos));
    });
}

TEST_CASE("The flat form names one parameter, and needs none of its two members")
{
    using list = std::vector<bad_parameter>;
    CHECK(
        read_as<problem>(R"({"parameter":"ids","value":"x"})").parameters == list{{"ids", {"x"}}});
    CHECK(
        read_as<problem>(R"({"value":"x","parameter":"ids"})").parameters == list{{"ids", {"x"}}});
    CHECK(read_as<problem>(R"({"parameter":"ids"})").parameters == list{{"ids", {}}});
    CHECK(read_as<problem>(R"({"value":"x"})").parameters == list{{"", {"x"}}});
    for (auto const* nothing : {R"({"parameter":null,"value":null})",
             R"({"parameter":5,"value":["x"]})", R"({"parameter":{},"value":true})"}) {
        CAPTURE(nothing);
        CHECK(read_as<problem>(nothing).parameters.empty());
    }
}

TEST_CASE("The names of parameters are data")
{
    auto const read = read_as<problem>(
        R"({"parameters":{"":["e"],"__proto__":["p"],"errors":["1",2,null,"3"],"n":null,"s":"x"}})");
    CHECK(read == problem{.parameters = {
                              {"", {"e"}},
                              {"__proto__", {"p"}},
                              {"errors", {"1", "3"}},
                              {"n", {}},
                              {"s", {}},
                          }});
    CHECK(read_as<problem>(R"({"parameters":["ids"]})") == problem{});
    CHECK(read_as<problem>(R"({"parameters":"ids"})") == problem{});
    CHECK(read_as<problem>(R"({"parameters":{"a":["1"]},"parameters":{"b":["2"]}})").parameters ==
          std::vector<bad_parameter>{{"b", {"2"}}});
}

TEST_CASE("Errors are a list of problems, also of problems of their own, or one sentence")
{
    CHECK(read_as<problem>(R"({"errors":"sorry"})") ==
          problem{.errors = {problem{.detail = "sorry"}}});
    CHECK(read_as<problem>(R"({"errors":[{"errors":[{"code":5}]},"x",7,null,{}]})") ==
          problem{.errors = {problem{.errors = {problem{.code = 5}}}, problem{}}});
    CHECK(read_as<problem>(R"({"errors":{"code":5}})") == problem{});
}

TEST_CASE("What a body calls itself does not pass for what the answer as a whole says")
{
    CHECK(read_as<problem>(R"({"body":"b","transaction_id":"t","x-transaction-id":"t"})") ==
          problem{});
}
