// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth2/redirect_uri.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

using xdm::detail::foreign_place;
using xdm::detail::holds_query_of;
using xdm::detail::is_redirect_uri;
using xdm::oauth2::foreign;

TEST_CASE("A redirect is an absolute URL without a fragment")
{
    for (auto const fine : {"http://127.0.0.1:8400/callback", "https://example.com",
             "https://example.com/a?tenant=7", "http://[::1]:8400/cb", "com.example.app:/oauth",
             "com.example.app://login", "myapp:login"})
        CHECK_MESSAGE(is_redirect_uri(fine), fine);
    for (auto const bad : {"", "/callback", "callback", "127.0.0.1:8400/callback",
             "http:", "http://", "https://example.com/#", "https://example.com/#a",
             "https://example.com/a b", "https://example.com/\r\nx", "://example.com",
             "1a://example.com", "https://example.com/?state=1", "https://example.com/?a=1&code",
             "https://example.com/?error=", "https://example.com/?%63ode=1"})
        CHECK_MESSAGE(!is_redirect_uri(bad), bad);
}

TEST_CASE("A callback at the redirect's place is found whatever the spelling that URLs leave free")
{
    constexpr std::string_view redirect = "http://localhost:8400/callback";
    CHECK(foreign_place(redirect, "http://localhost:8400/callback?a=b#c") == std::nullopt);
    CHECK(foreign_place(redirect, "HTTP://LocalHost:8400/callback") == std::nullopt);
    CHECK(foreign_place(redirect, "/callback?a=b") == std::nullopt);
    CHECK(foreign_place("https://example.com", "https://example.com:443/?a") == std::nullopt);
    CHECK(foreign_place("http://example.com:80/", "http://example.com?a") == std::nullopt);
    CHECK(foreign_place("https://example.com/", "/?a") == std::nullopt);
    CHECK(foreign_place("http://[::1]:8400/cb", "http://[::1]:8400/cb") == std::nullopt);
    CHECK(foreign_place("com.example.app:/oauth", "com.example.app:/oauth?a") == std::nullopt);
    CHECK(foreign_place("myapp://login", "myapp://login?a") == std::nullopt);
}

TEST_CASE("A callback at another place says what differs")
{
    constexpr std::string_view redirect = "http://localhost:8400/callback";
    CHECK(foreign_place(redirect, "https://localhost:8400/callback") == foreign::other_scheme);
    CHECK(foreign_place(redirect, "http://127.0.0.1:8400/callback") == foreign::other_host);
    CHECK(foreign_place(redirect, "http://localhost.example.com:8400/callback") ==
          foreign::other_host);
    CHECK(foreign_place(redirect, "http://localhost:8400@example.com/callback") ==
          foreign::other_port);
    CHECK(foreign_place(redirect, "http://user@localhost:8400/callback") == foreign::other_host);
    CHECK(foreign_place(redirect, "http://localhost:8401/callback") == foreign::other_port);
    CHECK(foreign_place(redirect, "http://localhost/callback") == foreign::other_port);
    for (auto const path : {"", "/", "/callback/", "/callback/x", "/Callback", "/callbac",
             "/callback%20", "/%63allback", "//callback", "/a/../callback"})
        CHECK(foreign_place(redirect, "http://localhost:8400" + std::string{path}) ==
              foreign::other_path);
    CHECK(foreign_place(redirect, "/favicon.ico") == foreign::other_path);
    CHECK(foreign_place(redirect, "//localhost:8400/callback") == foreign::other_path);
    CHECK(foreign_place(redirect, "") == foreign::other_scheme);
    CHECK(foreign_place(redirect, "callback?state=1") == foreign::other_scheme);
    CHECK(foreign_place("http://[::1]:8400/cb", "http://[::2]:8400/cb") == foreign::other_host);
    CHECK(foreign_place("http://[::1]:8400/cb", "http://[::1]:8401/cb") == foreign::other_port);
    CHECK(foreign_place("myapp://login", "myapp://logout") == foreign::other_host);
    CHECK(foreign_place("myapp:/a", "myapp:/b") == foreign::other_path);
}

TEST_CASE("The redirect's own query has to come back")
{
    auto const holds = [](std::string_view redirect, std::string_view query) {
        return holds_query_of(redirect, xdm::parse_form(query));
    };
    CHECK(holds("https://example.com/", "state=1"));
    CHECK(holds("https://example.com/?tenant=a%20b&x", "state=1&x=&tenant=a+b"));
    CHECK_FALSE(holds("https://example.com/?tenant=7", "state=1"));
    CHECK_FALSE(holds("https://example.com/?tenant=7", "state=1&tenant=8"));
}

TEST_CASE("Each reason that a callback is foreign says in words what it is")
{
    std::vector<std::string> seen;
    for (int n = 0; n <= static_cast<int>(foreign::spent); ++n) {
        std::string const words{to_string(static_cast<foreign>(n))};
        CHECK_FALSE(words.empty());
        for (auto const& other : seen)
            CHECK(other != words);
        seen.push_back(words);
    }
    CHECK(to_string(foreign::other_state) == "the state differs");
}
