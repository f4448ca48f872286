// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/user.hpp>

#include <model/member_counts.hpp>

#include <chrono>

using namespace xdm::literals;

TEST_CASE("No member of a user is forgotten in a comparison")
{
    member_counts(&xdm::user_metrics::followers, {1});
    member_counts(&xdm::user_metrics::following, {1});
    member_counts(&xdm::user_metrics::posts, {1});
    member_counts(&xdm::user_metrics::listed, {1});
    member_counts(&xdm::user_metrics::likes, {1});
    member_counts(&xdm::user_metrics::media, {1});
    member_counts(
        &xdm::user_entities::url, xdm::entities{.hashtags = {xdm::tag_entity{.tag = "x"}}});
    member_counts(
        &xdm::user_entities::description, xdm::entities{.hashtags = {xdm::tag_entity{.tag = "x"}}});
    member_counts(&xdm::affiliation::badge_url, {"x"});
    member_counts(&xdm::affiliation::description, {"x"});
    member_counts(&xdm::affiliation::url, {"x"});
    member_counts(&xdm::affiliation::users, {"1"_user});
    member_counts(&xdm::withheld::country_codes, {"x"});
    member_counts(&xdm::withheld::scope, {"x"});
    member_counts(&xdm::withheld::copyright, xdm::answer::yes);
    member_counts(&xdm::user_subscription::subscribes_to_you, xdm::answer::yes);
    member_counts(&xdm::user::id, "1"_user);
    member_counts(&xdm::user::name, {"x"});
    member_counts(&xdm::user::username, {"x"});
    member_counts(&xdm::user::created_at, {xdm::time_point{std::chrono::milliseconds{1}}});
    member_counts(&xdm::user::description, {"x"});
    member_counts(&xdm::user::location, {"x"});
    member_counts(&xdm::user::url, {"x"});
    member_counts(
        &xdm::user::entities, xdm::user_entities{.url = {.urls = {xdm::url_entity{.url = "x"}}}});
    member_counts(&xdm::user::profile_image_url, {"x"});
    member_counts(&xdm::user::profile_banner_url, {"x"});
    member_counts(&xdm::user::is_protected, xdm::answer::yes);
    member_counts(&xdm::user::verified, xdm::answer::yes);
    member_counts(&xdm::user::verified_type, {"x"});
    member_counts(&xdm::user::subscription_type, {"x"});
    member_counts(&xdm::user::public_metrics, xdm::user_metrics{.likes = 1});
    member_counts(&xdm::user::verified_followers, {1});
    member_counts(&xdm::user::pinned_post, {"1"_post});
    member_counts(&xdm::user::most_recent_post, {"1"_post});
    member_counts(&xdm::user::affiliation, xdm::affiliation{.url = "x"});
    member_counts(&xdm::user::connection_status, {"x"});
    member_counts(&xdm::user::receives_your_dm, xdm::answer::yes);
    member_counts(&xdm::user::subscribes_to_you, xdm::answer::yes);
    member_counts(
        &xdm::user::subscription, xdm::user_subscription{.subscribes_to_you = xdm::answer::no});
    member_counts(&xdm::user::is_identity_verified, xdm::answer::yes);
    member_counts(&xdm::user::parody, xdm::answer::yes);
    member_counts(&xdm::user::confirmed_email, {"x"});
    member_counts(&xdm::user::withheld, xdm::withheld{.scope = "user"});
}

TEST_CASE("Whether a user takes messages is unknown until X says it")
{
    xdm::user const user{.id = "944480690"_user, .username = "a"};
    CHECK(user.receives_your_dm == xdm::answer::unknown);
    CHECK(user.receives_your_dm != xdm::answer::no);
}
