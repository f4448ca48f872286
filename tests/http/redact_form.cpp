// SPDX-License-Identifier: BSL-1.0
#include <xdm/http/redact_form.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using xdm::detail::reads_as_form;

namespace {

std::string shown(std::string_view body)
{
    std::string hidden;
    std::string texts;
    xdm::detail::append_redacted_form(hidden, body, {});
    xdm::detail::append_redacted_form(texts, body, {.texts = true});
    CHECK(hidden == texts);
    return hidden;
}

} // namespace

TEST_CASE("a form shows how an authorization goes on, not with what")
{
    CHECK(
        shown("grant_type=authorization_code&code=CANARY&redirect_uri=https%3A%2F%2Fexample.com%2F"
              "cb&code_verifier=CANARY&client_id=abc") ==
        "grant_type=authorization_code&code=[redacted]&redirect_uri=https://example.com/cb"
        "&code_verifier=[redacted]&client_id=abc");
    CHECK(shown("grant_type=refresh_token&refresh_token=CANARY&scope=dm.read%20dm.write") ==
          "grant_type=refresh_token&refresh_token=[redacted]&scope=dm.read%20dm.write");
    CHECK(shown("token=CANARY&token_type_hint=refresh_token&client_secret=CANARY") ==
          "token=[redacted]&token_type_hint=refresh_token&client_secret=[redacted]");
    CHECK(shown("oauth_token=CANARY&oauth_token_secret=CANARY&oauth_callback_confirmed=true") ==
          "oauth_token=[redacted]&oauth_token_secret=[redacted]&oauth_callback_confirmed=true");
    CHECK(shown("oauth_token=1-CANARY&oauth_token_secret=CANARY&user_id=1&screen_name=CANARY") ==
          "oauth_token=[redacted]&oauth_token_secret=[redacted]&user_id=1&screen_name=[redacted]");
}

TEST_CASE("a value that no list allows is redacted, and so is a name that is none")
{
    CHECK(shown("text=CANARY&new=CANARY") == "text=[redacted]&new=[redacted]");
    CHECK(shown("CANARY") == "[redacted]=[redacted]");
    CHECK(shown("CANARY==&a=1") == "[redacted]=[redacted]&a=[redacted]");
    CHECK(shown("grant%5Ftype=x&%63ode=CANARY") == "grant_type=x&code=[redacted]");
    CHECK(shown("redirect_uri=https://me:CANARY@a/?code=CANARY%23CANARY") ==
          "redirect_uri=https://[redacted]@a/?code=[redacted]#[redacted]");
    CHECK(shown("scope=\x1b%1b%0a%E2%80%AE") == "scope=%1B%1B%0A%E2%80%AE");
    CHECK(shown("") == "");
}

TEST_CASE("a text reads as a form when it begins with a name and has no blank")
{
    CHECK(reads_as_form("oauth_token=a&oauth_token_secret=b"));
    CHECK(reads_as_form("a="));
    CHECK_FALSE(reads_as_form(""));
    CHECK_FALSE(reads_as_form("=a"));
    CHECK_FALSE(reads_as_form("abc"));
    CHECK_FALSE(reads_as_form("<html a=b>"));
    CHECK_FALSE(reads_as_form("a = b"));
    CHECK_FALSE(reads_as_form("a=b\r\n"));
    CHECK_FALSE(reads_as_form("{\"a\":\"b=c\"}"));
    CHECK_FALSE(reads_as_form("A=b"));
}
