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
        all.own = *m;
        all.own.participants.clear(); // no longer sent
    } else if (auto const* j = std::get_if<participants_join>(&e))
        all.own = {.sender = j->sender,
            .conversation = j->conversation,
            .created_at = j->created_at,
            .participants = j->participants};
    else if (auto const* l = std::get_if<participants_leave>(&e))
        all.own = {.conversation = l->conversation,
            .created_at = l->created_at,
            .participants = l->participants};
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
    if (x.has(event_expansion::sender_id) && all.own.sender)
        to.add_user(*all.own.sender, "sender_id");
    if (x.has(event_expansion::participant_ids))
        for (auto const one : all.own.participants)
            to.add_user(one, "participant_ids");
    if (x.has(event_expansion::attachments_media_keys))
        for (auto const& key : all.own.media_keys)
            to.add_media(key, *all.id);
    if (x.has(event_expansion::referenced_posts))
        for (auto const& post : all.own.posts)
            to.add_post(post.id, wire_name(event_expansion::referenced_posts, d));
}

} // namespace xdm::inline abi_1::fake::detail

#endif
