// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/choices.hpp>

#include <doctest/doctest.h>

#include <string>

using xdm::fake::detail::choices;

TEST_CASE("A choice takes a byte, and where there is none left it is the first")
{
    choices from{std::string_view{"\x00\x05\xff", 3}};
    CHECK(from.in() == xdm::dialect::classic);
    CHECK(from.below(4) == 1);
    CHECK(from.rest().size() == 1);
    CHECK(from.below(256) == 255);
    CHECK(from.below(256) == 0);
    CHECK(choices{"\x01"}.in() == xdm::dialect::post);
    CHECK_FALSE(from.odd());
    CHECK(from.has("id"));
    CHECK_FALSE(from.has("location"));
}

TEST_CASE("Deep inside no byte is taken")
{
    choices from{"abcdef"};
    {
        choices::deeper const one{from}, two{from}, three{from}, four{from}, five{from}, six{from},
            seven{from}, eight{from}, nine{from}, ten{from}, eleven{from}, twelve{from};
        CHECK(from.below(256) == 'b');
        choices::deeper const thirteen{from};
        CHECK(from.below(256) == 0);
        CHECK(from.rest() == "cdef");
    }
    CHECK(from.below(256) == 'c');
}

TEST_CASE("Events become older, and four users talk")
{
    choices from{""};
    auto const first = from.next_event();
    auto const second = from.next_event();
    CHECK(second < first);
    CHECK(from.user() == from.user());
    CHECK(from.text("event_type") == "MessageCreate");
    CHECK(from.text("token_type") == "bearer");
    CHECK(from.text("access_token") == "AAAA-bbbb");
    CHECK(from.text("text") == "hello");
}
