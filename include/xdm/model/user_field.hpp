// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_MODEL_USER_FIELD_HPP
#define XDM_MODEL_USER_FIELD_HPP

#include <xdm/model/spelling.hpp>

namespace xdm::inline abi_1 {

/// A member of a user that can be asked for: `user.fields`. `id`, `name` and `username` always
/// come.
///
/// Three are expansions only in the new dialect; `subscribes_to_you` exists only there.
enum class user_field : unsigned char {
    affiliation,
    confirmed_email,   ///< with the scope `users.email`
    connection_status, ///< how the two of you are connected
    created_at,
    description,
    entities,
    id,
    is_identity_verified,
    location,
    most_recent_post_id,
    name,
    parody,
    pinned_post_id,
    profile_banner_url,
    profile_image_url,
    protected_, ///< `protected`, a keyword
    public_metrics,
    receives_your_dm, ///< whether a message of yours would be taken: ask before writing
    subscribes_to_you,
    subscription,
    subscription_type,
    url,
    username,
    verified,
    verified_followers_count,
    verified_type,
    withheld,
};

template <>
struct detail::spellings<user_field> {
    static constexpr spelling rows[]{{"affiliation", ""}, {"confirmed_email"},
        {"connection_status"}, {"created_at"}, {"description"}, {"entities"}, {"id"},
        {"is_identity_verified"}, {"location"}, {"most_recent_tweet_id", ""}, {"name"}, {"parody"},
        {"pinned_tweet_id", ""}, {"profile_banner_url"}, {"profile_image_url"}, {"protected"},
        {"public_metrics"}, {"receives_your_dm"}, {"", "subscribes_to_you"}, {"subscription"},
        {"subscription_type"}, {"url"}, {"username"}, {"verified"}, {"verified_followers_count"},
        {"verified_type"}, {"withheld"}};
};

} // namespace xdm::inline abi_1

#endif
