// SPDX-License-Identifier: BSL-1.0
#include <xdm/http/printable.hpp>
#include <xdm/text/to_utf8.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace std::string_view_literals;
using xdm::printable;

namespace {

std::string utf8(char32_t c)
{
    std::string out;
    xdm::append_utf8(out, c);
    return out;
}

} // namespace

static_assert(xdm::detail::is_acting(U'\x1B'));
static_assert(!xdm::detail::is_acting(U' '));

TEST_CASE("text that only prints stays as it is")
{
    CHECK(printable("") == "");
    CHECK(printable(" ~\\'\"%") == " ~\\'\"%");
    CHECK(printable("Gr\xC3\xBC\xC3\x9F"
                    "e \xF0\x9F\x91\x8D \xE2\x80\x8D") == "Gr\xC3\xBC\xC3\x9F"
                                                          "e \xF0\x9F\x91\x8D \xE2\x80\x8D");
}

TEST_CASE("what acts on a terminal is written as what it is")
{
    CHECK(printable("\x1b[31mred\a\r\n\t\0\x7F"sv) == "\\x1b[31mred\\x07\\x0d\\x0a\\x09\\x00\\x7f");
    CHECK(printable("\xC2\x9B"
                    "31m") == "\\u{9b}31m");
    CHECK(printable("\xE2\x80\xAE"
                    "txt.exe") == "\\u{202e}txt.exe");
    CHECK(printable("a\x9B\xFF\xC3") == "a\\x9b\\xff\\xc3");
    CHECK(printable("\xC2\x80") == "\\u{80}");
    CHECK(printable("\xED\xA0\x80") == "\\xed\\xa0\\x80");
}

TEST_CASE("exactly the control characters and the marks of direction and line act")
{
    auto const acts = [](char32_t c) { // by the names of the Unicode character database
        return c <= 0x1F || (c >= 0x7F && c <= 0x9F) || c == 0x061C || c == 0x200E || c == 0x200F ||
               c == 0x2028 || c == 0x2029 || c == 0x202A || c == 0x202B || c == 0x202C ||
               c == 0x202D || c == 0x202E || c == 0x2066 || c == 0x2067 || c == 0x2068 ||
               c == 0x2069;
    };
    int count = 0;
    for (char32_t c = 0; c <= 0x10FFFF; ++c)
        if (c < 0xD800 || c > 0xDFFF) {
            auto const text = utf8(c);
            auto const shown = printable(text);
            if ((shown != text) != acts(c))
                FAIL("U+", static_cast<unsigned>(c));
            count += shown != text;
        }
    CHECK(count == 32 + 33 + 3 + 2 + 5 + 4);
    for (int byte = 0; byte < 256; ++byte)
        for (char const c : printable(std::string(1, static_cast<char>(byte))))
            CHECK((c >= ' ' && c < '\x7F'));
}

TEST_CASE("what is not shown is counted")
{
    std::string out = "a";
    xdm::detail::append_count(out, 90, "bytes");
    CHECK(out == "a[90 bytes]");
}
