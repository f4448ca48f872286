// SPDX-License-Identifier: BSL-1.0
// All that an X holds: a plain value, so that a copy is a way back.
#ifndef XDM_FAKE_WORLD_HPP
#define XDM_FAKE_WORLD_HPP

#include <xdm/fake/id_source.hpp>
#include <xdm/fake/media_store.hpp>
#include <xdm/fake/people.hpp>
#include <xdm/fake/planned_fault.hpp>
#include <xdm/fake/settings.hpp>
#include <xdm/fake/token_store.hpp>
#include <xdm/fake/windows.hpp>
#include <xdm/model/conversation_id.hpp>
#include <xdm/model/event.hpp>
#include <xdm/model/post.hpp>
#include <xdm/text/ascii.hpp>
#include <xdm/text/timestamp.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace xdm::inline abi_1::fake::detail {

struct conversation {
    conversation_id id;
    user_ids members; ///< those who are in it now
};

/// An event and who cannot see it any more.
struct happening {
    event_id id;
    conversation_id where;
    event what;
    bool ages = true; ///< else it was put in before any time was known: never too old
    user_ids hidden_from{};
};

struct written_post {
    post what;
    bool deleted = false;
};

struct world {
    explicit world(fake::settings const& s)
        : settings{s}, clock{s.now.value_or(time_point{std::chrono::seconds{1'666'919'303}})},
          knows_time{s.now.has_value()}, ids{s.seed}, access{s.seed}
    {}

    fake::settings settings;
    time_point clock; ///< of what is put in by hand; a request moves it forward
    bool knows_time;
    id_source ids;
    token_store access;
    std::vector<person> people{};
    std::vector<conversation> conversations{};
    std::vector<happening> events{}; ///< by id
    std::vector<upload> media{};
    std::vector<written_post> posts{};
    std::vector<window> windows{};
    std::vector<planned_fault> plan{};
    std::uint64_t answered = 0;
    int spoiled_uploads = 0; ///< so many of the next ones
};

template <class List, class Fits>
auto* find_in(List& list, Fits fits)
{
    auto const found = std::find_if(list.begin(), list.end(), fits);
    return found == list.end() ? nullptr : &*found;
}

template <class World>
auto* find_person(World& w, user_id id)
{
    return find_in(w.people, [&](auto const& p) { return p.profile.id == id; });
}
template <class World>
auto* find_person(World& w, std::string_view username)
{
    return find_in(w.people, [&](auto const& p) {
        return xdm::detail::equal_ignoring_case(p.profile.username, username);
    });
}
template <class World>
auto* find_conversation(World& w, conversation_id id)
{
    if (auto const both = id.participants())
        id = conversation_id::between(both->first, both->second);
    return find_in(w.conversations, [&](auto const& c) { return c.id == id; });
}
template <class World>
auto* find_upload(World& w, media_id id)
{
    return find_in(w.media, [&](auto const& u) { return u.id == id; });
}
template <class World>
auto* find_post(World& w, post_id id)
{
    return find_in(w.posts, [&](auto const& p) { return p.what.id == id; });
}

/// The first event with this id or a later one.
template <class World>
auto first_from(World& w, event_id id)
{
    return std::lower_bound(w.events.begin(), w.events.end(), id,
        [](auto const& h, event_id bound) { return bound > h.id; });
}
template <class World>
auto* find_event(World& w, event_id id)
{
    auto const found = first_from(w, id);
    return found == w.events.end() || found->id != id ? nullptr : &*found;
}

} // namespace xdm::inline abi_1::fake::detail

#endif
