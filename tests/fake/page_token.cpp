// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/page_token.hpp>

#include <xdm/model/id.hpp>

#include <doctest/doctest.h>

using namespace xdm::literals;
using xdm::fake::detail::page_token;
using xdm::fake::detail::parse_page_token;

TEST_CASE("a token of X's is written and read")
{
    page_token const older{true, "1585800613253812228"_event};
    page_token const newer{false, "1585800613752881156"_event};
    CHECK(to_string(older) == "18LAA5G1SL0NR5OG0G00ZZZZ");
    CHECK(to_string(newer) == "1BLC45G1SL0PMLI00G00ZZZZ");
    CHECK(parse_page_token("18LAA5G1SL0NR5OG0G00ZZZZ") == older);
    CHECK(parse_page_token("1BLC45G1SL0PMLI00G00ZZZZ") == newer);
}

TEST_CASE("every id survives")
{
    for (int bit = 0; bit < 64; ++bit)
        for (bool const older : {true, false}) {
            page_token const token{older, xdm::event_id{std::uint64_t{1} << bit}};
            CHECK(parse_page_token(to_string(token)) == token);
        }
    page_token const last{true, xdm::event_id{~std::uint64_t{0}}};
    CHECK(parse_page_token(to_string(last)) == last);
}

TEST_CASE("any other text is no token")
{
    for (auto const* text : {"", "x", "18LAA5G1SL0NR5OG0G00ZZZ", "18LAA5G1SL0NR5OG0G00ZZZZZ",
             "18LAA5G1SL0NR5OG0G00ZZZX", "18laa5g1sl0nr5og0g00ZZZZ", "18LAA5G1SL0NR5OG0G0WZZZZ",
             "08LAA5G1SL0NR5OG0G00ZZZZ", "18LAA5G1SL0NR5OG0G01ZZZZ", "00000000000000000000ZZZZ"})
        CHECK_FALSE(parse_page_token(text));
}
