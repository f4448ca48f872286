// SPDX-License-Identifier: BSL-1.0
#include <xdm/crypto/constant_time.hpp>

#include <doctest/doctest.h>

#include <string>

using xdm::constant_time_equal;

namespace {

static_assert(constant_time_equal("", ""));
static_assert(constant_time_equal("abc", "abc"));
static_assert(!constant_time_equal("abc", "abd"));
static_assert(!constant_time_equal("abc", "ab"));

} // namespace

TEST_CASE("Texts are equal when all their bytes are, wherever they differ")
{
    std::string const text = "0123456789abcdef0123456789abcdef0123456789";
    CHECK(constant_time_equal(text, std::string{text}));
    for (std::size_t place = 0; place < text.size(); ++place) {
        for (unsigned bit = 1; bit < 256; bit *= 2) {
            auto other = text;
            other[place] = static_cast<char>(static_cast<unsigned char>(other[place]) ^ bit);
            CHECK_FALSE(constant_time_equal(text, other));
            CHECK_FALSE(constant_time_equal(other, text));
        }
    }
}

TEST_CASE("A text is not equal to its beginning, and bytes of zero count")
{
    std::string const text = "abc";
    CHECK_FALSE(constant_time_equal(text, "ab"));
    CHECK_FALSE(constant_time_equal("ab", text));
    CHECK_FALSE(constant_time_equal(text, ""));
    CHECK_FALSE(constant_time_equal({"a\0b", 3}, {"a\0c", 3}));
    CHECK_FALSE(constant_time_equal({"a\0", 2}, "a"));
    CHECK(constant_time_equal({}, ""));
}

TEST_CASE("Two differences do not cancel each other")
{
    CHECK_FALSE(constant_time_equal(std::string{"ab"}, std::string{"ba"}));
    CHECK_FALSE(constant_time_equal(std::string{"aa"}, std::string{"bb"}));
}
