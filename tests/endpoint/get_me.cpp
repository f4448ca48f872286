// SPDX-License-Identifier: BSL-1.0
#include <xdm/endpoint/get_me.hpp>

#include <endpoint/findings.hpp>
#include <endpoint/promises.hpp>
#include <endpoint/wire.hpp>

using xdm::dialect;
using xdm::get_me;

static_assert(promises::plain<get_me>);
static_assert(promises::needs_nothing<get_me>);
static_assert(get_me::accepts == promises::of_users, "an app is nobody");
static_assert(get_me::scopes == promises::looking_up);
static_assert(get_me::specification_scopes == promises::looking_up);
static_assert(std::same_as<get_me::result, struct xdm::single_user>);

TEST_CASE("Who am I is asked without anything")
{
    wire::check(encode(get_me{}), {.url = "https://api.x.com/2/users/me"});
    wire::check(encode(get_me{}, dialect::post), {.url = "https://api.x.com/2/users/me"});
    CHECK(validate(get_me{}) == findings{});
}

TEST_CASE("Every member of the question who one is is written, in both dialects")
{
    get_me const e{.user_fields = {xdm::user_field::created_at},
        .expansions = {xdm::user_expansion::pinned_post_id},
        .post_fields = {xdm::post_field::lang}};
    wire::check(encode(e), {.url = "https://api.x.com/2/users/me",
                               .query = {{"user.fields", "created_at,pinned_tweet_id"},
                                   {"expansions", "pinned_tweet_id"}, {"tweet.fields", "lang"}}});
    wire::check(encode(e, dialect::post),
        {.url = "https://api.x.com/2/users/me",
            .query = {{"user.fields", "created_at"}, {"expansions", "pinned_post_id"},
                {"post.fields", "lang"}}});
    CHECK(validate(e) == findings{});
    CHECK(validate(get_me{.post_fields = {xdm::post_field::lang}}).size() == 1);
}
