// SPDX-License-Identifier: BSL-1.0
#include <xdm/http/url.hpp>

#include <doctest/doctest.h>

#include <facts.hpp>

#include <string>
#include <string_view>

using xdm::split_url;

static_assert(split_url("https://api.x.com/2")->host == "api.x.com");
static_assert(!split_url("ftp://api.x.com/2"));

namespace {

bool same(std::string_view left, std::string_view right)
{
    auto const a = split_url(left);
    auto const b = split_url(right);
    REQUIRE(a);
    REQUIRE(b);
    CHECK(same_origin(*b, *a) == same_origin(*a, *b));
    return same_origin(*a, *b);
}

} // namespace

TEST_CASE("digits behind the end of a URL are none of its own")
{
    constexpr std::string_view whole = "https://a%41";
    CHECK(split_url(whole));
    for (std::size_t cut = 1; cut < 3; ++cut)
        CHECK_FALSE(split_url(whole.substr(0, whole.size() - cut)));
}

TEST_CASE("a URL is split into its parts")
{
    CHECK(split_url("https://api.x.com") == xdm::url_parts{"https", "", "api.x.com"});
    CHECK(split_url("HTTP://me:pw@Example.com:8080/a/b?c=d&e#f") ==
          xdm::url_parts{"HTTP", "me:pw", "Example.com", "8080", "/a/b", "c=d&e", "f"});
    CHECK(split_url("https://[2001:db8::1]:444?q") ==
          xdm::url_parts{"https", "", "[2001:db8::1]", "444", "", "q"});
    CHECK(split_url("https://[::1]/") == xdm::url_parts{"https", "", "[::1]", "", "/"});
    CHECK(split_url("http://h:/") == xdm::url_parts{"http", "", "h", "", "/"});
    CHECK(split_url("http://h#a?b/c@d:e") ==
          xdm::url_parts{"http", "", "h", "", "", "", "a?b/c@d:e"});
    CHECK(split_url("http://h/@a:b")->path == "/@a:b");
    CHECK(split_url("http://a%20b!$&'()*+,;=-._~/")->host == "a%20b!$&'()*+,;=-._~");
    CHECK(split_url("https://api.twitter.com/2/dm_events/\"1\"")->path == "/2/dm_events/\"1\"");
}

TEST_CASE("a port is a number from 1 to 65535")
{
    for (std::string_view const good : {"1", "80", "65535", "0443", ""}) {
        CAPTURE(good);
        CHECK(split_url("http://eg.com:" + std::string{good} + "/")->port == good);
    }
    for (std::string_view const bad : {"0", "00", "65536", "99999", "-1", "+1", "3.14", "BAD",
             "0x1", "1a", "42:42", ":", "18446744073709551617", "4294967376"}) {
        CAPTURE(bad);
        CHECK_FALSE(split_url("http://eg.com:" + std::string{bad}));
        CHECK_FALSE(split_url("http://[::1]:" + std::string{bad}));
    }
}

TEST_CASE("what is no absolute http or https URL is refused")
{
    for (std::string_view const bad : {"", " ", "http", "http:", "http:/", "http://", "http:///a",
             "http://:8080", "http://@h@g/", "http://me@", "example.com", "//example.com", "/a",
             "://h", "ftp://h", "httpx://h", "javascript://h", " http://h", "http://h/a b",
             "http://h/\n", "http:h", "http:/h", "http:\\\\h", "http://h\\@g", "http://a\"b",
             "http://a<b", "http://%", "http://%zz", "http://%4", "http://[", "http://[]",
             "http://[]:1", "http://[::1", "http://[::1]a", "http://[::g]", "http://[a:b",
             "http://[1]", "http://[1:2]", "http://[::1%25eth0]", "http://a[::1]", "http://::1",
             "http://\xC3\xA4", "http://u\xC3\xA4@h", "http://a b@h"}) {
        CAPTURE(bad);
        CHECK_FALSE(split_url(bad));
    }
    for (int byte = 0; byte <= 32; ++byte)
        for (std::string_view const front :
            {"h", "http://", "http://a", "http://a/", "http://a:8"}) {
            CAPTURE(byte);
            CHECK_FALSE(split_url(std::string{front} + static_cast<char>(byte) + "1/b"));
        }
}

TEST_CASE("the URLs that other libraries refuse are refused")
{
    if (facts::missing())
        return;
    auto const cases = facts::load("vectors-misc.json");
    int count = 0;
    for (auto const& bad : cases.at("base_string_uri_errors").at("inputs").as_array()) {
        CAPTURE(facts::text(bad));
        CHECK_FALSE(split_url(facts::text(bad)));
        ++count;
    }
    CHECK(count == 15);
    for (auto const& one : cases.at("base_string_uri").as_array()) {
        auto const input = facts::text(one.at("input"));
        CAPTURE(input);
        auto const is_url = input.find(' ') == input.npos && (input[0] == 'h' || input[0] == 'H');
        CHECK(split_url(input).has_value() == is_url);
    }
}

TEST_CASE("an origin is scheme, host and port")
{
    CHECK(same("https://api.x.com/a?b", "HTTPS://API.X.COM:443/c#d"));
    CHECK(same("http://api.x.com", "http://api.x.com:80/"));
    CHECK(same("http://api.x.com:/", "http://api.x.com:080"));
    CHECK(same("https://me@api.x.com/", "https://api.x.com/"));
    CHECK(same("https://[::A]:1/", "https://[::a]:1/"));
    CHECK_FALSE(same("https://api.x.com/", "http://api.x.com/"));
    CHECK_FALSE(same("https://api.x.com/", "http://api.x.com:443/"));
    CHECK_FALSE(same("https://api.x.com/", "https://api.x.com:80/"));
    CHECK_FALSE(same("https://api.x.com/", "https://api.x.com:8443/"));
    CHECK_FALSE(same("https://api.x.com/", "https://api.x.com.example.com/"));
    CHECK_FALSE(same("https://api.x.com/", "https://x.com/"));
    CHECK_FALSE(same("https://api.x.com/", "https://api.x.com@example.com/"));
    CHECK_FALSE(same("https://api.x.com/", "https://%61pi.x.com/"));
}

TEST_CASE("the shortest address in brackets is a host")
{
    auto const parts = xdm::split_url("http://[::]/");
    REQUIRE(parts);
    CHECK(parts->host == "[::]");
    CHECK_FALSE(xdm::split_url("http://[:]/"));
}
