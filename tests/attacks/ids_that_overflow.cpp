// SPDX-License-Identifier: BSL-1.0
// A server sends ids beyond 64 bits, negative ones, and numbers where texts belong, so that an id
// becomes another one: somebody else's. Such an id is none, and its event is kept as its bytes.
#include <xdm/xdm.hpp>

#include <doctest/doctest.h>

#include <string>
#include <variant>

TEST_CASE("Attack: an id that would become another one where it overflows")
{
    for (std::string const id : {"18446744073709551617", "18446744073709551616", "-1", "+1", " 1",
             "1 ", "0x1", "1e0", "1.0", "", "00000000000000000000001", "\\u00311x", "1\\u0000"}) {
        CAPTURE(id);
        xdm::response const r{200, {},
            R"({"data":[{"id":")" + id + R"(","event_type":"MessageCreate","sender_id":")" + id +
                "\"}]}"};
        auto const outcome = xdm::decode<xdm::get_events>(r);
        auto const* const page = std::get_if<xdm::event_page>(&outcome);
        REQUIRE(page);
        REQUIRE(page->events.size() == 1);
        CHECK(std::holds_alternative<xdm::unknown_event>(page->events[0]));
        CHECK_FALSE(xdm::parse<xdm::user_id>(id));
        CHECK_FALSE(xdm::parse<xdm::conversation_id>(id + "-2"));
        CHECK_FALSE(xdm::parse<xdm::media_key>("3_" + id));
    }
    xdm::response const r{200, {},
        R"({"data":[{"id":1,"event_type":"MessageCreate"},{"id":"2","sender_id":3,)"
        R"("event_type":"MessageCreate"}]})"};
    auto const outcome = xdm::decode<xdm::get_events>(r);
    auto const* const page = std::get_if<xdm::event_page>(&outcome);
    REQUIRE(page);
    CHECK(std::holds_alternative<xdm::unknown_event>(page->events[0]));
    auto const* const second = std::get_if<xdm::message_create>(&page->events[1]);
    REQUIRE(second);
    CHECK_FALSE(second->sender);
}
