// SPDX-License-Identifier: BSL-1.0
#include <xdm/http/form.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

std::string read(std::string_view text)
{
    std::string out;
    for (auto const& [name, value] : xdm::parse_form(text))
        out.append("(").append(name).append("|").append(value).append(")");
    return out;
}

} // namespace

TEST_CASE("a form's body is its pairs, percent-encoded")
{
    xdm::fields pairs;
    CHECK(xdm::form_body(pairs) == "");
    pairs.push_back("grant_type", "refresh_token");
    pairs.push_back("scope", "dm.read dm.write");
    pairs.push_back("a&b=c", "+%");
    pairs.push_back("", "");
    CHECK(xdm::form_body(pairs) ==
          "grant_type=refresh_token&scope=dm.read%20dm.write&a%26b%3Dc=%2B%25&=");
}

TEST_CASE("a form is read as browsers write it")
{
    CHECK(read("") == "");
    CHECK(read("a=1&b=2") == "(a|1)(b|2)");
    CHECK(read("a+b=c+d%2B") == "(a b|c d+)");
    CHECK(read("a") == "(a|)");
    CHECK(read("a=b=c") == "(a|b=c)");
    CHECK(read("=b") == "(|b)");
    CHECK(read("=") == "(|)");
    CHECK(read("&&a=1&&b=2&") == "(a|1)(b|2)");
    CHECK(read("a=1;b=2") == "(a|1;b=2)");
    CHECK(read("a=%&b=%4&c=%zz&d=%C3%a4") == "(a|%)(b|%4)(c|%zz)(d|\xC3\xA4)");
    CHECK(read("?a=1#b") == "(?a|1#b)");
    CHECK(read("oauth_token=t&oauth_token_secret=s&oauth_callback_confirmed=true") ==
          "(oauth_token|t)(oauth_token_secret|s)(oauth_callback_confirmed|true)");
}

TEST_CASE("what is written as a form is read as it was, whatever its bytes")
{
    xdm::fields pairs;
    for (int byte = 0; byte < 256; ++byte) {
        auto const text = std::string{"a"} + static_cast<char>(byte);
        pairs.push_back(text, "1");
        pairs.push_back("name", text);
        pairs.push_back(text.substr(1), text.substr(1));
    }
    auto const body = xdm::form_body(pairs);
    CHECK(xdm::parse_form(body) == pairs);
    CHECK(body.find_first_of("\r\n +") == body.npos);
}

TEST_CASE("a form is told by its content type")
{
    auto const is_form = [](std::string_view type) {
        xdm::request r;
        r.headers.push_back("Content-Type", type);
        return xdm::is_form(r);
    };
    CHECK(is_form("application/x-www-form-urlencoded"));
    CHECK(is_form("Application/X-WWW-Form-URLencoded;charset=UTF-8"));
    CHECK(is_form(" application/x-www-form-urlencoded ; charset=utf-8"));
    CHECK_FALSE(is_form("application/x-www-form-urlencodedx"));
    CHECK_FALSE(is_form("multipart/form-data; a=application/x-www-form-urlencoded"));
    CHECK_FALSE(is_form("application/json"));
    CHECK_FALSE(is_form(""));
    CHECK_FALSE(xdm::is_form({.body = "a=1"}));
}
