// SPDX-License-Identifier: BSL-1.0
// The apps, and whatever tokens and codes they were given.
#ifndef XDM_FAKE_TOKEN_STORE_HPP
#define XDM_FAKE_TOKEN_STORE_HPP

#include <xdm/fake/client.hpp>
#include <xdm/fake/seeded.hpp>
#include <xdm/model/id.hpp>
#include <xdm/model/scope.hpp>
#include <xdm/oauth2/scopes.hpp>
#include <xdm/text/base64.hpp>
#include <xdm/text/timestamp.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace xdm::inline abi_1::fake::detail {

/// An OAuth 2.0 code. It is taken once.
struct issued_code {
    std::string text;
    std::string client_id;
    std::string redirect_uri;
    user_id who;
    oauth2::scopes granted;
    std::string challenge;
    bool plain;                      ///< the challenge is the verifier itself
    std::optional<time_point> until; ///< empty: from before any time was known
};

/// An OAuth 2.0 access token and the refresh token that came with it.
struct issued_token {
    std::string access;
    std::string refresh; ///< empty: none, or used, or revoked
    std::string client_id;
    user_id who;
    oauth2::scopes granted;
    std::optional<time_point> until{}; ///< empty: it does not expire
    std::uint64_t login = 0;           ///< the same for all that came of one login
    bool revoked = false;
};

/// An OAuth 1.0a request token: a login that is under way.
struct request_token {
    std::string text;
    std::string secret;
    std::string consumer_key;
    std::string callback;
    fake::permission permission;
    std::optional<user_id> who{}; ///< who said yes
    std::string verifier{};
};

struct oauth1_access {
    std::string text;
    std::string secret;
    std::string consumer_key;
    user_id who;
    fake::permission permission;
    bool revoked = false;
};

struct registered_app {
    client app;
    std::uint64_t number;
    std::uint64_t ended_tokens = 0; ///< how many times its own token was invalidated
};

/// What was signed before: timestamp, nonce, consumer key, token.
using signed_once = std::tuple<std::int64_t, std::string, std::string, std::string>;

struct token_store {
    explicit token_store(std::uint64_t s) : seed{s}
    {
        apps.push_back({client{seed, 0, {}}, 0}); // whose tokens a test has without a login
    }

    std::uint64_t seed;
    std::uint64_t drawn = 0;
    std::vector<registered_app> apps{};
    std::vector<issued_code> codes{};
    std::vector<issued_token> tokens{};
    std::vector<request_token> request_tokens{};
    std::vector<oauth1_access> oauth1_tokens{};
    std::set<signed_once> signatures{};

    /// A text that was never given out.
    std::string draw(
        std::string_view kind, std::size_t size, std::string_view alphabet = letters_and_digits)
    {
        return seeded_text(seeded(seed, kind, drawn++), size, alphabet);
    }
    /// One as OAuth 2.0 has them with X; the kind is `at`, `rt` or `ac`.
    std::string draw_oauth2(std::string_view kind, time_point now)
    {
        auto const time = std::to_string(now.time_since_epoch() / std::chrono::milliseconds{1});
        return base64url_encode(draw(kind, 43) + ':' + time + ":1:1:" + std::string{kind} + ":1");
    }
};

/// An OAuth 2.0 access token of the user's, given without a login.
inline std::string user_token(std::uint64_t seed, user_id who)
{
    return seeded_text(seeded(seed, "oauth2_user", who.value()), 80) + "MToxOmF0OjE";
}
/// An OAuth 1.0a access token of the user's, which begins with the user's id, and its secret.
inline std::string oauth1_token(std::uint64_t seed, user_id who)
{
    return to_string(who) + '-' + seeded_text(seeded(seed, "oauth1_user", who.value()), 30);
}
inline std::string oauth1_secret(std::uint64_t seed, user_id who)
{
    return seeded_text(seeded(seed, "oauth1_secret", who.value()), 45);
}
/// The bearer token of an app alone: always the same until it is invalidated.
inline std::string app_token(std::uint64_t seed, std::uint64_t app = 0, std::uint64_t ended = 0)
{
    return "AAAAAAAAAAAAAAAAAAAAA" +
           seeded_text(seeded(seed, "oauth2_app", app + (ended << 32)), 80);
}

/// What those that are given without a login are good for: all that concerns messages.
inline constexpr scope_set message_scopes{
    scope::dm_read, scope::dm_write, scope::tweet_read, scope::users_read, scope::media_write};

} // namespace xdm::inline abi_1::fake::detail

#endif
