// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth1/base_string.hpp>

#include "given.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using xdm::oauth1::base_string;
using xdm::oauth1::base_string_uri;

TEST_CASE("the URI of a base string, as RFC 5849 section 3.4.1.2 shows it")
{
    CHECK(base_string_uri("http://EXAMPLE.COM:80/r%20v/X?id=123") == "http://example.com/r%20v/X");
    CHECK(base_string_uri("https://www.example.net:8080/?q=1") == "https://www.example.net:8080/");
}

TEST_CASE("scheme and host are small, everything else stays")
{
    CHECK(base_string_uri("HTTPS://API.X.COM") == "https://api.x.com/");
    CHECK(base_string_uri("https://api.x.com/2/DM_Events") == "https://api.x.com/2/DM_Events");
    CHECK(base_string_uri("https://api.x.com/%7Ea%2fb/../c//") ==
          "https://api.x.com/%7Ea%2fb/../c//");
    CHECK(base_string_uri("https://[2001:DB8::1]:443/a") == "https://[2001:db8::1]/a");
    CHECK(base_string_uri("https://[2001:DB8::1]:8443") == "https://[2001:db8::1]:8443/");
}

TEST_CASE("a port counts unless it is the scheme's own")
{
    CHECK(base_string_uri("http://example.com:80") == "http://example.com/");
    CHECK(base_string_uri("http://example.com:443") == "http://example.com:443/");
    CHECK(base_string_uri("https://example.com:443") == "https://example.com/");
    CHECK(base_string_uri("https://example.com:80") == "https://example.com:80/");
    CHECK(base_string_uri("HTTPS://example.com:0443") == "https://example.com/");
    CHECK(base_string_uri("https://example.com:") == "https://example.com/");
    CHECK(base_string_uri("https://example.com:65535/") == "https://example.com:65535/");
}

TEST_CASE("user, query and fragment do not count")
{
    CHECK(base_string_uri("https://me:pass@api.x.com/2?a=b/c#d") == "https://api.x.com/2");
    CHECK(base_string_uri("https://a@b@api.x.com:8080") == "https://api.x.com:8080/");
    CHECK(base_string_uri("https://api.x.com?a=b") == "https://api.x.com/");
    CHECK(base_string_uri("https://api.x.com#a/b") == "https://api.x.com/");
}

TEST_CASE("what no path may hold is encoded, as it must be on its way")
{
    CHECK(base_string_uri("https://api.x.com/a b\x1B\"<>\\^`{|}") ==
          "https://api.x.com/a%20b%1B%22%3C%3E%5C%5E%60%7B%7C%7D");
    CHECK(base_string_uri("https://api.x.com/\xC3\xA4") == "https://api.x.com/%C3%A4");
    CHECK(base_string_uri("https://api.x.com/-._~!$&'()*+,;=:@/") ==
          "https://api.x.com/-._~!$&'()*+,;=:@/");
}

TEST_CASE("what is no absolute URL has no URI to sign")
{
    for (std::string_view const url : {"", " ", "http", "example.com", "http:", "http://",
             "http://:8080", "http:///path", "//example.com/", "/2/dm_events",
             "1http://example.com", "http://eg.com:0", "http://eg.com:-1", "http://eg.com:65536",
             "http://eg.com:3.14", "http://eg.com:BAD", "http://eg.com: ", "http://eg.com:42:42",
             "http://e g.com/", "http://e\ng.com/", "http://eg.com:99999999999999999999999"}) {
        CAPTURE(url);
        CHECK_FALSE(base_string_uri(url));
    }
}

TEST_CASE("a base string, as RFC 5849 section 3.4.1.1 shows it")
{
    CHECK(
        base_string(xdm::method::post, "http://example.com/request",
            given::fields({{"b5", "=%3D"}, {"a3", "a"}, {"c@", ""}, {"a2", "r b"},
                {"oauth_consumer_key", "9djdj82h48djs9d2"}, {"oauth_token", "kkk9d7dh3k39sjv7"},
                {"oauth_signature_method", "HMAC-SHA1"}, {"oauth_timestamp", "137131201"},
                {"oauth_nonce", "7d8f3e4a"}, {"c2", ""}, {"a3", "2 q"}})) ==
        "POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D"
        "%25253D%26c%2540%3D%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3"
        "e4a%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token%3Dkk"
        "k9d7dh3k39sjv7");
}

TEST_CASE("a base string has the method in capitals and two ampersands, also without parameters")
{
    CHECK(base_string(xdm::method::get, "http://a/", {}) == "GET&http%3A%2F%2Fa%2F&");
    CHECK(base_string(xdm::method::put, "http://a/", given::fields({{"", ""}})) ==
          "PUT&http%3A%2F%2Fa%2F&%3D");
    CHECK(base_string(xdm::method::delete_, "", given::fields({{"a", ""}})) == "DELETE&&a%3D");
}

TEST_CASE("the URI keeps its escapes: they are encoded once more")
{
    CHECK(base_string(xdm::method::get, "http://a/b%20c", {}) == "GET&http%3A%2F%2Fa%2Fb%2520c&");
}

TEST_CASE(
    "the parameters of a base string are the normalized ones, encoded, for every byte and size")
{
    xdm::fields pairs;
    for (int byte = 0; byte < 256; ++byte)
        pairs.push_back(std::string(static_cast<std::size_t>(byte) % 7, static_cast<char>(byte)),
            std::string(static_cast<std::size_t>(byte), static_cast<char>(byte)));
    CHECK(base_string(xdm::method::get, "http://a/", pairs) ==
          "GET&http%3A%2F%2Fa%2F&" + xdm::percent_encode(xdm::oauth1::normalize_parameters(pairs)));
}

TEST_CASE("ports from 1 to 65535 are ports")
{
    CHECK(xdm::oauth1::base_string_uri("http://example.com:1/") == "http://example.com:1/");
    CHECK(xdm::oauth1::base_string_uri("http://example.com:65535/") == "http://example.com:65535/");
    CHECK_FALSE(xdm::oauth1::base_string_uri("http://example.com:0/"));
    CHECK_FALSE(xdm::oauth1::base_string_uri("http://example.com:65536/"));
}
