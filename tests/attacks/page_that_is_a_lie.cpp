// SPDX-License-Identifier: BSL-1.0
// A server answers 200 with something else than was asked for: nothing, an error, a login page, a
// page with tens of thousands of users of one id. Nothing of it is taken for a page or for somebody
// else.
#include <xdm/xdm.hpp>

#include <doctest/doctest.h>

#include <string>
#include <variant>

using namespace xdm::literals;

TEST_CASE("Attack: a success that is none")
{
    for (std::string const body : {"", " ", "null", "true", "\"data\"", "[]", "{}",
             "<html>Log in</html>", R"({"errors":[]})", R"({"data":5})", R"({"data":null})",
             R"({"title":"Forbidden","status":403})", R"({"data":[]}{"data":[]})",
             R"({"data":[]},)", R"({"data":[]]})", "{\"data\":[]}\0x"}) {
        CAPTURE(body);
        xdm::response const r{200, {{"content-type", "application/json"}}, body};
        auto const me = xdm::decode<xdm::get_me>(r);
        CHECK_FALSE(std::holds_alternative<xdm::single_user>(me));
        auto const sent = xdm::decode<xdm::send_message>(r);
        CHECK_FALSE(std::holds_alternative<xdm::sent_message>(sent));
        auto const deleted = xdm::decode<xdm::delete_event>(r);
        CHECK_FALSE(std::holds_alternative<xdm::deletion>(deleted));
    }
}

TEST_CASE("Attack: a second user with the id of the first does not take the first's place")
{
    xdm::response const r{200, {},
        R"({"data":[],"includes":{"users":[{"id":"5","name":"friend"},{"id":"5","name":"foe"}]}})"};
    auto const outcome = xdm::decode<xdm::get_events>(r);
    auto const* const page = std::get_if<xdm::event_page>(&outcome);
    REQUIRE(page);
    REQUIRE(page->includes.users.find("5"_user));
    CHECK(page->includes.users.find("5"_user)->name == "friend");
}
