// SPDX-License-Identifier: BSL-1.0
// The room model/: what X's answers hold and what requests are made of: ids, conversations, events,
// users, media, posts, and what may go wrong. Plain values of the standard library's types: nothing
// here reads JSON, and nothing knows an endpoint. Where X left something out, a text or list is
// empty, a number, time or id is an empty optional, and a yes or no is `answer::unknown`.
// `decode` is declared here (outcome.hpp) and defined in <xdm/decode.hpp>.
#ifndef XDM_MODEL_HPP
#define XDM_MODEL_HPP

#include <xdm/model/answer.hpp>
#include <xdm/model/by_id.hpp>
#include <xdm/model/cause.hpp>
#include <xdm/model/cause_name.hpp>
#include <xdm/model/cause_table.hpp>
#include <xdm/model/circumstances.hpp>
#include <xdm/model/conversation_id.hpp>
#include <xdm/model/created_at.hpp>
#include <xdm/model/diagnose.hpp>
#include <xdm/model/dialect.hpp>
#include <xdm/model/entities.hpp>
#include <xdm/model/event.hpp>
#include <xdm/model/event_field.hpp>
#include <xdm/model/event_type.hpp>
#include <xdm/model/id.hpp>
#include <xdm/model/includes.hpp>
#include <xdm/model/invalid.hpp>
#include <xdm/model/media.hpp>
#include <xdm/model/media_category.hpp>
#include <xdm/model/media_field.hpp>
#include <xdm/model/media_key.hpp>
#include <xdm/model/message.hpp>
#include <xdm/model/names.hpp>
#include <xdm/model/outcome.hpp>
#include <xdm/model/overloaded.hpp>
#include <xdm/model/page.hpp>
#include <xdm/model/parse.hpp>
#include <xdm/model/place.hpp>
#include <xdm/model/poll.hpp>
#include <xdm/model/post.hpp>
#include <xdm/model/post_field.hpp>
#include <xdm/model/post_url.hpp>
#include <xdm/model/problem.hpp>
#include <xdm/model/receipt.hpp>
#include <xdm/model/scheme.hpp>
#include <xdm/model/scope.hpp>
#include <xdm/model/scope_name.hpp>
#include <xdm/model/spelling.hpp>
#include <xdm/model/topic.hpp>
#include <xdm/model/uploaded_media.hpp>
#include <xdm/model/user.hpp>
#include <xdm/model/user_expansion.hpp>
#include <xdm/model/user_field.hpp>
#include <xdm/model/web_url.hpp>
#include <xdm/model/x_link.hpp>

#endif
