// SPDX-License-Identifier: BSL-1.0
// A server repeats a token, or a caller's token holds a line end, so that it stands in an error
// text that goes to a log. Errors hold nothing of a request, and what is printed hides what may be
// a token.
#include <xdm/xdm.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <variant>

TEST_CASE("Attack: a token with a line end makes no second header line and no error text")
{
    auto const r = xdm::oauth2::bearer{xdm::secret{std::string{"canary\r\nx-evil: canary"}}}(
        encode(xdm::get_me{}));
    CHECK(r.headers.size() == 1);
    CHECK(*r.headers.find("authorization") == "Bearer canary  x-evil: canary");
    CHECK(dump(r).find("canary") == std::string::npos);
    CHECK(to_curl(r).find("canary") == std::string::npos);
    auto const bad = xdm::oauth1::make_credentials(
        "key", xdm::secret{std::string{"s"}}, "canary\r\n", xdm::secret{std::string{"canary\n"}});
    auto const* const flaw = std::get_if<xdm::oauth1::invalid_credentials>(&bad);
    REQUIRE(flaw);
    CHECK(to_string(*flaw).find("canary") == std::string::npos);
}

TEST_CASE("Attack: a token endpoint that answers with an error, a page or a cut body, and the "
          "token in it")
{
    for (std::string const body : {R"({"access_token":"canary","error":"invalid_request"})",
             R"({"access_token":"canary","token_type":"mac"})", R"({"access_token":"canary")",
             R"({"refresh_token":"canary","token_type":"mac"})", R"(["canary"])",
             "access_token=canary&error=x"})
        for (int const status : {200, 302}) {
            CAPTURE(body);
            xdm::response const r{status, {{"content-type", "application/json"}}, body};
            auto const outcome = xdm::decode<xdm::oauth2::exchange_code>(r);
            if (auto const* const p = std::get_if<xdm::problem>(&outcome))
                CHECK((p->body + p->detail + p->title).find("canary") == std::string::npos);
            else if (auto const* const m = std::get_if<xdm::malformed>(&outcome))
                CHECK(m->body.find("canary") == std::string::npos);
            else
                FAIL("this is no token");
            CHECK(dump(r).find("canary") == std::string::npos);
        }
}
