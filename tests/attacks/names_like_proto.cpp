// SPDX-License-Identifier: BSL-1.0
// A server sends members named `__proto__` and the like, or one name twice with other spellings, so
// that a value goes where it does not belong. Names are compared as they are, in a fixed table.
#include <xdm/xdm.hpp>

#include <doctest/doctest.h>

#include <string>
#include <variant>

TEST_CASE("Attack: members that mean something to other readers")
{
    for (std::string const name : {"__proto__", "constructor", "prototype", "hasOwnProperty", "ID",
             "Id", "id\\u0000", "i\\u0064\\u0000", "data.id", "$ref", "@id", "\\ud800id"}) {
        CAPTURE(name);
        xdm::response const r{200, {},
            R"({"data":{"id":"1","name":"n",")" + name + R"(":{"id":"2","name":"m"}},")" + name +
                R"(":{"data":{"id":"3"}}})"};
        auto const outcome = xdm::decode<xdm::get_me>(r);
        auto const* const me = std::get_if<xdm::single_user>(&outcome);
        REQUIRE(me);
        CHECK(me->user.id == xdm::user_id{1});
        CHECK(me->user.name == "n");
    }
}

TEST_CASE("Attack: a name as long as one that is known, or beginning or ending like it")
{
    for (std::string const name : {"__proto__", "sender_ix", "xender_id", "sender", "sender_id_",
             "sender_id ", " sender_id", "Sender_id", "sender_id\\u0000", "sender\\u002did"}) {
        CAPTURE(name);
        auto const outcome = xdm::decode<xdm::get_event>(
            {200, {}, R"({"data":{"id":"1","event_type":"MessageCreate",")" + name + R"(":"2"}})"});
        auto const* const one = std::get_if<xdm::single_event>(&outcome);
        REQUIRE(one);
        CHECK(one->event == xdm::event{xdm::message_create{.id = xdm::event_id{1}}});
    }
}
