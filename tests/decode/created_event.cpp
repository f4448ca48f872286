// SPDX-License-Identifier: BSL-1.0
#include <xdm/decode/created_event.hpp>

#include <sample.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace xdm;
using namespace xdm::literals;

namespace {

std::optional<event_id> created(std::string const& location, int status = 201)
{
    return detail::created_event({status, {{"Location", location}}, ""});
}

} // namespace

TEST_CASE("The event that was made stands in the location, in quotes or without")
{
    CHECK(detail::created_event(sample("sent.201")) == "2032750304001597446"_event);
    CHECK(created("https://api.twitter.com/2/dm_events/\"2032750304001597446\"") ==
          "2032750304001597446"_event);
    CHECK(created("https://api.x.com/2/dm_events/2032750304001597446") ==
          "2032750304001597446"_event);
    CHECK(created("/2/dm_events/5") == "5"_event);
}

TEST_CASE("A location that names no event gives none")
{
    for (auto const* location :
        {"", "https://api.x.com/2/dm_events/", "/2/dm_events/\"\"", "/2/dm_events/\"",
            "/2/dm_events/\"5", "/2/dm_events/5\"", "/2/dm_events/5/6", "/2/dm_events/5?x=1",
            "/2/dm_conversations/5", "5", "/2/dm_events/x", "/2/dm_events/99999999999999999999"}) {
        CAPTURE(location);
        CHECK(!created(location));
    }
    CHECK(!detail::created_event({201, {}, ""}));
    CHECK(!created("/2/dm_events/5", 200));
    CHECK(!created("/2/dm_events/5", 302));
}
