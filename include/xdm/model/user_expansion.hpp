// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_MODEL_USER_EXPANSION_HPP
#define XDM_MODEL_USER_EXPANSION_HPP

#include <xdm/model/spelling.hpp>
#include <xdm/model/user_field.hpp>

namespace xdm::inline abi_1 {

/// What an id of a user can be followed to, where users are looked up: `expansions`.
enum class user_expansion : unsigned char { affiliation, most_recent_post_id, pinned_post_id };

template <>
struct detail::spellings<user_expansion> {
    static constexpr spelling rows[]{{"affiliation.user_id", "affiliation"},
        {"most_recent_tweet_id", "most_recent_post_id"}, {"pinned_tweet_id", "pinned_post_id"}};
    // The field that each follows.
    static constexpr user_field follows[]{
        user_field::affiliation, user_field::most_recent_post_id, user_field::pinned_post_id};
};

} // namespace xdm::inline abi_1

#endif
