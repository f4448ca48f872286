// SPDX-License-Identifier: BSL-1.0
#include <xdm/http/reference.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <string_view>

using xdm::detail::split_reference;

static_assert(split_reference("http://a/b?c#d").scheme == "http");
static_assert(xdm::detail::is_scheme("a+b-c.d9"));
static_assert(!xdm::detail::is_scheme("9a"));
static_assert(!xdm::detail::is_scheme(""));
static_assert(!xdm::detail::is_scheme("a_b"));

TEST_CASE("a reference is cut at its marks, and tells what is absent from what is empty")
{
    auto const whole = split_reference("http://u@h:1/p/q:r?a?b=/c#d?e#f");
    CHECK(whole.scheme == "http");
    CHECK(whole.authority == "u@h:1");
    CHECK(whole.path == "/p/q:r");
    CHECK(whole.query == "a?b=/c");
    CHECK(whole.fragment == "d?e#f");

    auto const nothing = split_reference("");
    CHECK_FALSE(nothing.scheme);
    CHECK_FALSE(nothing.authority);
    CHECK(nothing.path == "");
    CHECK_FALSE(nothing.query);
    CHECK_FALSE(nothing.fragment);

    auto const empty = split_reference("://?#");
    CHECK(empty.scheme == "");
    CHECK(empty.authority == "");
    CHECK(empty.query == "");
    CHECK(empty.fragment == "");
}

TEST_CASE("a colon behind a slash begins no path, and two slashes begin a host")
{
    CHECK_FALSE(split_reference("a/b:c").scheme);
    CHECK_FALSE(split_reference("?a:b").scheme);
    CHECK(split_reference("//h").authority == "h");
    CHECK(split_reference("//h?q").authority == "h");
    CHECK(split_reference("//h#f").authority == "h");
    CHECK_FALSE(split_reference("/a//h").authority);
    CHECK(split_reference("mailto:a@b").path == "a@b");
}

TEST_CASE("white space and control characters are no part of a URL")
{
    for (int byte = 0; byte < 256; ++byte) {
        CAPTURE(byte);
        char const text[] = {'a', static_cast<char>(byte), 'b'};
        CHECK(xdm::detail::is_one_word({text, 3}) == (byte > 32 && byte != 127));
    }
}
