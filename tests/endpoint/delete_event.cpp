// SPDX-License-Identifier: BSL-1.0
#include <xdm/endpoint/delete_event.hpp>

#include <endpoint/findings.hpp>
#include <endpoint/promises.hpp>
#include <endpoint/wire.hpp>

using namespace xdm::literals;
using xdm::delete_event;

namespace {

static_assert(promises::plain<delete_event>);
static_assert(!promises::needs_nothing<delete_event>, "nothing is deleted without its id");
static_assert(delete_event::accepts == promises::of_users);
static_assert(delete_event::scopes == promises::writing);
static_assert(delete_event::specification_scopes ==
              xdm::scope_set{xdm::scope::dm_write, xdm::scope::dm_read});
static_assert(std::same_as<delete_event::result, struct xdm::deletion>);

template <class Id>
concept is_id = requires(Id id) { delete_event{.id = id}; };
static_assert(is_id<xdm::event_id> && !is_id<xdm::user_id> && !is_id<xdm::media_id> && !is_id<int>);

} // namespace

TEST_CASE("A message is deleted by its id, in either dialect and without a body")
{
    delete_event const e{.id = "1582838499983564806"_event};
    wire::expected const sent{
        .method = xdm::method::delete_, .url = "https://api.x.com/2/dm_events/1582838499983564806"};
    wire::check(encode(e), sent);
    wire::check(encode(e, xdm::dialect::post), sent);
}

TEST_CASE("The id of a message to delete has at most 19 digits")
{
    CHECK(validate(delete_event{.id = "9999999999999999999"_event}) == findings{});
    CHECK(validate(delete_event{.id = "10000000000000000000"_event}) ==
          findings{{"id", "10000000000000000000", "1 to 19 digits"}});
}
