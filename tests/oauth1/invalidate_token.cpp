// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth1/invalidate_token.hpp>

#include <xdm/endpoint/endpoint.hpp>

#include <doctest/doctest.h>

#include <variant>

using xdm::oauth1::invalidate_token;

static_assert(xdm::endpoint<invalidate_token>);

TEST_CASE("a token is invalidated by a request that it signs")
{
    auto const r = encode(invalidate_token{});
    CHECK(r.method == xdm::method::post);
    CHECK(href(r) == "https://api.x.com/1.1/oauth/invalidate_token.json");
    CHECK(r.headers.empty());
    CHECK(r.body == "");
    CHECK(validate(invalidate_token{}).empty());
}

TEST_CASE("that it is done is told by the status")
{
    auto const done = xdm::decode<invalidate_token>({200, {}, R"({"access_token":"12-a"})"});
    CHECK(std::holds_alternative<xdm::oauth1::token_invalidated>(done));
    auto const dead = xdm::decode<invalidate_token>(
        {401, {}, R"({"errors":[{"code":89,"message":"Invalid or expired token."}]})"});
    auto const* const p = std::get_if<xdm::problem>(&dead);
    REQUIRE(p);
    CHECK(p->code == 89);
    CHECK(std::holds_alternative<xdm::malformed>(xdm::decode<invalidate_token>({302, {}, ""})));
}
