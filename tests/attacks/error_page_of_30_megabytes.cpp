// SPDX-License-Identifier: BSL-1.0
// A server answers an error with a page of 30 MB, so that a program that keeps errors runs out of
// memory. Each failure keeps the first 1,000 bytes.
#include <heap.hpp>

#include <xdm/xdm.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <variant>

TEST_CASE("Attack: an error page of 30 MB, of any kind")
{
    std::string const page(30'000'000, 'x');
    for (int const status : {200, 302, 403, 429, 503})
        for (std::string const front : {"<html>", R"({"title":"t","detail":"d","x":")",
                 R"({"errors":[{"message":")", "[", ""}) {
            CAPTURE(front);
            xdm::response r{status, {}, front + page};
            if (front.ends_with('"'))
                r.body += front.front() == '{' && front.find('[') != front.npos ? "\"}]}" : "\"}";
            auto const outcome = xdm::decode<xdm::get_events>(r);
            std::size_t kept = 0;
            if (auto const* const p = std::get_if<xdm::problem>(&outcome))
                kept = p->body.size() + p->detail.size() + p->title.size();
            else if (auto const* const m = std::get_if<xdm::malformed>(&outcome))
                kept = m->body.size();
            else if (auto const* const l = std::get_if<xdm::rate_limited>(&outcome))
                kept = l->problem.body.size();
            else
                continue; // a page whose `errors` hold it: that was asked for
            CHECK(kept > 0);
            if (front != R"({"errors":[{"message":")") // whose message is the page
                CHECK(kept <= 1'100);
        }
}

TEST_CASE("Attack: a page of 30 MB where a token is awaited")
{
    xdm::response const r{403, {}, std::string(30'000'000, 'x')};
    auto const outcome = xdm::decode<xdm::oauth1::access_token>(r);
    auto const* const p = std::get_if<xdm::problem>(&outcome);
    REQUIRE(p);
    CHECK(p->body.size() + p->detail.size() <= 1'200);
}
