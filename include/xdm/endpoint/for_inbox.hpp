// SPDX-License-Identifier: BSL-1.0
// What an inbox asks for.
#ifndef XDM_ENDPOINT_FOR_INBOX_HPP
#define XDM_ENDPOINT_FOR_INBOX_HPP

#include <xdm/model/dialect.hpp>
#include <xdm/model/event_field.hpp>
#include <xdm/model/media_field.hpp>
#include <xdm/model/post_field.hpp>
#include <xdm/model/user_field.hpp>

namespace xdm::inline abi_1 {

/// The same request, asking besides for what an inbox shows: who wrote what, when and where, with
/// which attachments and posts. X's defaults hold none of them.
template <class Endpoint>
    requires requires(Endpoint e) { e.dm_event_fields; }
Endpoint for_inbox(Endpoint e, dialect d = dialect::classic)
{
    for (auto const f : {event_field::sender_id, event_field::created_at,
             event_field::dm_conversation_id, event_field::participant_ids,
             event_field::attachments, event_field::referenced_posts, event_field::entities})
        e.dm_event_fields.add(f);
    for (auto const x : {event_expansion::sender_id, event_expansion::participant_ids,
             event_expansion::attachments_media_keys, event_expansion::referenced_posts})
        e.expansions.add(x);
    for (auto const f : {user_field::name, user_field::username, user_field::profile_image_url})
        e.user_fields.add(f);
    for (auto const f : {media_field::type, media_field::url, media_field::preview_image_url,
             media_field::variants, media_field::alt_text, media_field::width, media_field::height,
             media_field::duration_ms})
        e.media_fields.add(f);
    for (auto const f : {post_field::text, post_field::author_id, post_field::created_at})
        if (!wire_name(f, d).empty()) // the new dialect tells no author
            e.post_fields.add(f);
    return e;
}

} // namespace xdm::inline abi_1

#endif
