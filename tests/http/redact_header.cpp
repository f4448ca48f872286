// SPDX-License-Identifier: BSL-1.0
#include <xdm/http/redact_header.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

std::string shown(std::string_view name, std::string_view value, bool texts = false)
{
    std::string out;
    xdm::detail::append_redacted_header(out, {name, value}, {.texts = texts});
    return out;
}

} // namespace

TEST_CASE("of an authorization the scheme is shown, and nothing else")
{
    CHECK(shown("Authorization", "Bearer CANARY") == "Authorization: Bearer [redacted]");
    CHECK(shown("authorization", "  basic CANARY== ") == "authorization: basic [redacted]");
    CHECK(shown("authorization", "Bearer CANARY CANARY, CANARY") ==
          "authorization: Bearer [redacted]");
    CHECK(shown("Proxy-Authorization", "Basic CANARY") == "Proxy-Authorization: Basic [redacted]");
    CHECK(shown("authorization", "Bearer") == "authorization: [redacted]");
    CHECK(shown("authorization", "") == "authorization:");
    for (std::string_view const value : {"CANARY", "CANARY CANARY", "BearerCANARY",
             "Bearer\tCANARY", "\"Bearer CANARY\"", "Digest CANARY", "OAuthCANARY a"}) {
        CAPTURE(value);
        CHECK(shown("authorization", value, true) == "authorization: [redacted]");
    }
}

TEST_CASE("of an OAuth 1.0a signature is shown how it was made, not with what")
{
    CHECK(shown("authorization",
              "OAuth realm=\"CANARY\",oauth_consumer_key=\"CANARY\", oauth_nonce=\"abc\", "
              "oauth_signature=\"CANARY%3D\",  oauth_signature_method=\"HMAC-SHA1\", "
              "oauth_timestamp=\"1318622958\", oauth_token=\"CANARY\", oauth_verifier=\"CANARY\", "
              "oauth_version=\"1.0\", oauth_callback=\"https%3A%2F%2FCANARY\"") ==
          "authorization: OAuth realm=\"[redacted]\", oauth_consumer_key=\"[redacted]\", "
          "oauth_nonce=\"abc\", oauth_signature=\"[redacted]\", "
          "oauth_signature_method=\"HMAC-SHA1\", "
          "oauth_timestamp=\"1318622958\", oauth_token=\"[redacted]\", "
          "oauth_verifier=\"[redacted]\", "
          "oauth_version=\"1.0\", oauth_callback=\"[redacted]\"");
}

TEST_CASE("of a signature that is written in another way nothing is shown")
{
    for (std::string_view const parameters :
        {"CANARY", "oauth_token=CANARY", "oauth_token=\"CANARY", "oauth_nonce=\"a\" CANARY",
            "oauth_nonce=\"a\", CANARY", "oauth_nonce=\"a\",CANARY=\"a\"", "oauth_nonce=\"",
            "oauth_nonce=CANARY\"", "\"CANARY\"", "=\"CANARY\"", "oauth_nonce=\"a\",,", ","}) {
        CAPTURE(parameters);
        auto const text = shown("authorization", "OAuth " + std::string{parameters}, true);
        CHECK(text == "authorization: OAuth [redacted]");
    }
    CHECK(shown("authorization", "OAuth oauth_nonce=\"a CANARY\", oauth_version=\"1\"CANARY\"") ==
          "authorization: OAuth oauth_nonce=\"[redacted]\", oauth_version=\"[redacted]\"");
}

TEST_CASE("cookies, tokens and keys are not shown under any name that says so")
{
    for (std::string_view const name : {"Cookie", "set-cookie", "x-csrf-token", "X-Guest-Token",
             "x-auth-token", "x-api-key", "x-twitter-webhooks-signature", "X-Client-Secret"}) {
        CAPTURE(name);
        CHECK(shown(name, "CANARY; CANARY", true) == std::string{name} + ": [redacted]");
    }
    CHECK(shown("x-forwarded", "Bearer CANARY") == "x-forwarded: Bearer [redacted]");
    CHECK(shown("x-debug", "oauth oauth_token=\"CANARY\"") ==
          "x-debug: oauth oauth_token=\"[redacted]\"");
}

TEST_CASE("URLs in headers are redacted as others are")
{
    CHECK(shown("Location", "https://app.example.com/cb?code=CANARY&state=CANARY&a=1") ==
          "Location: https://app.example.com/cb?code=[redacted]&state=[redacted]&a=1");
    CHECK(shown("referer", "https://me:CANARY@example.com/") ==
          "referer: https://[redacted]@example.com/");
    CHECK(shown("content-location", "/a#CANARY") == "content-location: /a#[redacted]");
    CHECK(shown("location", "https://api.twitter.com/2/dm_events/\"1\"") ==
          "location: https://api.twitter.com/2/dm_events/\"1\"");
}

TEST_CASE("all other headers are shown, without what acts on a terminal")
{
    CHECK(shown("X-Rate-Limit-Remaining", " 14 ") == "X-Rate-Limit-Remaining: 14");
    CHECK(shown("x-transaction-id", "8a5ee86aeacaa300") == "x-transaction-id: 8a5ee86aeacaa300");
    CHECK(shown("www-authenticate", "OAuth realm=\"https://api.x.com\"") ==
          "www-authenticate: OAuth realm=\"[redacted]\"");
    CHECK(shown("server", "tsa\x1b[2J\xE2\x80\xAE") == "server: tsa\\x1b[2J\\u{202e}");
    CHECK(shown("empty", "") == "empty:");
}
