// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth1/header.hpp>

#include "given.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using xdm::oauth1::authorization_header;
using xdm::oauth1::parse_authorization_header;

TEST_CASE("an Authorization header names and quotes each parameter, encoded")
{
    CHECK(authorization_header({}) == "OAuth ");
    CHECK(authorization_header(given::fields(
              {{"oauth_nonce", "a b"}, {"oauth_token", ""}, {"oauth_\"", "\",\r\n\xC3\xA4"}})) ==
          "OAuth oauth_nonce=\"a%20b\", oauth_token=\"\", oauth_%22=\"%22%2C%0D%0A%C3%A4\"");
}

TEST_CASE("the header of RFC 5849 section 3.5.1 is read")
{
    CHECK(parse_authorization_header("OAuth realm=\"Example\","
                                     "   oauth_consumer_key=\"0685bd9184jfhq22\","
                                     "\toauth_token=\"ad180jjd733klru7\","
                                     "oauth_signature_method=\"HMAC-SHA1\" ,"
                                     " oauth_signature=\"wOJIO9A2W5mFwDgiDvZbTSMK%2FPY%3D\","
                                     " oauth_timestamp=\"137131200\","
                                     " oauth_nonce=\"4572616e48616d6d65724c61686176\","
                                     " oauth_version=\"1.0\"") ==
          given::fields({{"realm", "Example"}, {"oauth_consumer_key", "0685bd9184jfhq22"},
              {"oauth_token", "ad180jjd733klru7"}, {"oauth_signature_method", "HMAC-SHA1"},
              {"oauth_signature", "wOJIO9A2W5mFwDgiDvZbTSMK/PY="}, {"oauth_timestamp", "137131200"},
              {"oauth_nonce", "4572616e48616d6d65724c61686176"}, {"oauth_version", "1.0"}}));
}

TEST_CASE("the scheme's case does not matter, blanks around the list neither")
{
    CHECK(parse_authorization_header("oauth a=\"b\"") == given::fields({{"a", "b"}}));
    CHECK(parse_authorization_header(" OAUTH  \t a=\"b\" ") == given::fields({{"a", "b"}}));
    CHECK(parse_authorization_header("OAuth") == xdm::fields{});
    CHECK(parse_authorization_header("OAuth ") == xdm::fields{});
}

TEST_CASE("names and values are decoded, a plus is a plus")
{
    CHECK(parse_authorization_header("OAuth %61%2c=\"%2C+%25\", b=\"+/=\"") ==
          given::fields({{"a,", ",+%"}, {"b", "+/="}}));
}

TEST_CASE("a realm is a quoted string of HTTP and stays as it stands")
{
    CHECK(parse_authorization_header("OAuth Realm=\"a, b=\\\"c\\\\\", d=\"e\"") ==
          given::fields({{"realm", "a, b=\\\"c\\\\"}, {"d", "e"}}));
    CHECK(parse_authorization_header("OAuth realm=\"100%\"") == given::fields({{"realm", "100%"}}));
    CHECK_FALSE(parse_authorization_header("OAuth realm=\"a\\\""));
}

TEST_CASE("what does not keep to the grammar is not read")
{
    for (std::string_view const value : {"", "Bearer a=\"b\"", "OAuth2 a=\"b\"", "OAutha=\"b\"",
             "OAuth:a=\"b\"", "OAuth a", "OAuth a=", "OAuth a=b", "OAuth a=\"b", "OAuth a=b\"",
             "OAuth a=\"b\",", "OAuth ,a=\"b\"", "OAuth a=\"b\",,c=\"d\"", "OAuth a=\"b\" c=\"d\"",
             "OAuth a=\"b\"c=\"d\"", "OAuth a=\"b\"; c=\"d\"", "OAuth =\"b\"", "OAuth a =\"b\"",
             "OAuth a= \"b\"", "OAuth a=\"%\"", "OAuth a=\"%4\"", "OAuth a=\"%4x\"",
             "OAuth a=\"%x4\"", "OAuth %zz=\"a\"", "OAuth a=\"b\", c", "OAuth \"a\"=\"b\"",
             "OAuth a='b'", "OAuth a=\"b\"\nOAuth c=\"d\""}) {
        CAPTURE(value);
        CHECK_FALSE(parse_authorization_header(value));
    }
}

TEST_CASE("what is written is read again, whatever the bytes, and every shorter header is refused")
{
    xdm::fields parameters;
    std::string all;
    for (int byte = 0; byte < 256; ++byte) {
        auto const c = static_cast<char>(byte);
        all += c;
        parameters.push_back(std::string{"oauth_"} + c, std::string{"a"} + c);
    }
    parameters.push_back(all, all);
    auto const header = authorization_header(parameters);
    CHECK(parse_authorization_header(header) == parameters);
    CHECK(header.find_first_of("\r\n") == header.npos);

    auto const less = authorization_header(given::fields({{"a", "b%"}, {"c", "d"}}));
    for (std::size_t size = 0; size < less.size(); ++size) {
        auto const is_list = size == 5 || size == 6 || size == 14; // OAuth, or all of a=
        CHECK(parse_authorization_header(less.substr(0, size)).has_value() == is_list);
    }
}
