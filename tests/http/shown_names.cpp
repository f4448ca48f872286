// SPDX-License-Identifier: BSL-1.0
#include <xdm/http/shown_names.hpp>

#include <doctest/doctest.h>

#include <string_view>

using namespace xdm::detail;

static_assert(is_shown_in_form("grant_type"));
static_assert(is_shown_in_json("dm_event_id"));
static_assert(tells_error("detail"));

TEST_CASE("no list shows what people wrote, who they are, or a secret")
{
    for (std::string_view const name :
        {"text", "name", "username", "screen_name", "description", "label", "alt_text", "url",
            "expanded_url", "display_url", "location", "full_name", "value", "code", "state",
            "access_token", "refresh_token", "token", "client_secret", "code_verifier", "password",
            "oauth_token", "oauth_token_secret", "oauth_verifier", "client_assertion", ""}) {
        CAPTURE(name);
        CHECK_FALSE(is_shown_in_form(name));
        CHECK_FALSE(is_shown_in_json(name));
        CHECK_FALSE(tells_error(name));
    }
}

TEST_CASE("a title or a message is shown where it tells of an error only")
{
    for (std::string_view const name : {"title", "detail", "message", "reason"}) {
        CHECK(tells_error(name));
        CHECK_FALSE(is_shown_in_json(name));
    }
}

TEST_CASE("each name that may be shown is shown")
{
    for (auto const* name : {"client_id", "code_challenge_method", "command", "error", "expires_in",
             "grant_type", "id", "media_category", "media_id", "media_type",
             "oauth_callback_confirmed", "response_type", "scope", "segment_index", "shared",
             "token_type", "token_type_hint", "total_bytes", "user_id", "x_auth_access_type"})
        CHECK_MESSAGE(is_shown_in_form(name), name);
    for (auto const* name : {"author_id", "client_id", "conversation_type", "created_at",
             "dm_conversation_id", "dm_event_id", "edit_history_post_ids", "edit_history_tweet_ids",
             "end_datetime", "event_type", "expires_at", "field", "id", "id_str", "lang",
             "media_category", "media_id", "media_id_string", "media_key", "media_keys",
             "media_type", "newest_id", "next_token", "oldest_id", "parameter", "participant_id",
             "participant_ids", "period", "previous_token", "resource_id", "resource_type", "scope",
             "section", "sender_id", "token_type", "type", "user_id", "voting_status"})
        CHECK_MESSAGE(is_shown_in_json(name), name);
    for (auto const* name : {"detail", "error", "error_description", "message", "reason", "title"})
        CHECK_MESSAGE(tells_error(name), name);
}
