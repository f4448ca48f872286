// SPDX-License-Identifier: BSL-1.0
#include <xdm/http/rebase.hpp>

#include <doctest/doctest.h>

#include <string>
#include <type_traits>

namespace {

std::string url(std::string base, std::string from)
{
    return xdm::rebase{base}(xdm::request{.url = from}).url;
}

} // namespace

TEST_CASE("a request goes to another base, path and all")
{
    CHECK(url("http://127.0.0.1:8080", "https://api.x.com/2/users/me") ==
          "http://127.0.0.1:8080/2/users/me");
    CHECK(url("http://127.0.0.1:8080/", "https://api.x.com/2/users/me") ==
          "http://127.0.0.1:8080/2/users/me");
    CHECK(url("https://example.com/x", "https://api.x.com/2/users/me") ==
          "https://example.com/x/2/users/me");
    CHECK(url("https://example.com/x/y//?q#f", "https://api.x.com/2/users/me") ==
          "https://example.com/x/y/2/users/me");
    CHECK(url("https://example.com", "https://api.x.com") == "https://example.com");
    CHECK(url("https://example.com", "https://ton.twitter.com/1.1/a//b/") ==
          "https://example.com/1.1/a//b/");
    CHECK(url("http://[::1]:8080", "https://me:pw@api.x.com:444/2") == "http://[::1]:8080/2");
}

TEST_CASE("a rebased request keeps all else, and its type")
{
    struct endpoint {};
    xdm::request_of<endpoint> r;
    r.method = xdm::method::delete_;
    r.url = "https://api.x.com/2/dm_events/1";
    r.query.push_back("a", "1");
    r.headers.push_back("b", "2");
    r.body = "3";
    auto const moved = xdm::rebase{"http://localhost"}(r);
    static_assert(std::is_same_v<decltype(moved), xdm::request_of<endpoint> const>);
    CHECK(moved.url == "http://localhost/2/dm_events/1");
    r.url = moved.url;
    CHECK(moved == static_cast<xdm::request const&>(r));
}

TEST_CASE("what is no request is no argument of rebase")
{
    static_assert(!std::is_invocable_v<xdm::rebase, std::string>);
    static_assert(std::is_invocable_v<xdm::rebase, xdm::request>);
    CHECK(true);
}
