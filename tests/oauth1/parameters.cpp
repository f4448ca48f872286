// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth1/parameters.hpp>

#include "given.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using xdm::oauth1::collect_parameters;
using xdm::oauth1::normalize_parameters;

namespace {

std::string normalized(given::pairs const& list)
{
    return normalize_parameters(given::fields(list));
}

} // namespace

TEST_CASE("parameters are normalized as RFC 5849 section 3.4.1.3.2 shows it")
{
    CHECK(normalized({{"b5", "=%3D"}, {"a3", "a"}, {"c@", ""}, {"a2", "r b"},
              {"oauth_consumer_key", "9djdj82h48djs9d2"}, {"oauth_token", "kkk9d7dh3k39sjv7"},
              {"oauth_signature_method", "HMAC-SHA1"}, {"oauth_timestamp", "137131201"},
              {"oauth_nonce", "7d8f3e4a"}, {"c2", ""}, {"a3", "2 q"}}) ==
          "a2=r%20b&a3=2%20q&a3=a&b5=%3D%253D&c%40=&c2=&oauth_consumer_key=9djdj82h48djs9d2"
          "&oauth_nonce=7d8f3e4a&oauth_signature_method=HMAC-SHA1&oauth_timestamp=137131201"
          "&oauth_token=kkk9d7dh3k39sjv7");
}

TEST_CASE("pairs are sorted by what they are once encoded, byte by byte")
{
    CHECK(normalized({}) == "");
    CHECK(normalized({{"name", ""}}) == "name=");
    CHECK(normalized({{"a", "x!y"}, {"a", "x y"}}) == "a=x%20y&a=x%21y");
    CHECK(normalized({{"x!y", "a"}, {"x", "a"}}) == "x=a&x%21y=a");
    CHECK(normalized({{"c2", ""}, {"c@", ""}}) == "c%40=&c2="); // not by the bytes @ and 2
    CHECK(normalized({{"a", "2"}, {"Z", "1"}}) == "Z=1&a=2");   // no locale
    CHECK(normalized({{"a", "9"}, {"a", "10"}}) == "a=10&a=9"); // no numbers
    CHECK(normalized({{"a", "b"}, {"a", "b"}}) == "a=b&a=b");   // repeated ones stay
    CHECK(normalized({{"a-", "1"}, {"a", "2"}}) == "a=2&a-=1"); // not by `a-=` and `a=`
    CHECK(normalized({{"", "b"}, {"", ""}}) == "=&=b");
    CHECK(normalized({{"\xF0\x9F\x98\x80", "e"}, {"~", "t"}}) == "%F0%9F%98%80=e&~=t");
}

TEST_CASE("the order is that of the encoded texts, for all bytes beside each other")
{
    std::vector<std::string> texts;
    for (int byte = 0; byte < 256; ++byte) {
        texts.push_back(std::string{"x"} + static_cast<char>(byte));
        texts.push_back(std::string{"x"} + static_cast<char>(byte) + "x");
    }
    for (auto const& left : texts)
        for (auto const& right : texts) {
            auto const order = xdm::detail::compare_as_encoded(left, right);
            auto const encoded = xdm::percent_encode(left).compare(xdm::percent_encode(right));
            REQUIRE((order < 0) == (encoded < 0));
            REQUIRE((order > 0) == (encoded > 0));
        }
}

TEST_CASE("any list is sorted as the standard library sorts it, at any size")
{
    std::mt19937 random{5849};
    for (std::size_t size = 0; size < 200; ++size) {
        std::vector<std::string> texts(2 * size);
        for (auto& text : texts)
            for (auto n = random() % 4; n > 0; --n)
                text += "ab!~=\xFF"[random() % 6];
        xdm::fields pairs;
        std::vector<std::pair<std::string, std::string>> expected;
        for (std::size_t n = 0; n < size; ++n) {
            pairs.push_back(texts[2 * n], texts[2 * n + 1]);
            expected.emplace_back(
                xdm::percent_encode(texts[2 * n]), xdm::percent_encode(texts[2 * n + 1]));
        }
        std::sort(expected.begin(), expected.end());
        std::string text;
        for (auto const& [name, value] : expected)
            text += (text.empty() && &name == &expected.front().first ? "" : "&") + name + "=" +
                    value;
        REQUIRE(normalize_parameters(pairs) == text);
    }
}

TEST_CASE("sorting what a stranger sends takes n log n steps: sorted, reversed, all alike")
{
    std::size_t const size = 100'000; // the square of it would take minutes
    std::vector<std::string> names;
    for (std::size_t n = 0; n < size; ++n)
        names.push_back(std::to_string(size + n));
    for (auto const order : {0, 1, 2}) {
        std::vector<xdm::field> list;
        for (std::size_t n = 0; n < size; ++n)
            list.push_back({names[order == 0 ? n : order == 1 ? size - 1 - n : 0], ""});
        xdm::detail::sort_parameters(list);
        CHECK(std::is_sorted(list.begin(), list.end(), xdm::detail::comes_before));
    }
}

TEST_CASE("a query, a query in the url and a form give parameters")
{
    auto r = given::form(
        "http://example.com/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b#a4=no", "c2&a3=2+q");
    CHECK(collect_parameters(r) == given::fields({{"b5", "=%3D"}, {"a3", "a"}, {"c@", ""},
                                       {"a2", "r b"}, {"c2", ""}, {"a3", "2 q"}}));
    r.query.push_back("d", "1+1");
    CHECK(normalize_parameters(collect_parameters(r)) ==
          "a2=r%20b&a3=2%20q&a3=a&b5=%3D%253D&c%40=&c2=&d=1%2B1");
}

TEST_CASE("only a body that says that it is a form gives parameters")
{
    xdm::request r{.method = xdm::method::post, .url = "https://api.x.com/2/x", .body = "a=b"};
    CHECK(collect_parameters(r).empty());
    for (std::string_view const type : {"application/json", "multipart/form-data; boundary=x",
             "text/plain", "application/x-www-form-urlencoded-not", "text/html"}) {
        r.headers.set("content-type", type);
        CHECK(collect_parameters(r).empty());
    }
    for (std::string_view const type : {"application/x-www-form-urlencoded",
             "Application/X-WWW-Form-Urlencoded", "application/x-www-form-urlencoded;charset=UTF-8",
             " application/x-www-form-urlencoded ; charset=utf-8"}) {
        r.headers.set("content-type", type);
        CHECK(collect_parameters(r) == given::fields({{"a", "b"}}));
    }
}
