// SPDX-License-Identifier: BSL-1.0
// Somebody is asked for a conversation and pastes the address of a page that only looks like X's,
// so that a message goes to a conversation that he chose. Only X's own hosts are read.
#include <xdm/model/web_url.hpp>

#include <doctest/doctest.h>

#include <string>
#include <variant>

TEST_CASE("Attack: an address of a host that looks like X")
{
    for (std::string const text : {"https://x.com.evil.example.com/messages/1-2",
             "https://evil.example.com/messages/1-2", "https://x.com@evil.example.com/messages/1-2",
             "https://evilx.com/messages/1-2", "https://x.com:pw@evil.example.com/messages/1-2",
             "javascript://x.com/messages/1-2", "ftp://x.com/messages/1-2",
             "https://x.com%2eevil.example.com/messages/1-2", "//x.com\\@evil/messages/1-2",
             "https://x.com/messages/1-2-3", "https://x.com/messages/18446744073709551617",
             "https://x.com/messages/..", "https://x.com/other/1-2"}) {
        CAPTURE(text);
        CHECK(std::holds_alternative<xdm::not_a_conversation>(xdm::parse_conversation(text)));
    }
}
