// SPDX-License-Identifier: BSL-1.0
// What the requests that read events have in common: which members and objects they ask for.
#ifndef XDM_ENDPOINT_EVENT_QUERY_HPP
#define XDM_ENDPOINT_EVENT_QUERY_HPP

#include <xdm/endpoint/follow.hpp>
#include <xdm/endpoint/query.hpp>
#include <xdm/http/fields.hpp>
#include <xdm/model/event_field.hpp>
#include <xdm/model/invalid.hpp>
#include <xdm/model/media_field.hpp>
#include <xdm/model/names.hpp>
#include <xdm/model/post_field.hpp>
#include <xdm/model/user_field.hpp>

#include <vector>

namespace xdm::inline abi_1::detail {

template <class Endpoint>
void append_event_query(fields& query, Endpoint const& e, dialect d)
{
    auto wanted = e.dm_event_fields;
    auto followed = e.expansions;
    complete(wanted, followed, d);
    append_names(query, "dm_event.fields", wanted, d);
    append_names(query, "expansions", followed, d);
    append_names(query, "user.fields", e.user_fields, d);
    append_names(query, "media.fields", e.media_fields, d);
    append_names(query, d == dialect::classic ? "tweet.fields" : "post.fields", e.post_fields, d);
}

template <class Endpoint>
void validate_event_query(std::vector<invalid>& found, Endpoint const& e, dialect d)
{
    using enum event_expansion;
    auto wanted = e.dm_event_fields;
    auto followed = e.expansions;
    complete(wanted, followed, d);
    if (!e.user_fields.empty() && !followed.has(sender_id) && !followed.has(participant_ids))
        found.push_back({"user_fields", e.user_fields.csv(d),
            "user fields with an expansion that brings users: sender_id, participant_ids"});
    if (!e.media_fields.empty() && !followed.has(attachments_media_keys))
        found.push_back({"media_fields", e.media_fields.csv(d),
            "media fields with the expansion attachments_media_keys"});
    if (!e.post_fields.empty() && !followed.has(referenced_posts))
        found.push_back({"post_fields", e.post_fields.csv(d),
            "post fields with the expansion referenced_posts"});
    validate_names(found, "dm_event_fields", e.dm_event_fields, d,
        [](event_field f) { return expansion_of<event_expansion>(f).has_value(); });
    validate_names(found, "user_fields", e.user_fields, d);
    validate_names(found, "post_fields", e.post_fields, d);
}

} // namespace xdm::inline abi_1::detail

#endif
