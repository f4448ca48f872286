// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/bodies.hpp>

#include <xdm/decode/read.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace xdm::fake::detail;

namespace {

template <class Body>
Body read(std::string_view json)
{
    Body body;
    REQUIRE(xdm::detail::read(json, body));
    return body;
}

} // namespace

TEST_CASE("a message is read, and what it has no member for is named")
{
    auto const m = read<message_body>(
        R"({"text":"hi","a":{"text":1},"attachments":[{"media_id":"12","b":[]}],"c":"d"})");
    CHECK(m.text == "hi");
    REQUIRE(m.attachments.size() == 1);
    CHECK(m.attachments[0].media.number == 12);
    CHECK(m.unknown == std::vector<std::string>{"a", "c"});
    CHECK(m.attachments[0].unknown == std::vector<std::string>{"b"});
    CHECK_FALSE(read<message_body>("{}").text);
    CHECK(read<message_body>(R"({"text":""})").text == "");
    CHECK_FALSE(read<message_body>(R"({"text":7})").text);
}

TEST_CASE("an id is a text of 1 to 19 digits, and everything else is kept to be refused")
{
    auto const g = read<group_body>(
        R"({"participant_ids":["1","x",2,"01234567890123456789","",null],"conversation_type":"G"})");
    CHECK(g.type == "G");
    REQUIRE(g.participants.size() == 6);
    CHECK(g.participants[0].number == 1);
    for (std::size_t n = 1; n < 6; ++n)
        CHECK_FALSE(g.participants[n].number);
    CHECK(g.participants[1].text == "x");
}

TEST_CASE("a group holds a message")
{
    auto const g = read<group_body>(R"({"message":{"text":"hi","x":1},"y":2})");
    CHECK(g.message.text == "hi");
    CHECK(g.message.unknown == std::vector<std::string>{"x"});
    CHECK(g.unknown == std::vector<std::string>{"y"});
}
