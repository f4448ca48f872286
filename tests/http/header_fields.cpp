// SPDX-License-Identifier: BSL-1.0
#include <xdm/http/header_fields.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace std::string_view_literals;

TEST_CASE("a header is found by its name in any case, its value without surrounding space")
{
    xdm::header_fields const headers{
        {"Content-Type", "application/json"}, {"X-Rate-Limit-Reset", " \t1666920203 "}, {"x", ""}};
    CHECK(headers.find("content-type") == "application/json");
    CHECK(headers.find("CONTENT-TYPE") == "application/json");
    CHECK(headers.find("x-rate-limit-reset") == "1666920203");
    CHECK(headers.find("x") == "");
    CHECK_FALSE(headers.find("content-typ"));
    CHECK_FALSE(headers.find(""));
    CHECK(headers.size() == 3);
    CHECK_FALSE(headers.empty());
    CHECK(xdm::header_fields{}.empty());
}

TEST_CASE("of several headers of a name the first is found, and all of them are kept")
{
    xdm::header_fields headers;
    headers.push_back("Set-Cookie", "a=1");
    headers.push_back("set-cookie", "b=2");
    CHECK(headers.find("set-cookie") == "a=1");
    CHECK(headers.size() == 2);
    std::string all;
    for (auto const& [name, value] : headers)
        all.append(name).append(": ").append(value).append("\n");
    CHECK(all == "Set-Cookie: a=1\nset-cookie: b=2\n");
}

TEST_CASE("set leaves one header of a name, and erase none")
{
    xdm::header_fields headers{{"a", "1"}, {"B", "2"}, {"A", "3"}};
    headers.set("a", "4");
    CHECK(headers == xdm::header_fields{{"B", "2"}, {"a", "4"}});
    headers.set("c", "5");
    CHECK(headers == xdm::header_fields{{"B", "2"}, {"a", "4"}, {"c", "5"}});
    headers.erase("b");
    CHECK(headers == xdm::header_fields{{"a", "4"}, {"c", "5"}});
    headers.erase("b");
    CHECK(headers.size() == 2);
}

TEST_CASE("a header may be set from the value of another, or of itself")
{
    xdm::header_fields headers{{"from", "a value that is too long for a short string"}};
    headers.set("to", *headers.find("from"));
    CHECK(headers.find("to") == "a value that is too long for a short string");
    headers.set("from", *headers.find("from"));
    CHECK(headers.find("from") == "a value that is too long for a short string");
    headers.push_back((*headers.begin()).name, (*headers.begin()).value);
    CHECK(headers.size() == 3);
    CHECK(headers.find("to") == "a value that is too long for a short string");
}

TEST_CASE("no byte of a value ends its line, and all others but NUL stay")
{
    for (int byte = 0; byte < 256; ++byte) {
        auto const c = static_cast<char>(byte);
        CAPTURE(byte);
        xdm::header_fields headers;
        headers.push_back("name", std::string{"a"} + c + "b");
        auto const ends = c == '\r' || c == '\n' || c == '\0';
        CHECK(headers.size() == 1);
        CHECK(headers.find("name") == std::string{"a"} + (ends ? ' ' : c) + "b");
    }
    xdm::header_fields headers;
    headers.set("name", "a\r\nset-cookie: b=1\r\n\r\nbody\0"sv);
    CHECK(headers.find("name") == "a  set-cookie: b=1    body");
    CHECK((*headers.begin()).value == "a  set-cookie: b=1    body "sv);
}

TEST_CASE("a name holds token characters only, and at least one")
{
    for (int byte = 0; byte < 256; ++byte) {
        auto const c = static_cast<char>(byte);
        CAPTURE(byte);
        auto const allowed = "!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyz"
                             "ABCDEFGHIJKLMNOPQRSTUVWXYZ"sv.find(c) != std::string_view::npos;
        xdm::header_fields headers{{std::string{"a"} + c + "b", "1"}};
        auto const [name, value] = *headers.begin();
        CHECK(name == std::string{"a"} + (allowed ? c : '_') + "b");
        CHECK(value == "1");
    }
    xdm::header_fields const headers{{"", "1"}};
    CHECK((*headers.begin()).name == "_");
}
