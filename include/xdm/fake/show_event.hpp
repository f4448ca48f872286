// SPDX-License-Identifier: BSL-1.0
// An event as it stands in an answer.
#ifndef XDM_FAKE_SHOW_EVENT_HPP
#define XDM_FAKE_SHOW_EVENT_HPP

#include <xdm/decode/tables/entities.hpp>
#include <xdm/decode/tables/event.hpp>
#include <xdm/fake/includes.hpp>
#include <xdm/fake/wishes.hpp>
#include <xdm/fake/world.hpp>
#include <xdm/fake/write_json.hpp>
#include <xdm/model/event.hpp>

#include <string>
#include <string_view>
#include <variant>

namespace xdm::inline abi_1::fake::detail {

/// The flat form of an event, that which is written.
inline wire::any_event flat(event const& e)
{
    wire::any_event all;
    all.type = type_of(e);
    all.id = id_of(e);
    if (auto const* m = std::get_if<message_create>(&e)) {
        all.text = m->text;
        all.sender = m->sender;
        all.conversation = m->conversation;
        all.created_at = m->created_at;
        all.attachments = {m->media_keys, m->card_ids};
        all.posts = m->posts;
        all.entities = m->entities;
    } else if (auto const* j = std::get_if<participants_join>(&e)) {
        all.participants = j->participants;
        all.sender = j->sender;
        all.conversation = j->conversation;
        all.created_at = j->created_at;
    } else if (auto const* l = std::get_if<participants_leave>(&e)) {
        all.participants = l->participants;
        all.conversation = l->conversation;
        all.created_at = l->created_at;
    }
    return all;
}

/// Whether a member of an event is shown. The classic dialect has no member `entities`: its four
/// lists stand in the event itself.
struct event_members {
    names<event_field> const& fields;
    dialect in;

    bool operator()(std::string_view name) const
    {
        for (std::string_view const list : {"urls", "hashtags", "mentions", "cashtags"})
            if (name == list)
                return in == dialect::classic && fields.has(event_field::entities);
        if (name == "entities")
            return in == dialect::post && fields.has(event_field::entities);
        return name == "participant_ids" || among(fields)(name);
    }
};

/// Three members in the order in which X was seen to send them, then the others.
inline void append_event(std::string& to, event const& e, event_wishes const& wanted, dialect d)
{
    constexpr std::string_view first[] = {"event_type", "id", "text"};
    auto const all = flat(e);
    event_members const shown{wanted.fields, d};
    to += '{';
    for (auto const one : first)
        write_members(to, all, d, [&](std::string_view name) { return name == one; });
    write_members(to, all, d, [&](std::string_view name) {
        for (auto const one : first)
            if (name == one)
                return false;
        return shown(name);
    });
    to += '}';
}

/// Asks for the objects that the event points at, as far as they are wanted.
inline void include_objects(
    includes_writer& to, event const& e, event_wishes const& wanted, dialect d)
{
    auto const all = flat(e);
    auto const& x = wanted.expansions;
    if (x.has(event_expansion::sender_id) && all.sender)
        to.add_user(*all.sender, "sender_id");
    if (x.has(event_expansion::participant_ids))
        for (auto const one : all.participants)
            to.add_user(one, "participant_ids");
    if (x.has(event_expansion::attachments_media_keys))
        for (auto const& key : all.attachments.media_keys)
            to.add_media(key, *all.id);
    if (x.has(event_expansion::referenced_posts))
        for (auto const& post : all.posts)
            to.add_post(post.id, wire_name(event_expansion::referenced_posts, d));
}

} // namespace xdm::inline abi_1::fake::detail

#endif
