// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth2/state.hpp>

#include "logins.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

using xdm::oauth2::login_state;

TEST_CASE("A state takes 16 to 96 octets")
{
    auto const state = login_state::from_octets(std::span{logins::entropy}.last(32));
    REQUIRE(state);
    CHECK(state->reveal() == logins::state);
    std::vector<unsigned char> const octets(97, 7);
    for (std::size_t size = 0; size <= octets.size(); ++size)
        CHECK(login_state::from_octets(std::span{octets}.first(size)).has_value() ==
              (size >= 16 && size <= 96));
}

TEST_CASE("A caller's own state has 1 to 500 visible characters")
{
    CHECK(login_state::from_text("x"));
    CHECK(login_state::from_text("!~{}%&=+\"\\"));
    CHECK(login_state::from_text(std::string(500, 'x')));
    CHECK_FALSE(login_state::from_text(""));
    CHECK_FALSE(login_state::from_text(std::string(501, 'x')));
    for (auto const text : {"a b", "a\n", "a\x7f", "\xc3\xa9", "\t"})
        CHECK_FALSE(login_state::from_text(text));
    CHECK_FALSE(login_state::from_text(std::string{"a\0b", 3}));
}

TEST_CASE("A state matches itself, no part of it, and nothing empty")
{
    auto state = *login_state::from_text("abc");
    CHECK(state.matches("abc"));
    for (auto const other : {"abd", "ab", "abcd", "ABC", "", " abc"})
        CHECK_FALSE(state.matches(other));
    auto const taken = std::move(state);
    CHECK_FALSE(state.matches("")); // NOLINT: one that was moved away matches nothing
    CHECK(taken.matches("abc"));
}

TEST_CASE("A state prints as redacted")
{
    CHECK(to_string(*login_state::from_text("abc")) == "[redacted]");
}
