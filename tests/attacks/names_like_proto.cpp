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
