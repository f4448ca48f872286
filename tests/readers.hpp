// SPDX-License-Identifier: BSL-1.0
// What a test or a fuzzer that decodes includes first: readers.cpp compiles the readers of all
// endpoints, once.
#ifndef XDM_TESTS_READERS_HPP
#define XDM_TESTS_READERS_HPP

#include <xdm/decode/decode.hpp>
#include <xdm/endpoint.hpp>
#include <xdm/media.hpp>
#include <xdm/oauth2.hpp>

namespace xdm::inline abi_1 {

extern template outcome<event_page> decode<get_events>(response const&);
extern template outcome<single_event> decode<get_event>(response const&);
extern template outcome<sent_message> decode<send_message>(response const&);
extern template outcome<sent_message> decode<create_group>(response const&);
extern template outcome<deletion> decode<delete_event>(response const&);
extern template outcome<message_block> decode<block_messages_from>(response const&);
extern template outcome<message_block> decode<unblock_messages_from>(response const&);
extern template outcome<media_file> decode<download_media>(response const&);
extern template outcome<single_user> decode<get_me>(response const&);
extern template outcome<user_list> decode<get_users>(response const&);
extern template outcome<user_list> decode<get_users_by_username>(response const&);
extern template outcome<deletion> decode<v1::delete_event>(response const&);
extern template outcome<media_file> decode<v1::download_media>(response const&);
extern template outcome<uploaded_media> decode<upload_media>(response const&);
extern template outcome<uploaded_media> decode<initialize_upload>(response const&);
extern template outcome<appended_segment> decode<append_upload>(response const&);
extern template outcome<uploaded_media> decode<finalize_upload>(response const&);
extern template outcome<uploaded_media> decode<get_upload_status>(response const&);
extern template outcome<oauth2::token_grant> decode<oauth2::exchange_code>(response const&);
extern template outcome<oauth2::token_grant> decode<oauth2::refresh_token>(response const&);
extern template outcome<oauth2::token_grant> decode<oauth2::get_app_token>(response const&);
extern template outcome<oauth2::revocation> decode<oauth2::revoke_token>(response const&);

} // namespace xdm::inline abi_1

#endif
