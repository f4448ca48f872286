// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth1/cause.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using xdm::oauth1::difference;
using xdm::oauth1::likely_cause;

namespace {

bool says(std::string_view left, std::string_view right, std::string_view what)
{
    auto const one = likely_cause({"parameters", 0, std::string{left}, std::string{right}});
    auto const other = likely_cause({"parameters", 0, std::string{right}, std::string{left}});
    return one == other && one.find(what) != one.npos;
}

} // namespace

TEST_CASE("the mistakes that others made are named, whoever made them")
{
    CHECK(says("text=a%20b", "text=a+b", "a space is %20"));
    CHECK(says("text=a%21", "text=a!", "encoded differently"));
    CHECK(says("text=%2A%28", "text=*%28", "encoded differently"));
    CHECK(says("text=a%2C", "text=a%252C", "twice"));
    CHECK(says("text=a%2C", "text=a%2c", "capital letters"));
    CHECK(says("text=a", "", "nothing of JSON or multipart"));
    CHECK(says("text=a", "user=b", "nothing of JSON or multipart"));
    CHECK(says("oauth_nonce=a", "oauth_nonce=b", "same nonce"));
    CHECK(says("oauth_timestamp=1", "oauth_timestamp=2", "same nonce"));
    CHECK(says("oauth_nonce=a", "text=a", "nothing of JSON or multipart"));
    CHECK(likely_cause({"parameters", 0, "a=1", "a=2"}) == "");
}

TEST_CASE("each piece has its own cause")
{
    CHECK(likely_cause({"method", 0, "GET", "POST"}) != "");
    CHECK(likely_cause({"base URI", 0, "a", "b"}).find("proxy") != std::string_view::npos);
    CHECK(likely_cause({"key", 0, "", ""}).find("request token's") != std::string_view::npos);
    CHECK(likely_cause({"header", 0, "a", "b"}) == "");
    CHECK(likely_cause({"base string", 0, "a", "b"}) == "");
}

TEST_CASE("a difference prints with its place, both sides and the cause")
{
    CHECK(
        to_string(difference{"parameters", 12, "a=b%20c", "a=b+c"}) ==
        "in the parameters, at byte 12\n"
        "left   a=b%20c\n"
        "right  a=b+c\n"
        "cause  the same text, encoded differently: only A-Z a-z 0-9 - . _ ~ stay as they are, and "
        "a space is %20\n");
    CHECK(to_string(difference{"header", 3, "a\x1B", ""}) ==
          "in the header, at byte 3\nleft   a\\x1b\nright  nothing\n");
}
