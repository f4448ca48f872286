// SPDX-License-Identifier: BSL-1.0
#include <xdm/text/ascii.hpp>

#include <doctest/doctest.h>

#include <string_view>

using namespace xdm::detail;

TEST_CASE("Characters are classified as ASCII has them, for all 256 bytes")
{
    constexpr std::string_view digits = "0123456789";
    constexpr std::string_view small = "abcdefghijklmnopqrstuvwxyz";
    constexpr std::string_view capital = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    for (int byte = 0; byte < 256; ++byte) {
        CAPTURE(byte);
        auto const c = static_cast<char>(byte);
        auto const in = [c](std::string_view set) { return set.find(c) != set.npos; };
        auto const letter = in(small) || in(capital);
        CHECK(is_digit(c) == in(digits));
        CHECK(is_alpha(c) == letter);
        CHECK(is_alnum(c) == (letter || in(digits)));
        CHECK(to_lower(c) == (in(capital) ? small[capital.find(c)] : c));
    }
}

TEST_CASE("The case of ASCII letters is ignored, and no other difference")
{
    static_assert(equal_ignoring_case("Content-Type", "content-tYPE"));
    static_assert(equal_ignoring_case("", ""));
    CHECK_FALSE(equal_ignoring_case("abc", "ab"));
    CHECK_FALSE(equal_ignoring_case("ab", "abc"));
    CHECK_FALSE(equal_ignoring_case("abc", "abd"));
    CHECK_FALSE(equal_ignoring_case("@", "`"));
    CHECK_FALSE(equal_ignoring_case("[", "{"));
    CHECK_FALSE(equal_ignoring_case("\xC3\x84", "\xC3\xA4"));
}

TEST_CASE("Spaces and tabs are trimmed at both ends, line ends are not")
{
    static_assert(trim(" \t a b\t ") == "a b");
    static_assert(trim("ab") == "ab");
    static_assert(trim(" \t ").empty());
    static_assert(trim("").empty());
    CHECK(trim("\ra\n") == "\ra\n");
    CHECK(trim("\va ") == "\va");
}
