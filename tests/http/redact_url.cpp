// SPDX-License-Identifier: BSL-1.0
#include <xdm/http/redact_url.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

std::string shown(std::string_view url, xdm::dump_options options = {})
{
    std::string out;
    xdm::detail::append_redacted_url(out, url, options);
    return out;
}

} // namespace

TEST_CASE("a URL of X's API is shown as it is")
{
    for (std::string_view const url :
        {"https://api.x.com/2/dm_events",
            "https://api.x.com/2/dm_events/1?event_types=MessageCreate",
            "https://api.x.com/2/dm_events?pagination_token=ABC&max_results=5", "http://[::1]:8080",
            "/2/users/me", "", "https://api.x.com/2/dm_conversations/media/1/2/a.jpg",
            "https://x.com/@me?client_id=Abc"}) {
        CHECK(shown(url) == url);
    }
}

TEST_CASE("no user information is shown, however it is written")
{
    CHECK(shown("https://me:CANARY@example.com:1/a") == "https://[redacted]@example.com:1/a");
    CHECK(shown("https://CANARY@example.com/@a") == "https://[redacted]@example.com/@a");
    for (std::string_view const url : {"https://me:CAN/ARY@example.com/",
             "https://me:CAN?ARY@example.com/", "https://me:CAN#ARY@example.com/",
             "https://me:CAN@ARY@example.com/", "me:CANARY@example.com", "//me:CANARY@example.com/",
             "https:me:CANARY@example.com/", "https:\\\\CANARY@example.com",
             "ftp://me:CANARY@example.com/", "https://me:CAN ARY@example.com", "CANARY@"}) {
        CAPTURE(url);
        auto const text = shown(url, {.texts = true});
        CHECK(text.find("CAN") == text.npos);
        CHECK(text.find("ARY") == text.npos);
        CHECK(text.starts_with("[redacted]@"));
    }
}

TEST_CASE("what a query names as secret, or brings back from an authorization, is not shown")
{
    for (std::string_view const name :
        {"oauth_token", "oauth_verifier", "oauth_signature", "oauth_consumer_key", "code", "state",
            "access_token", "refresh_token", "token", "client_secret", "code_verifier",
            "code_challenge", "denied", "crc_token", "sig", "key"}) {
        CAPTURE(name);
        auto const url = "https://example.com/cb?a=1&" + std::string{name} + "=CANARY&b=2";
        CHECK(shown(url, {.texts = true}) ==
              "https://example.com/cb?a=1&" + std::string{name} + "=[redacted]&b=2");
    }
    CHECK(shown("https://example.com/?CANARY") == "https://example.com/?[redacted]=[redacted]");
    CHECK(
        shown("https://example.com/?Code=CANARY") == "https://example.com/?[redacted]=[redacted]");
    CHECK(shown("https://example.com/?co%64e=CANARY") == "https://example.com/?code=[redacted]");
    CHECK(shown("https://example.com/#access_token=CANARY") == "https://example.com/#[redacted]");
    CHECK(shown("https://example.com?a#CANARY?CANARY") == "https://example.com?a=#[redacted]");
    CHECK(shown("/cb?code=CANARY#CANARY") == "/cb?code=[redacted]#[redacted]");
}

TEST_CASE("what a person wrote into a query is shown only when asked for")
{
    CHECK(shown("https://example.com/?text=Hi%20you&b=2") ==
          "https://example.com/?text=[hidden]&b=2");
    CHECK(shown("https://example.com/?text=Hi+you", {.texts = true}) ==
          "https://example.com/?text=Hi%20you");
}

TEST_CASE("only printable ASCII is written")
{
    for (int byte = 0; byte < 256; ++byte) {
        CAPTURE(byte);
        auto const c = static_cast<char>(byte);
        for (std::string_view const front :
            {"https://a/", "https://", "https://a/?b=", "?", "", "#"})
            for (char const shown_one : shown(std::string{front} + c + "d"))
                CHECK((shown_one > ' ' && shown_one < '\x7F'));
    }
    CHECK(shown("https://a/\x1b[1m \xC3\xA4") == "https://a/%1B[1m%20%C3%A4");
}

TEST_CASE("each name that a person's words go under hides them")
{
    for (std::string const name : {"text", "status", "message", "q", "query"}) {
        CHECK(shown("https://x.com/?" + name + "=hello") == "https://x.com/?" + name + "=[hidden]");
        CHECK(shown("https://x.com/?" + name + "=hello", {.texts = true}) ==
              "https://x.com/?" + name + "=hello");
    }
}
