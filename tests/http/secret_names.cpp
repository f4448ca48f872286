// SPDX-License-Identifier: BSL-1.0
#include <xdm/http/secret_names.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using xdm::detail::is_callback_name;
using xdm::detail::is_plain_name;
using xdm::detail::is_secret_name;

static_assert(is_plain_name("dm_event.fields"));
static_assert(is_callback_name("State"));

TEST_CASE("names of tokens, keys, signatures and the like go before secrets")
{
    for (std::string_view const name :
        {"access_token", "refresh_token", "token", "id_token", "oauth_token", "oauth_token_secret",
            "oauth_verifier", "oauth_signature", "oauth_consumer_key", "client_secret",
            "client_assertion", "code_verifier", "code_challenge", "password", "Authorization",
            "Proxy-Authorization", "Cookie", "Set-Cookie", "X-CSRF-Token", "x-guest-token",
            "x-auth-token", "x-api-key", "api_key", "apikey", "x-amz-signature",
            "x-twitter-webhooks-signature", "consumer_secret", "crc_token", "response_token", "sig",
            "session_id", "auth", "bearer_token", "oauth_callback", "oauth_new", "jwt",
            "conversation_key", "pin", "credentials", "ACCESS_TOKEN", "accessToken"}) {
        CAPTURE(name);
        CHECK(is_secret_name(name));
    }
}

TEST_CASE("X's other names do not")
{
    for (std::string_view const name :
        {"", "id", "text", "content-type", "date", "location", "www-authenticate", "author_id",
            "pagination_token", "next_token", "previous_token", "token_type", "token_type_hint",
            "media_key", "media_keys", "media.fields", "code_challenge_method", "oauth_version",
            "oauth_timestamp", "oauth_nonce", "oauth_signature_method", "oauth_callback_confirmed",
            "client_id", "x-rate-limit-remaining", "x-app-limit-24hour-reset", "x-transaction-id",
            "x-connection-hash", "x-access-level", "strict-transport-security", "monkey", "spin",
            "cache-control", "keyword", "dm_conversation_id", "code", "state", "grant_type"}) {
        CAPTURE(name);
        CHECK_FALSE(is_secret_name(name));
    }
}

TEST_CASE("what a callback brings has names of its own")
{
    CHECK(is_callback_name("code"));
    CHECK(is_callback_name("denied"));
    CHECK_FALSE(is_callback_name("codes"));
    CHECK_FALSE(is_callback_name(""));
}

TEST_CASE("a plain name is short and has small letters only")
{
    CHECK(is_plain_name("x-rate-limit-24hour_a.b"));
    CHECK(is_plain_name(std::string(40, 'a')));
    CHECK_FALSE(is_plain_name(std::string(41, 'a')));
    CHECK_FALSE(is_plain_name(""));
    for (int byte = 0; byte < 256; ++byte) {
        CAPTURE(byte);
        auto const allowed = std::string_view{"abcdefghijklmnopqrstuvwxyz0123456789-_."}.find(
                                 static_cast<char>(byte)) != std::string_view::npos;
        CHECK(is_plain_name(std::string{"a"} + static_cast<char>(byte)) == allowed);
    }
}

TEST_CASE(
    "each word that tells of a secret does so alone and inside a name, and each exception is one")
{
    for (std::string const part :
        {"token", "secret", "passw", "credential", "authoriz", "signature", "verifier", "challenge",
            "cookie", "assertion", "session", "oauth", "bearer", "jwt", "apikey"}) {
        CHECK_MESSAGE(is_secret_name(part), part);
        CHECK_MESSAGE(is_secret_name("x" + part + "x"), part);
    }
    for (std::string const word :
        {"key", "keys", "auth", "sig", "hmac", "csrf", "xsrf", "pin", "pwd"}) {
        CHECK_MESSAGE(is_secret_name(word), word);
        CHECK_MESSAGE(is_secret_name("a_" + word + "-b"), word);
        CHECK_FALSE_MESSAGE(is_secret_name("q" + word + "q"), word);
    }
    for (auto const* name :
        {"pagination_token", "next_token", "previous_token", "token_type", "token_type_hint",
            "media_key", "media_keys", "code_challenge_method", "oauth_version", "oauth_timestamp",
            "oauth_nonce", "oauth_signature_method", "oauth_callback_confirmed"})
        CHECK_FALSE_MESSAGE(is_secret_name(name), name);
}
