// SPDX-License-Identifier: BSL-1.0
#include <xdm/text/utf8_prefix.hpp>

#include <doctest/doctest.h>

#include <array>
#include <string>

using xdm::detail::utf8_prefix;
using xdm::detail::utf8_step;

namespace {

static_assert(utf8_prefix("") == 0);
static_assert(utf8_prefix("a\xED\x95\xAD\xF0\x9F\x9A\xA2\xC3\xA9z") == 11);
static_assert(utf8_step("\xED\x95\xAD").code_point == U'\uD56D');

// What `utf8_prefix` finds, one code point after the other.
std::size_t prefix_by_steps(std::string_view text)
{
    std::size_t size = 0;
    while (size < text.size()) {
        auto const part = utf8_step(text.substr(size));
        if (!part.well_formed)
            break;
        size += part.size;
    }
    return size;
}

// Bytes beside which something changes.
constexpr std::string_view borders = "\x7F\x80\x8F\x90\x9F\xA0\xBF\xC0\xC1\xC2\xDF\xE0\xE1\xEC\xED"
                                     "\xEE\xEF\xF0\xF1\xF3\xF4\xF5\xFF";

} // namespace

TEST_CASE("A prefix ends where the first step is not well formed, whatever four bytes there are")
{
    for (char const a : borders)
        for (char const b : borders)
            for (char const c : borders)
                for (char const d : borders) {
                    std::array<char, 5> const bytes{a, b, c, d, 'z'};
                    std::string_view const text{bytes.data(), bytes.size()};
                    if (utf8_prefix(text) != prefix_by_steps(text) ||
                        utf8_prefix(text.substr(0, 4)) != prefix_by_steps(text.substr(0, 4)))
                        FAIL_CHECK("at bytes ", std::string{text});
                }
}

TEST_CASE("A prefix ends at a bad byte at every place of a long text, and of its end")
{
    for (std::string const one :
        {"a", "\xC3\xA9", "\xE8\x88\xB9", "\xED\x95\xAD", "\xF0\x9F\x9A\xA2"}) {
        std::string text;
        while (text.size() < 100)
            text += one;
        CHECK(utf8_prefix(text) == text.size());
        for (std::size_t at = 0; at <= text.size(); ++at) {
            auto const cut = text.substr(0, at);
            CHECK(utf8_prefix(cut) == at / one.size() * one.size());
            CHECK(utf8_prefix(cut + '\xFF' + text) == at / one.size() * one.size());
        }
    }
}
