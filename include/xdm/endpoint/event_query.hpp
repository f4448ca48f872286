// SPDX-License-Identifier: BSL-1.0
// What the requests that read events have in common: which members and objects they ask for.
#ifndef XDM_ENDPOINT_EVENT_QUERY_HPP
#define XDM_ENDPOINT_EVENT_QUERY_HPP

#include <xdm/endpoint/query.hpp>
#include <xdm/http/fields.hpp>
#include <xdm/model/event_field.hpp>
#include <xdm/model/invalid.hpp>
#include <xdm/model/media_field.hpp>
#include <xdm/model/names.hpp>
#include <xdm/model/post_field.hpp>
#include <xdm/model/user_field.hpp>

#include <optional>
#include <vector>

namespace xdm::inline abi_1 {

namespace detail {

// The field that an expansion follows.
constexpr event_field field_of(event_expansion e)
{
    switch (e) {
    case event_expansion::attachments_media_keys:
        return event_field::attachments;
    case event_expansion::participant_ids:
        return event_field::participant_ids;
    case event_expansion::referenced_posts:
        return event_field::referenced_posts;
    case event_expansion::sender_id:
        break;
    }
    return event_field::sender_id;
}

// In the new dialect three fields can be asked for as expansions only.
constexpr std::optional<event_expansion> expansion_of(event_field f)
{
    switch (f) {
    case event_field::participant_ids:
        return event_expansion::participant_ids;
    case event_field::referenced_posts:
        return event_expansion::referenced_posts;
    case event_field::sender_id:
        return event_expansion::sender_id;
    default:
        return {};
    }
}

template <class Endpoint>
void append_event_query(fields& query, Endpoint const& e, dialect d)
{
    auto wanted = e.dm_event_fields;
    e.expansions.for_each([&](event_expansion one) {
        if (!wanted.has(field_of(one)))
            wanted.add(field_of(one));
    });
    auto followed = e.expansions;
    if (d == dialect::post)
        wanted.for_each([&](event_field one) {
            if (auto const expansion = expansion_of(one); expansion && !followed.has(*expansion))
                followed.add(*expansion);
        });
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
    auto const& x = e.expansions;
    auto const in_new = [&](event_field f) {
        return d == dialect::post && e.dm_event_fields.has(f);
    };
    if (!e.user_fields.empty() && !x.has(sender_id) && !x.has(participant_ids) &&
        !in_new(event_field::sender_id) && !in_new(event_field::participant_ids))
        found.push_back({"user_fields", csv(e.user_fields, d),
            "user fields with an expansion that brings users: sender_id, participant_ids"});
    if (!e.media_fields.empty() && !x.has(attachments_media_keys))
        found.push_back({"media_fields", csv(e.media_fields, d),
            "media fields with the expansion attachments_media_keys"});
    if (!e.post_fields.empty() && !x.has(referenced_posts) &&
        !in_new(event_field::referenced_posts))
        found.push_back({"post_fields", csv(e.post_fields, d),
            "post fields with the expansion referenced_posts"});
    validate_names(found, "dm_event_fields", e.dm_event_fields, d,
        [](event_field f) { return expansion_of(f).has_value(); });
    validate_names(found, "user_fields", e.user_fields, d);
    validate_names(found, "post_fields", e.post_fields, d);
}

} // namespace detail

} // namespace xdm::inline abi_1

#endif
