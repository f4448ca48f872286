// SPDX-License-Identifier: BSL-1.0
// A server redirects to a host of its own, so that the client sends its credentials there. They
// stay with scheme, host and port; a form, which holds tokens, is not sent again at all.
#include <xdm/xdm.hpp>

#include <doctest/doctest.h>

#include <string>

TEST_CASE("Attack: credentials that follow a redirect to a host that only looks the same")
{
    xdm::request const r{.url = "https://api.x.com/2/users/me",
        .headers = {{"authorization", "Bearer canary"}, {"cookie", "canary"},
            {"x-csrf-token", "canary"}, {"proxy-authorization", "canary"}, {"accept", "*/*"}}};
    for (std::string const to : {"https://evil.example.com/", "//evil.example.com/",
             "https://api.x.com.evil.example.com/", "https://api.x.com:444/", "https://x.com/",
             "https://evil.example.com#@api.x.com/", "https://evil.example.com?api.x.com/",
             "\\\\evil.example.com", "/\\evil.example.com/", "https:\\\\evil.example.com/",
             "https://api.x.com\\.evil.example.com/", "https://api.x.com%2eevil.example.com/",
             "https://api.x.com@evil.example.com/", "https://user:pw@api.x.com/",
             "https://api.x.com%00.evil.example.com/", "https://api.x.com\t.evil.example.com/"}) {
        CAPTURE(to);
        auto const next = redirected(r, {302, {{"location", to}}, {}});
        if (!next)
            continue;
        auto const parts = xdm::split_url(next->url);
        REQUIRE(parts);
        auto const stays = parts->host == "api.x.com" && xdm::host(*next) == "api.x.com";
        CHECK((stays || to_curl(*next).find("canary") == std::string::npos));
        CHECK((stays || href(*next).find("canary") == std::string::npos));
        for (auto const& [name, value] : next->headers)
            CHECK((stays || value != "canary"));
        CHECK((stays || !next->headers.find("authorization")));
        CHECK_FALSE(next->headers.find("proxy-authorization"));
    }
}

TEST_CASE("Attack: a form with a refresh token that is redirected elsewhere")
{
    auto const r = encode(xdm::oauth2::refresh_token{
        .client = xdm::oauth2::client{"id"}, .token = xdm::secret{std::string{"canary"}}});
    for (int const status : {307, 308})
        CHECK_FALSE(redirected(r, {status, {{"location", "https://evil.example.com/"}}, {}}));
    for (int const status : {301, 302, 303}) {
        auto const next = redirected(r, {status, {{"location", "https://evil.example.com/"}}, {}});
        REQUIRE(next);
        CHECK(next->body.empty());
        CHECK(href(*next).find("canary") == std::string::npos);
    }
}
