// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth1/compare.hpp>

#include "given.hpp"

#include <doctest/doctest.h>

#include <string>

using xdm::oauth1::compare;
using xdm::oauth1::difference;
using xdm::oauth1::explain;
using xdm::oauth1::explanation;
using xdm::oauth1::read_base_string;

namespace {

explanation of(xdm::request const& r)
{
    return explain(r, given::keys(), given::once());
}

} // namespace

TEST_CASE("an explanation does not differ from itself")
{
    auto const e = of(given::post_of_the_docs());
    CHECK_FALSE(compare(e, e));
    CHECK_FALSE(compare(explanation{}, explanation{}));
    CHECK_FALSE(compare(e, explanation{})); // nothing known, nothing differs
}

TEST_CASE("the first difference is told, in the order in which a signature is made")
{
    auto const left = of(given::get("https://api.x.com/2/x", {{"a", "1"}}));
    auto right = of(given::get("https://api.x.com/2/y", {{"a", "2"}}));
    CHECK(compare(left, right) ==
          difference{"base URI", 20, "https://api.x.com/2/x", "https://api.x.com/2/y"});
    right.method = "POST";
    CHECK(compare(left, right) == difference{"method", 0, "GET", "POST"});
}

TEST_CASE("of the parameters the one that differs is told whole, with its place among all")
{
    auto const url = "https://api.x.com/2/x";
    auto const left = of(given::get(url, {{"a", "1"}, {"status", "a b"}}));
    CHECK(
        compare(left, of(given::get(url, {{"a", "1"}, {"status", "a+b"}}))) ==
        difference{"parameters", left.parameters.find("%20b") + 2, "status=a%20b", "status=a%2Bb"});
    CHECK(compare(left, of(given::get(url, {{"a", "1"}}))) ==
          difference{"parameters", left.parameters.find("status"), "status=a%20b", ""});
    CHECK(compare(of(given::get(url, {{"a", "1"}})), left)->right == "status=a%20b");
    CHECK(compare(left, of(given::get(url, {{"a", "2"}, {"status", "a b"}}))) ==
          difference{"parameters", 2, "a=1", "a=2"});
}

TEST_CASE("nonce and timestamp are passed over where anything else differs")
{
    auto const keys = given::keys();
    auto const left = explain(given::get("https://a.example/", {{"z", "1"}}), keys, {"n", 1});
    auto const same = explain(given::get("https://a.example/", {{"z", "1"}}), keys, {"m", 2});
    auto const other = explain(given::get("https://a.example/", {{"z", "2"}}), keys, {"m", 2});
    CHECK(compare(left, same)->left == "oauth_nonce=n");
    CHECK(compare(left, same)->right == "oauth_nonce=m");
    CHECK(compare(left, other)->left == "z=1");
}

TEST_CASE("where the same text has two signatures, a secret differs, and none is shown")
{
    auto const r = given::get("https://api.x.com/2/x");
    auto const client = given::client("k", "s");
    auto const left = explain(r, client.with(given::token("t", "canary")), given::once());
    CHECK(compare(left, explain(r, client.with(given::token("t", "canary2")), given::once())) ==
          difference{"key", 0, "[redacted]&[redacted]", "[redacted]&[redacted]"});
}

TEST_CASE("a header that differs in nothing but itself is told last")
{
    auto const left = of(given::get("https://api.x.com/2/x"));
    auto right = left;
    right.header.replace(5, 1, "  ");
    CHECK(compare(left, right) == difference{"header", 6, left.header, right.header});
}

TEST_CASE("another program's base string is taken apart and compared")
{
    auto const left = of(given::get("https://api.x.com/2/x%20", {{"a", "b c"}}));
    auto const right = read_base_string(left.base_string);
    CHECK(right.method == "GET");
    CHECK(right.base_uri == left.base_uri);
    CHECK(right.parameters == left.parameters);
    CHECK_FALSE(compare(left, right));
    auto wrong = left.base_string;
    wrong.replace(wrong.find("%2520c"), 5, "%2B");
    CHECK(
        compare(left, read_base_string(wrong)) == difference{"parameters", 3, "a=b%20c", "a=b+c"});
}

TEST_CASE("a text that is no base string is only itself")
{
    for (auto const* const text : {"", "GET", "GET&a", "GET&a&", "GET&a&b&c"}) {
        auto const e = read_base_string(text);
        CHECK(e.base_string == text);
        CHECK(e.method == "");
        CHECK(e.parameters == "");
    }
    auto const left = of(given::get("https://api.x.com/2/x"));
    CHECK(compare(left, read_base_string("GET"))->piece == "base string");
}
