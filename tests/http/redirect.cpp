// SPDX-License-Identifier: BSL-1.0
#include <xdm/http/redirect.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using xdm::method;
using xdm::redirected;

namespace {

xdm::response moved(std::string_view location, int status = 302)
{
    return {.status = status, .headers = {{"Location", location}}};
}

xdm::request download()
{
    xdm::request r{.url = "https://api.x.com/2/media/1"};
    r.query.push_back("old", "1");
    r.headers = {{"accept", "*/*"}, {"Authorization", "Bearer token"}, {"cookie", "a=1"},
        {"Proxy-Authorization", "Basic x"}, {"X-Csrf-Token", "t"}, {"Host", "api.x.com"}};
    return r;
}

xdm::request post(std::string_view type = "application/json", method m = method::post)
{
    xdm::request r{.method = m, .url = "https://api.x.com/2/oauth2/token", .body = "a=1"};
    r.headers = {{"content-type", type}, {"Content-Length", "3"}, {"Content-Encoding", "identity"},
        {"Content-Language", "en"}, {"Transfer-Encoding", "chunked"}, {"expect", "100-continue"},
        {"accept", "*/*"}};
    return r;
}

} // namespace

TEST_CASE("only a redirect with a place to go to is followed")
{
    for (int status = 0; status < 600; ++status) {
        CAPTURE(status);
        auto const follows = status == 301 || status == 302 || status == 303 || status == 307 ||
                             status == 308;
        CHECK(redirected(download(), moved("/b", status)).has_value() == follows);
    }
    CHECK_FALSE(redirected(download(), {.status = 302}));
    CHECK_FALSE(redirected(download(), moved("")));
    CHECK_FALSE(redirected(download(), moved("  ")));
    auto const created = moved("https://api.twitter.com/2/dm_events/\"1585800613253812228\"", 201);
    CHECK_FALSE(redirected(post(), created));
}

TEST_CASE("the new URL is resolved against the old one, its query decoded, its fragment dropped")
{
    auto const to = [](std::string_view location) {
        auto const next = redirected(download(), moved(location));
        return next ? href(*next) : "none";
    };
    CHECK(to("https://example.com/a") == "https://example.com/a");
    CHECK(to("//example.com/a") == "https://example.com/a");
    CHECK(to("/a/../b") == "https://api.x.com/b");
    CHECK(to("2") == "https://api.x.com/2/media/2");
    CHECK(to("?a") == "https://api.x.com/2/media/1?a=");
    CHECK(to("#a") == "https://api.x.com/2/media/1?old=1");
    CHECK(to("/\"1\"") == "https://api.x.com/%221%22");
    CHECK(to("https://api.x.com?a") == "https://api.x.com?a=");

    auto const next = redirected(download(), moved("/b?x=1%2C2+3&y=%26&x#f?g"));
    REQUIRE(next);
    CHECK(next->url == "https://api.x.com/b");
    xdm::fields expected;
    expected.push_back("x", "1,2 3");
    expected.push_back("y", "&");
    expected.push_back("x", "");
    CHECK(next->query == expected);
}

TEST_CASE("a place that is none, or that is not safe, is not followed")
{
    for (std::string_view const bad : {"http://api.x.com/", "http://example.com/",
             "ftp://example.com/", "javascript:alert(1)", "file:///etc/passwd", "https://",
             "https:///a", "https:a", "https://me:pw@example.com/", "https://me@api.x.com/",
             "https://example.com:0/", "https://example.com:99999/", "https://exa mple.com/",
             "/a b", "/a\tb", "https://[::1/", "https://api.x.com\\@example.com/"}) {
        CAPTURE(bad);
        CHECK_FALSE(redirected(download(), moved(bad)));
    }
    CHECK_FALSE(redirected({.url = "no url"}, moved("https://example.com/")));
    CHECK_FALSE(redirected({}, moved("https://example.com/")));
    CHECK(redirected({.url = "http://a/"}, moved("http://b/")));
    CHECK(redirected({.url = "http://a/"}, moved("https://a/")));
    CHECK(redirected({.url = "https://me@a/"}, moved("/b"))->url == "https://me@a/b");
    CHECK_FALSE(redirected({.url = "https://me@a/"}, moved("https://me@b/")));
}

TEST_CASE("authorization stays with its scheme, host and port")
{
    for (std::string_view const near :
        {"/b", "https://api.x.com/b", "https://API.x.com:443/b", "//api.x.com/b"}) {
        CAPTURE(near);
        auto const next = redirected(download(), moved(near));
        REQUIRE(next);
        CHECK(next->headers.find("authorization") == "Bearer token");
        CHECK(next->headers.find("cookie") == "a=1");
        CHECK(next->headers.find("x-csrf-token") == "t");
        CHECK(next->headers.find("accept") == "*/*");
        CHECK(next->headers.find("host") == "api.x.com");
        CHECK_FALSE(next->headers.find("proxy-authorization"));
    }
    for (std::string_view const far : {"https://ton.twitter.com/b", "https://api.x.com:444/b",
             "https://api.x.com.example.com/", "//x.com", "https://api.x.com:1/"}) {
        CAPTURE(far);
        auto const next = redirected(download(), moved(far));
        REQUIRE(next);
        CHECK(next->headers == xdm::header_fields{{"accept", "*/*"}});
    }
    xdm::request plain{.url = "http://a/", .headers = {{"authorization", "Bearer token"}}};
    CHECK_FALSE(redirected(plain, moved("https://a/"))->headers.find("authorization"));
    CHECK_FALSE(redirected(plain, moved("https://a:80/"))->headers.find("authorization"));
    CHECK(redirected(plain, moved("/b"))->headers.find("authorization"));
}

TEST_CASE("an OAuth 1.0a signature fits no other URL, even of the same host")
{
    auto r = download();
    for (std::string_view const signature :
        {"OAuth oauth_nonce=\"a\"", "oauth a", " OAUTH", "OAuth"}) {
        r.headers.set("authorization", signature);
        CAPTURE(signature);
        CHECK_FALSE(redirected(r, moved("/b"))->headers.find("authorization"));
        CHECK(redirected(r, moved("/b"))->headers.find("cookie"));
    }
}

TEST_CASE("method and body follow RFC 9110 section 15.4")
{
    struct {
        int status;
        method before;
        method after;
        bool body;
    } const rows[] = {
        {301, method::get, method::get, true},
        {301, method::post, method::get, false},
        {301, method::put, method::put, true},
        {301, method::delete_, method::delete_, true},
        {302, method::get, method::get, true},
        {302, method::post, method::get, false},
        {302, method::put, method::put, true},
        {302, method::delete_, method::delete_, true},
        {303, method::get, method::get, false},
        {303, method::post, method::get, false},
        {303, method::put, method::get, false},
        {303, method::delete_, method::get, false},
        {307, method::get, method::get, true},
        {307, method::post, method::post, true},
        {308, method::put, method::put, true},
        {308, method::post, method::post, true},
        {308, method::delete_, method::delete_, true},
    };
    for (auto const& row : rows) {
        CAPTURE(row.status);
        CAPTURE(to_string(row.before));
        auto const r = post("application/json", row.before);
        for (std::string_view const place : {"/b", "https://example.com/b"}) {
            auto const next = redirected(r, moved(place, row.status));
            REQUIRE(next);
            CHECK(next->method == row.after);
            CHECK(next->body == (row.body ? "a=1" : ""));
            CHECK(next->headers == (row.body ? r.headers : xdm::header_fields{{"accept", "*/*"}}));
        }
    }
}

TEST_CASE("a form, with its tokens and codes, is not sent again to another host")
{
    auto const form = post("application/x-www-form-urlencoded; charset=utf-8");
    CHECK_FALSE(redirected(form, moved("https://example.com/", 307)));
    CHECK_FALSE(redirected(form, moved("https://example.com/", 308)));
    CHECK(redirected(form, moved("/b", 307))->body == "a=1");
    CHECK(redirected(form, moved("https://example.com/", 303))->body == "");
    CHECK(redirected(form, moved("https://example.com/", 302))->body == "");
}
