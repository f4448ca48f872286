// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/token_form.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace xdm::fake::detail;

namespace {

std::string read(std::string_view type, std::string body)
{
    xdm::request r{.body = std::move(body)};
    r.headers.push_back("Content-Type", type);
    return xdm::form_body(token_form(r));
}

} // namespace

TEST_CASE("a token endpoint reads forms, and JSON as some clients send it")
{
    CHECK(read("application/x-www-form-urlencoded", "a=b+c&d=%2B") == "a=b%20c&d=%2B");
    CHECK(read("application/x-www-form-urlencoded; charset=utf-8", "a=b") == "a=b");
    CHECK(read("application/json", R"({"a":"b c","d":"+"})") == "a=b%20c&d=%2B");
    CHECK(read("Application/JSON;charset=utf-8", R"( {"a":"é\n"})") == "a=%C3%A9%0A");
}

TEST_CASE("what is no text counts as empty, and another body as none")
{
    CHECK(read("application/json", R"({"a":1,"b":{"c":"d"},"e":["f"],"g":null,"h":"i"})") ==
          "a=&b=&e=&g=&h=i");
    CHECK(read("application/json", "a=b").empty());
    CHECK(read("application/json", R"(["a"])").empty());
    CHECK(read("application/x-www-form-urlencoded", "").empty());
    CHECK(read("text/plain", "a=b").empty());
    xdm::request untyped{.body = "a=b"};
    CHECK(token_form(untyped).empty());
}

TEST_CASE("errors of OAuth 2.0 have their own form")
{
    auto const r = oauth2_error(401, "a", "b \"c\"");
    CHECK(r.status == 401);
    CHECK(r.body == R"({"error":"a","error_description":"b \"c\""})");
    CHECK(r.headers.find("content-type") == "application/json; charset=utf-8");
    CHECK(
        missing_parameter("code").body ==
        R"({"error":"invalid_request","error_description":"Missing required parameter [code]."})");
    CHECK(invalid_value("token").body == R"({"error":"invalid_request",)"
                                         R"("error_description":"Value passed for the token was )"
                                         R"(invalid."})");
    CHECK(invalid_value("token").status == 400);
}
