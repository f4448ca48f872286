// SPDX-License-Identifier: BSL-1.0
// Which names go before what may be shown: whoever is on no list is hidden.
#ifndef XDM_HTTP_SHOWN_NAMES_HPP
#define XDM_HTTP_SHOWN_NAMES_HPP

#include <xdm/http/secret_names.hpp>

#include <string_view>

namespace xdm::inline abi_1::detail {

/// The names of a form's values: how an authorization goes on, not with what.
constexpr bool is_shown_in_form(std::string_view name)
{
    return is_one_of(
        name, {"client_id", "code_challenge_method", "command", "error", "expires_in", "grant_type",
                  "id", "media_category", "media_id", "media_type", "oauth_callback_confirmed",
                  "response_type", "scope", "segment_index", "shared", "token_type",
                  "token_type_hint", "total_bytes", "user_id", "x_auth_access_type"});
}

/// The names of a JSON text's strings wherever they stand: who, what, when and the next page.
constexpr bool is_shown_in_json(std::string_view name)
{
    return is_one_of(name,
        {"author_id", "client_id", "conversation_type", "created_at", "dm_conversation_id",
            "dm_event_id", "edit_history_post_ids", "edit_history_tweet_ids", "end_datetime",
            "event_type", "expires_at", "field", "id", "id_str", "lang", "media_category",
            "media_id", "media_id_string", "media_key", "media_keys", "media_type", "newest_id",
            "next_token", "oldest_id", "parameter", "participant_id", "participant_ids", "period",
            "previous_token", "resource_id", "resource_type", "scope", "section", "sender_id",
            "token_type", "type", "user_id", "voting_status"});
}

/// The names of what went wrong, at the top of an answer and in its `errors`; elsewhere a title or
/// a message is what somebody wrote.
constexpr bool tells_error(std::string_view name)
{
    return is_one_of(name, {"detail", "error", "error_description", "message", "reason", "title"});
}

} // namespace xdm::inline abi_1::detail

#endif
