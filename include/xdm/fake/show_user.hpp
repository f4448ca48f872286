// SPDX-License-Identifier: BSL-1.0
// A user as another one sees them.
#ifndef XDM_FAKE_SHOW_USER_HPP
#define XDM_FAKE_SHOW_USER_HPP

#include <xdm/decode/tables/user.hpp>
#include <xdm/fake/people.hpp>
#include <xdm/fake/wishes.hpp>
#include <xdm/fake/world.hpp>
#include <xdm/fake/write_json.hpp>
#include <xdm/model/answer.hpp>
#include <xdm/model/user.hpp>

#include <algorithm>
#include <cstdint>
#include <string>

namespace xdm::inline abi_1::fake::detail {

constexpr xdm::answer yes_if(bool is_so)
{
    return is_so ? xdm::answer::yes : xdm::answer::no;
}

template <class List, class Fits>
std::int64_t count_in(List const& list, Fits fits)
{
    return static_cast<std::int64_t>(std::count_if(list.begin(), list.end(), fits));
}

/// Numbers that follow from the rest, where the profile has none of its own.
inline void count(world const& w, user& u)
{
    auto const set = [](auto& to, std::int64_t n) { to = to.value_or(n); };
    auto& m = u.public_metrics;
    auto const mine = [&](written_post const& p) { return !p.deleted && p.what.author == u.id; };
    set(m.followers, count_in(w.people, [&](auto const& p) { return has(p.follows, u.id); }));
    if (auto const* p = find_person(w, u.id))
        set(m.following, static_cast<std::int64_t>(p->follows.size()));
    set(m.posts, count_in(w.posts, mine));
    set(m.listed, 0);
    set(m.likes, 0);
    set(m.media, 0);
    for (auto const& p : w.posts)
        if (mine(p))
            u.most_recent_post = std::max(p.what.id, u.most_recent_post.value_or(p.what.id));
}

/// The profile, and what lies between the two. Nobody (an app alone) has no relations.
inline user seen_by(world const& w, person const& whom, person const* viewer)
{
    auto seen = whom.profile;
    count(w, seen);
    if (!viewer)
        return seen;
    auto const self = viewer->profile.id == seen.id;
    if (!self) {
        seen.confirmed_email.clear();
        auto const is = [&](bool so, char const* what) {
            if (so)
                seen.connection_status.emplace_back(what);
        };
        is(has(viewer->blocks, seen.id), "blocking");
        is(has(whom.follows, viewer->profile.id), "followed_by");
        is(has(viewer->follows, seen.id), "following");
        is(has(viewer->mutes, seen.id), "muting");
    }
    seen.receives_your_dm = yes_if(admits(whom, viewer->profile.id, whom.takes_messages));
    seen.subscribes_to_you = xdm::answer::no;
    seen.subscription.subscribes_to_you = xdm::answer::no;
    return seen;
}

/// `{"id":...}` with the members that were asked for.
inline void append_user(std::string& to, user const& u, names<user_field> const& fields, dialect d)
{
    write_json(to, u, d, among(fields));
}

} // namespace xdm::inline abi_1::fake::detail

#endif
