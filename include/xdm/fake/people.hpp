// SPDX-License-Identifier: BSL-1.0
// Accounts, and who follows, mutes and blocks whom.
#ifndef XDM_FAKE_PEOPLE_HPP
#define XDM_FAKE_PEOPLE_HPP

#include <xdm/fake/seeded.hpp>
#include <xdm/model/answer.hpp>
#include <xdm/model/created_at.hpp>
#include <xdm/model/id.hpp>
#include <xdm/model/user.hpp>
#include <xdm/text/timestamp.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace xdm::inline abi_1::fake {

/// What an account may have besides its username.
struct new_user {
    std::string name{};            ///< as displayed; empty: the username
    bool takes_messages = true;    ///< no: only from people that this one follows
    bool takes_invitations = true; ///< into groups; no: only from people that this one follows
    std::string description{};
    std::string location{};
    std::string profile_image_url{}; ///< empty: X's grey figure
    bool is_protected = false;       ///< only followers see the posts
    bool verified = false;
    std::optional<user_id> id{}; ///< empty: one is made, of the old or of the new kind in turn
};

namespace detail {

using user_ids = std::vector<user_id>;

inline bool has(user_ids const& list, user_id id)
{
    return std::find(list.begin(), list.end(), id) != list.end();
}
inline void add_once(user_ids& list, user_id id)
{
    if (!has(list, id))
        list.push_back(id);
}

struct person {
    user profile{};
    bool takes_messages = true;
    bool takes_invitations = true;
    bool suspended = false;
    user_ids follows{};
    user_ids mutes{};
    user_ids blocks{};  ///< the account
    user_ids refuses{}; ///< the messages: `/2/users/{id}/dm/block`
};

/// Whether the person lets that one write, or invite into a group.
inline bool admits(person const& to, user_id from, bool to_all)
{
    if (to.suspended || has(to.blocks, from) || has(to.refuses, from))
        return false;
    return to_all || to.profile.id == from || has(to.follows, from);
}

/// The id of the `n`th account: of nine or ten digits, counted, for even `n`; else with a time, as
/// they are since 2016. Where the two are sorted as texts, it shows.
constexpr user_id made_user_id(std::uint64_t seed, std::uint64_t n)
{
    auto const random = seeded(seed, "user", n);
    if (n % 2 == 0)
        return user_id{100'000'000 + random % 3'200'000'000u};
    return user_id{720'000'000'000'000'000u + random % 900'000'000'000'000'000u};
}

/// When an account with this id was opened; counted ids were given out evenly from 2006 to 2016.
constexpr time_point opened_at(user_id id)
{
    if (auto const time = created_at(id))
        return *time;
    constexpr std::int64_t first = 1'142'974'200;
    auto const second = first + static_cast<std::int64_t>(id.value()) / 11;
    return time_point{std::chrono::seconds{second}};
}

inline person made_person(std::string username, user_id id, new_user&& more)
{
    person made{.takes_messages = more.takes_messages, .takes_invitations = more.takes_invitations};
    auto& p = made.profile;
    p.id = id;
    p.name = more.name.empty() ? username : std::move(more.name);
    p.username = std::move(username);
    p.created_at = std::chrono::floor<std::chrono::seconds>(opened_at(id));
    p.description = std::move(more.description);
    p.location = std::move(more.location);
    p.profile_image_url = std::move(more.profile_image_url);
    if (p.profile_image_url.empty())
        p.profile_image_url = "https://abs.twimg.com/sticky/default_profile_images/"
                              "default_profile_normal.png";
    p.is_protected = more.is_protected ? xdm::answer::yes : xdm::answer::no;
    p.verified = more.verified ? xdm::answer::yes : xdm::answer::no;
    p.verified_type = more.verified ? "blue" : "none";
    p.subscription_type = more.verified ? "Premium" : "None";
    p.parody = xdm::answer::no;
    p.is_identity_verified = xdm::answer::no;
    p.verified_followers = 0;
    return made;
}

} // namespace detail

} // namespace xdm::inline abi_1::fake

#endif
