// SPDX-License-Identifier: BSL-1.0
// The readers of all endpoints, compiled here once for all that include readers.hpp.
#include <xdm/decode/decode.hpp>
#include <xdm/endpoint.hpp>
#include <xdm/media.hpp>
#include <xdm/oauth2.hpp>

namespace xdm::inline abi_1 {

template outcome<event_page> decode<get_events>(response const&);
template outcome<single_event> decode<get_event>(response const&);
template outcome<sent_message> decode<send_message>(response const&);
template outcome<sent_message> decode<create_group>(response const&);
template outcome<deletion> decode<delete_event>(response const&);
template outcome<message_block> decode<block_messages_from>(response const&);
template outcome<message_block> decode<unblock_messages_from>(response const&);
template outcome<media_file> decode<download_media>(response const&);
template outcome<single_user> decode<get_me>(response const&);
template outcome<user_list> decode<get_users>(response const&);
template outcome<user_list> decode<get_users_by_username>(response const&);
template outcome<deletion> decode<v1::delete_event>(response const&);
template outcome<media_file> decode<v1::download_media>(response const&);
template outcome<uploaded_media> decode<upload_media>(response const&);
template outcome<uploaded_media> decode<initialize_upload>(response const&);
template outcome<appended_segment> decode<append_upload>(response const&);
template outcome<uploaded_media> decode<finalize_upload>(response const&);
template outcome<uploaded_media> decode<get_upload_status>(response const&);
template outcome<oauth2::token_grant> decode<oauth2::exchange_code>(response const&);
template outcome<oauth2::token_grant> decode<oauth2::refresh_token>(response const&);
template outcome<oauth2::token_grant> decode<oauth2::get_app_token>(response const&);
template outcome<oauth2::revocation> decode<oauth2::revoke_token>(response const&);

} // namespace xdm::inline abi_1
