// SPDX-License-Identifier: BSL-1.0
#include <xdm/endpoint/v1/delete_event.hpp>

#include <endpoint/findings.hpp>
#include <endpoint/promises.hpp>
#include <endpoint/wire.hpp>

using namespace xdm::literals;
using xdm::v1::delete_event;

namespace {

static_assert(promises::plain<delete_event>);
static_assert(!promises::needs_nothing<delete_event>, "nothing is deleted without its id");
static_assert(delete_event::accepts == promises::of_oauth1);
static_assert(delete_event::scopes.empty() && delete_event::specification_scopes.empty());
static_assert(std::same_as<delete_event::result, struct xdm::deletion>);

template <class Id>
concept is_id = requires(Id id) { delete_event{.id = id}; };
static_assert(is_id<xdm::event_id> && !is_id<xdm::user_id> && !is_id<int>);

} // namespace

TEST_CASE("API 1.1 takes the id of a message in the query, which a signature covers")
{
    delete_event const e{.id = "1582838499983564806"_event};
    wire::expected const sent{.method = xdm::method::delete_,
        .url = "https://api.x.com/1.1/direct_messages/events/destroy.json",
        .query = {{"id", "1582838499983564806"}}};
    wire::check(encode(e), sent);
    wire::check(encode(e, xdm::dialect::post), sent);
}

TEST_CASE("The id of a message to take out of one's view has at most 19 digits")
{
    CHECK(validate(delete_event{.id = "9999999999999999999"_event}) == findings{});
    CHECK(validate(delete_event{.id = "10000000000000000000"_event}) ==
          findings{{"id", "10000000000000000000", "1 to 19 digits"}});
}
