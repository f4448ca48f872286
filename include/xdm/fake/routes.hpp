// SPDX-License-Identifier: BSL-1.0
// All of this X at one glance: what it answers, to whom, and how often.
#ifndef XDM_FAKE_ROUTES_HPP
#define XDM_FAKE_ROUTES_HPP

#include <xdm/endpoint/block_messages_from.hpp>
#include <xdm/endpoint/create_group.hpp>
#include <xdm/endpoint/delete_event.hpp>
#include <xdm/endpoint/download_media.hpp>
#include <xdm/endpoint/get_event.hpp>
#include <xdm/endpoint/get_events.hpp>
#include <xdm/endpoint/get_me.hpp>
#include <xdm/endpoint/get_users.hpp>
#include <xdm/endpoint/media/append_upload.hpp>
#include <xdm/endpoint/media/finalize_upload.hpp>
#include <xdm/endpoint/media/get_upload_status.hpp>
#include <xdm/endpoint/media/initialize_upload.hpp>
#include <xdm/endpoint/media/upload_media.hpp>
#include <xdm/endpoint/send_message.hpp>
#include <xdm/endpoint/unblock_messages_from.hpp>
#include <xdm/endpoint/v1/delete_event.hpp>
#include <xdm/endpoint/v1/download_media.hpp>
#include <xdm/fake/app_token_endpoint.hpp>
#include <xdm/fake/call.hpp>
#include <xdm/fake/downloads.hpp>
#include <xdm/fake/lookup.hpp>
#include <xdm/fake/manage.hpp>
#include <xdm/fake/oauth1_flow.hpp>
#include <xdm/fake/send.hpp>
#include <xdm/fake/terms.hpp>
#include <xdm/fake/token_endpoint.hpp>
#include <xdm/fake/uploads.hpp>
#include <xdm/fake/users.hpp>
#include <xdm/fake/windows.hpp>
#include <xdm/http/fields.hpp>
#include <xdm/http/method.hpp>
#include <xdm/http/response.hpp>
#include <xdm/oauth1/invalidate_token.hpp>
#include <xdm/text/percent_decode.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace xdm::inline abi_1::fake::detail {

struct route {
    xdm::method method;
    std::string_view path; ///< `{name}` stands for one segment
    terms wants;
    quota limit;
    response (*answer)(call&);
};

/// The limits are those of August 2026. A path that fits two rows is that of the first.
inline constexpr route routes[] = {
    {method::get, "/2/dm_events", terms_of<xdm::get_events>, {15}, get_all_events},
    {method::get, "/2/dm_events/{event_id}", terms_of<xdm::get_event>, {15}, get_one_event},
    {method::delete_, "/2/dm_events/{event_id}", terms_of<xdm::delete_event>,
        {.user = 300, .user_day = 1'500, .app_day = 4'000}, delete_event},
    {method::get, "/2/dm_conversations/with/{participant_id}/dm_events", terms_of<xdm::get_events>,
        {15}, get_events_with},
    {method::get, "/2/dm_conversations/{id}/dm_events", terms_of<xdm::get_events>, {15},
        get_events_in},
    {method::post, "/2/dm_conversations/with/{participant_id}/messages",
        terms_of<xdm::send_message>, {.user = 15, .user_day = 1'440, .app_day = 1'440},
        send_to_user},
    {method::post, "/2/dm_conversations/{dm_conversation_id}/messages", terms_of<xdm::send_message>,
        {.user = 15, .user_day = 1'440, .app_day = 1'440}, send_to_conversation},
    {method::post, "/2/dm_conversations", terms_of<xdm::create_group>,
        {.user = 15, .user_day = 1'440, .app_day = 1'440}, create_group},
    {method::get, "/2/dm_conversations/media/{dm_id}/{media_id}/{resource_id}",
        terms_of<xdm::download_media>, {}, download_media},
    {method::post, "/2/media/upload", terms_of<xdm::upload_media>, {.user = 500, .app_day = 50'000},
        upload_at_once},
    {method::get, "/2/media/upload", terms_of<xdm::get_upload_status>,
        {.user = 1'000, .app_day = 100'000}, upload_status},
    {method::post, "/2/media/upload/initialize", terms_of<xdm::initialize_upload>,
        {.user = 1'875, .app_day = 180'000}, begin_upload},
    {method::post, "/2/media/upload/{id}/append", terms_of<xdm::append_upload>,
        {.user = 1'875, .app_day = 180'000}, append_to_upload},
    {method::post, "/2/media/upload/{id}/finalize", terms_of<xdm::finalize_upload>,
        {.user = 1'875, .app_day = 180'000}, end_upload},
    {method::post, "/2/users/{id}/dm/block", terms_of<xdm::block_messages_from>,
        {.user = 10, .user_day = 400, .app = 25, .app_day = 1'000}, block_messages},
    {method::post, "/2/users/{id}/dm/unblock", terms_of<xdm::unblock_messages_from>,
        {.user = 10, .user_day = 400, .app = 25, .app_day = 1'000}, unblock_messages},
    {method::get, "/2/users/me", terms_of<xdm::get_me>, {75}, get_me},
    {method::get, "/2/users", terms_of<xdm::get_users>, {.user = 900, .app = 300}, get_users},
    {method::get, "/2/users/by", terms_of<xdm::get_users>, {.user = 900, .app = 300},
        get_users_by_name},
    {method::get, "/2/users/by/username/{username}", terms_of<xdm::get_users>,
        {.user = 900, .app = 300}, get_user_by_name},
    {method::get, "/2/users/{id}", terms_of<xdm::get_users>, {.user = 900, .app = 300}, get_user},
    {method::delete_, "/1.1/direct_messages/events/destroy.json",
        message_terms_of<v1::delete_event>, {}, destroy_event},
    {method::get, "/1.1/ton/data/dm/{dm_id}/{media_id}/{resource_id}",
        message_terms_of<v1::download_media>, {}, download_from_ton},
    {method::get, "/i/ton/data/dm/{dm_id}/{media_id}/{resource_id}",
        message_terms_of<v1::download_media>, {}, download_from_ton},
    {method::post, "/2/oauth2/token", {}, {}, issue_token},
    {method::post, "/2/oauth2/revoke", {}, {}, revoke_token},
    {method::post, "/oauth2/token", {}, {}, issue_app_token},
    {method::post, "/oauth2/invalidate_token", {}, {}, invalidate_app_token},
    {method::post, "/oauth/request_token", {}, {}, issue_request_token},
    {method::post, "/oauth/access_token", {}, {}, issue_oauth1_token},
    {method::post, "/1.1/oauth/invalidate_token.json", terms_of<oauth1::invalidate_token>, {},
        end_oauth1_token},
    {method::post, "/1.1/oauth/invalidate_token", terms_of<oauth1::invalidate_token>, {},
        end_oauth1_token},
    {method::get, "/dm_gif/{media_id}/{file}", {}, {}, download_public},
    {method::get, "/dm_video/{media_id}/vid/{codec}/{size}/{file}", {}, {}, download_public},
};

/// The parameters of a path that fits the pattern; empty where it does not.
inline std::optional<fields> match(std::string_view pattern, std::string_view path)
{
    fields found;
    while (!pattern.empty() && !path.empty()) {
        pattern.remove_prefix(1); // both begin with a slash
        path.remove_prefix(1);
        auto const wanted = pattern.substr(0, pattern.find('/'));
        auto const given = path.substr(0, path.find('/'));
        auto const is_name = wanted.starts_with('{');
        if (is_name ? given.empty() : wanted != given)
            return {};
        if (is_name)
            found.push_back(wanted.substr(1, wanted.size() - 2), percent_decode(given));
        pattern.remove_prefix(wanted.size());
        path.remove_prefix(given.size());
    }
    if (!pattern.empty() || !path.empty())
        return {};
    return found;
}

} // namespace xdm::inline abi_1::fake::detail

#endif
