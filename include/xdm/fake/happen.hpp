// SPDX-License-Identifier: BSL-1.0
// What can happen in a conversation, whoever caused it: a request, or a test by hand.
#ifndef XDM_FAKE_HAPPEN_HPP
#define XDM_FAKE_HAPPEN_HPP

#include <xdm/fake/message_text.hpp>
#include <xdm/fake/world.hpp>
#include <xdm/model/created_at.hpp>
#include <xdm/model/event.hpp>
#include <xdm/model/message.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <utility>

namespace xdm::inline abi_1::fake::detail {

/// Where a conversation's first message has its number from the conversation's own.
inline constexpr std::uint64_t event_behind_group = 4;

inline event_id new_event_id(world& w)
{
    return event_id{w.ids.next(w.clock) + event_behind_group};
}

/// X names whole seconds.
template <class Of>
std::optional<time_point> time_at(id<Of> id)
{
    auto const exact = created_at(id);
    return exact ? std::optional<time_point>{std::chrono::floor<std::chrono::seconds>(*exact)}
                 : std::nullopt;
}

inline void record(world& w, event_id id, conversation_id where, event what)
{
    w.events.insert(first_from(w, id), {id, where, std::move(what), w.knows_time});
}

/// The conversation of two people, made if there is none; of one person with themselves.
inline conversation& one_to_one(world& w, user_id a, user_id b)
{
    auto const id = conversation_id::between(a, b);
    if (auto* known = find_conversation(w, id))
        return *known;
    return w.conversations.emplace_back(conversation{id, a == b ? user_ids{a} : user_ids{a, b}});
}

inline void say(world& w, event_id id, conversation_id where, user_id from, message const& m)
{
    auto shown = text_writer{w, id.value()}.write(m.text);
    message_create made{.id = id, .sender = from, .conversation = where, .created_at = time_at(id)};
    for (auto const attached : m.attachments) {
        auto* const file = find_upload(w, attached);
        if (!file)
            continue;
        file->attached = true;
        made.media_keys.push_back(key_of(*file));
        add_media_link(w, shown, id);
    }
    made.text = std::move(shown.text);
    made.entities = std::move(shown.entities);
    made.posts = std::move(shown.posts);
    record(w, id, where, std::move(made));
}

struct new_group {
    conversation_id id;
    event_id first; ///< its first message
};

/// A new group and its first message, whose id is greater by 4: so it is with X.
inline new_group found_group(world& w, user_id by, user_ids others, message const& m)
{
    auto const first = new_event_id(w);
    conversation_id const group{first.value() - event_behind_group};
    others.insert(others.begin(), by);
    w.conversations.push_back({group, std::move(others)});
    say(w, first, group, by, m);
    return {group, first};
}

inline event_id enter(world& w, conversation& group, user_id who, user_id by)
{
    auto const id = new_event_id(w);
    add_once(group.members, who);
    record(w, id, group.id, participants_join{id, {who}, by, group.id, time_at(id)});
    return id;
}

inline event_id leave(world& w, conversation& group, user_id who)
{
    auto const id = new_event_id(w);
    std::erase(group.members, who);
    record(w, id, group.id, participants_leave{id, {who}, group.id, time_at(id)});
    return id;
}

/// Whether the user is in the conversation and has not taken the event out of their view.
inline bool is_visible(world const& w, happening const& h, user_id to)
{
    auto const* in = find_conversation(w, h.where);
    return in && has(in->members, to) && !has(h.hidden_from, to);
}

} // namespace xdm::inline abi_1::fake::detail

#endif
