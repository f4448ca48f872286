// SPDX-License-Identifier: BSL-1.0
#include <xdm/endpoint/block_messages_from.hpp>

#include <endpoint/findings.hpp>
#include <endpoint/promises.hpp>
#include <endpoint/wire.hpp>

using namespace xdm::literals;
using xdm::block_messages_from;

namespace {

static_assert(promises::plain<block_messages_from>);
static_assert(!promises::needs_nothing<block_messages_from>, "nobody is meant without an id");
static_assert(block_messages_from::accepts == promises::of_users);
static_assert(block_messages_from::scopes == promises::writing);
static_assert(block_messages_from::specification_scopes ==
              xdm::scope_set{xdm::scope::dm_write, xdm::scope::tweet_read, xdm::scope::users_read});
static_assert(std::same_as<block_messages_from::result, struct xdm::message_block>);

template <class Id>
concept is_user = requires(Id id) { block_messages_from{.user = id}; };
static_assert(
    is_user<xdm::user_id> && !is_user<xdm::event_id> && !is_user<xdm::media_id> && !is_user<int>);

} // namespace

TEST_CASE(
    "To block messages from a user takes that user's id, in either dialect and without a body")
{
    block_messages_from const e{.user = "944480690"_user};
    wire::expected const sent{
        .method = xdm::method::post, .url = "https://api.x.com/2/users/944480690/dm/block"};
    wire::check(encode(e), sent);
    wire::check(encode(e, xdm::dialect::post), sent);
}

TEST_CASE("The id of a user to block messages from has at most 19 digits")
{
    CHECK(validate(block_messages_from{.user = "9999999999999999999"_user}) == findings{});
    CHECK(validate(block_messages_from{.user = "10000000000000000000"_user}) ==
          findings{{"user", "10000000000000000000", "1 to 19 digits"}});
}
