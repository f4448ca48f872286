// SPDX-License-Identifier: BSL-1.0
#include <xdm/http/resolve_reference.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using xdm::resolve_reference;

TEST_CASE("references are resolved as in the examples of RFC 3986 section 5.4")
{
    struct {
        std::string_view reference;
        std::string_view target;
    } const examples[] = {
        {"g:h", "g:h"},
        {"g", "http://a/b/c/g"},
        {"./g", "http://a/b/c/g"},
        {"g/", "http://a/b/c/g/"},
        {"/g", "http://a/g"},
        {"//g", "http://g"},
        {"?y", "http://a/b/c/d;p?y"},
        {"g?y", "http://a/b/c/g?y"},
        {"#s", "http://a/b/c/d;p?q#s"},
        {"g#s", "http://a/b/c/g#s"},
        {"g?y#s", "http://a/b/c/g?y#s"},
        {";x", "http://a/b/c/;x"},
        {"g;x", "http://a/b/c/g;x"},
        {"g;x?y#s", "http://a/b/c/g;x?y#s"},
        {"", "http://a/b/c/d;p?q"},
        {".", "http://a/b/c/"},
        {"./", "http://a/b/c/"},
        {"..", "http://a/b/"},
        {"../", "http://a/b/"},
        {"../g", "http://a/b/g"},
        {"../..", "http://a/"},
        {"../../", "http://a/"},
        {"../../g", "http://a/g"},
        {"../../../g", "http://a/g"},
        {"../../../../g", "http://a/g"},
        {"/./g", "http://a/g"},
        {"/../g", "http://a/g"},
        {"g.", "http://a/b/c/g."},
        {".g", "http://a/b/c/.g"},
        {"g..", "http://a/b/c/g.."},
        {"..g", "http://a/b/c/..g"},
        {"./../g", "http://a/b/g"},
        {"./g/.", "http://a/b/c/g/"},
        {"g/./h", "http://a/b/c/g/h"},
        {"g/../h", "http://a/b/c/h"},
        {"g;x=1/./y", "http://a/b/c/g;x=1/y"},
        {"g;x=1/../y", "http://a/b/c/y"},
        {"g?y/./x", "http://a/b/c/g?y/./x"},
        {"g?y/../x", "http://a/b/c/g?y/../x"},
        {"g#s/./x", "http://a/b/c/g#s/./x"},
        {"g#s/../x", "http://a/b/c/g#s/../x"},
        {"http:g", "http:g"},
    };
    for (auto const& example : examples) {
        CAPTURE(example.reference);
        CHECK(resolve_reference("http://a/b/c/d;p?q", example.reference) == example.target);
    }
}

TEST_CASE("a base without a path is a folder")
{
    CHECK(resolve_reference("https://example.com", "g") == "https://example.com/g");
    CHECK(resolve_reference("https://example.com", "") == "https://example.com");
    CHECK(resolve_reference("https://example.com?a#b", "") == "https://example.com?a");
    CHECK(resolve_reference("https://example.com?a", "?") == "https://example.com?");
    CHECK(resolve_reference("https://example.com", "../..//g") == "https://example.com//g");
}

TEST_CASE("characters that may not stand in a URL come out encoded, and all others as they were")
{
    CHECK(resolve_reference("https://api.twitter.com/", "/2/dm_events/\"1\"") ==
          "https://api.twitter.com/2/dm_events/%221%22");
    CHECK(resolve_reference("https://example.com/", "/a\\b|c[]%2f%zz%?<\xC3\xA4>#^`") ==
          "https://example.com/a%5Cb%7Cc%5B%5D%2f%25zz%25?%3C%C3%A4%3E#%5E%60");
    CHECK(resolve_reference("https://example.com/", "/-._~!$&'()*+,;=:@") ==
          "https://example.com/-._~!$&'()*+,;=:@");
}

TEST_CASE("white space, control characters and bad schemes resolve to nothing")
{
    for (int byte = 0; byte < 256; ++byte) {
        CAPTURE(byte);
        auto const text = std::string{"/a"} + static_cast<char>(byte) + "b";
        CHECK(resolve_reference("https://example.com/", text).has_value() ==
              (byte > 32 && byte != 127));
        CHECK(resolve_reference("https://example.com" + text, "/").has_value() ==
              (byte > 32 && byte != 127));
    }
    CHECK_FALSE(resolve_reference("example.com", "/a"));
    CHECK_FALSE(resolve_reference("", "/a"));
    CHECK_FALSE(resolve_reference("1://example.com", "/a"));
    CHECK_FALSE(resolve_reference("https://example.com", "1:a"));
    CHECK_FALSE(resolve_reference("https://example.com", "://a"));
}

TEST_CASE("A path without an authority never becomes one")
{
    CHECK(resolve_reference("https://example.com", "https:/.//evil.example/a") ==
          "https:/.//evil.example/a");
    CHECK(resolve_reference("https://example.com", "https:/a/..//evil.example/") ==
          "https:/.//evil.example/");
    CHECK(resolve_reference("a:/b", "/.//c") == "a:/.//c");
    CHECK(resolve_reference("https://example.com", "/.//c") == "https://example.com//c");
}

TEST_CASE("Dots at the beginning of a path that has no slash there go")
{
    CHECK(resolve_reference("https://example.com", "a:../b") == "a:b");
    CHECK(resolve_reference("https://example.com", "a:./b") == "a:b");
    CHECK(resolve_reference("https://example.com", "a:..") == "a:");
    CHECK(resolve_reference("https://example.com", "a:.") == "a:");
    CHECK(resolve_reference("https://example.com", "%4") == "https://example.com/%254");
    CHECK(resolve_reference("https://example.com", "%4g") == "https://example.com/%254g");
}
