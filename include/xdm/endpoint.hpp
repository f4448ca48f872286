// SPDX-License-Identifier: BSL-1.0
// The endpoints: one plain struct and one file each, whose first line is the wire. `encode` turns
// one into a request and is total; `validate` reports what X would refuse. A request costs ids and
// a message, no event, no time and no JSON reader. May include floors 0 to 2.
#ifndef XDM_ENDPOINT_HPP
#define XDM_ENDPOINT_HPP

#include <xdm/endpoint/block_messages_from.hpp>
#include <xdm/endpoint/conversation_path.hpp>
#include <xdm/endpoint/create_group.hpp>
#include <xdm/endpoint/delete_event.hpp>
#include <xdm/endpoint/download_media.hpp>
#include <xdm/endpoint/endpoint.hpp>
#include <xdm/endpoint/event_query.hpp>
#include <xdm/endpoint/events.hpp>
#include <xdm/endpoint/follow.hpp>
#include <xdm/endpoint/for_inbox.hpp>
#include <xdm/endpoint/get_event.hpp>
#include <xdm/endpoint/get_events.hpp>
#include <xdm/endpoint/get_me.hpp>
#include <xdm/endpoint/get_users.hpp>
#include <xdm/endpoint/get_users_by_username.hpp>
#include <xdm/endpoint/media_path.hpp>
#include <xdm/endpoint/message_body.hpp>
#include <xdm/endpoint/next_page.hpp>
#include <xdm/endpoint/query.hpp>
#include <xdm/endpoint/send_message.hpp>
#include <xdm/endpoint/unblock_messages_from.hpp>
#include <xdm/endpoint/user_query.hpp>
#include <xdm/endpoint/v1/delete_event.hpp>
#include <xdm/endpoint/v1/download_media.hpp>

#endif
