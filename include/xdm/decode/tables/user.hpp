// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_DECODE_TABLES_USER_HPP
#define XDM_DECODE_TABLES_USER_HPP

#include <xdm/decode/row.hpp>
#include <xdm/decode/tables/entities.hpp>
#include <xdm/model/user.hpp>

namespace xdm::inline abi_1::wire {

template <>
inline constexpr auto table<user_metrics> = rows{
    member("followers_count", &user_metrics::followers),
    member("following_count", &user_metrics::following),
    member("tweet_count", "post_count", &user_metrics::posts),
    member("listed_count", &user_metrics::listed),
    member("like_count", &user_metrics::likes),
    member("media_count", &user_metrics::media),
};
template <>
inline constexpr auto table<user_entities> = rows{
    member("url", &user_entities::url),
    member("description", &user_entities::description),
};
template <>
inline constexpr auto table<affiliation> = rows{
    member("badge_url", &affiliation::badge_url),
    member("description", &affiliation::description),
    member("url", &affiliation::url),
    member("user_id", &affiliation::users),
};
template <>
inline constexpr auto table<withheld> = rows{
    member("country_codes", &withheld::country_codes),
    member("scope", &withheld::scope),
    member("copyright", &withheld::copyright),
};

template <>
inline constexpr auto table<user_subscription> = rows{
    member("subscribes_to_you", &user_subscription::subscribes_to_you),
};
template <>
inline constexpr auto table<user> = rows{
    member("id", &user::id),
    member("name", &user::name),
    member("username", &user::username),
    member("created_at", &user::created_at),
    member("description", &user::description),
    member("location", &user::location),
    member("url", &user::url),
    member("entities", &user::entities),
    member("profile_image_url", &user::profile_image_url),
    member("profile_banner_url", &user::profile_banner_url),
    member("protected", &user::is_protected),
    member("verified", &user::verified),
    member("verified_type", &user::verified_type),
    member("subscription_type", &user::subscription_type),
    member("public_metrics", &user::public_metrics),
    member("verified_followers_count", &user::verified_followers),
    member("pinned_tweet_id", "pinned_post_id", &user::pinned_post),
    member("most_recent_tweet_id", "most_recent_post_id", &user::most_recent_post),
    member("affiliation", &user::affiliation),
    member("connection_status", &user::connection_status),
    member("receives_your_dm", &user::receives_your_dm),
    member("subscribes_to_you", &user::subscribes_to_you),
    member("subscription", &user::subscription),
    member("is_identity_verified", &user::is_identity_verified),
    member("parody", &user::parody),
    member("confirmed_email", &user::confirmed_email),
    member("withheld", &user::withheld),
};

} // namespace xdm::inline abi_1::wire

#endif
