// SPDX-License-Identifier: BSL-1.0
#include <xdm/text/to_utf8.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

// A code point in UTF-8, by division.
std::string encode(unsigned code_point)
{
    if (code_point < 128)
        return {static_cast<char>(code_point)};
    std::size_t const size = code_point < 0x800 ? 2 : code_point < 0x10000 ? 3 : 4;
    std::string out(size, ' ');
    for (auto place = size - 1; place != 0; --place, code_point /= 64)
        out[place] = static_cast<char>(128 + code_point % 64);
    constexpr unsigned marks[] = {0, 0, 0xC0, 0xE0, 0xF0};
    out[0] = static_cast<char>(marks[size] + code_point);
    return out;
}

std::string appended(char32_t code_point)
{
    std::string out;
    xdm::append_utf8(out, code_point);
    return out;
}

} // namespace

TEST_CASE("Every code point is written and read back")
{
    unsigned long wrong_ones = 0;
    for (unsigned code_point = 0; code_point <= 0x10FFFF; ++code_point) {
        auto const surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
        auto const bytes = appended(code_point);
        auto const part = xdm::detail::utf8_step(bytes);
        auto const expected = surrogate ? 0xFFFD : code_point;
        if (bytes != encode(expected) || part.code_point != expected || part.size != bytes.size() ||
            !part.well_formed)
            ++wrong_ones;
    }
    CHECK(wrong_ones == 0);
    CHECK(appended(0x110000) == "\xEF\xBF\xBD");
    CHECK(appended(0xFFFFFFFF) == "\xEF\xBF\xBD");
}

TEST_CASE("Maximal subparts are replaced as the Unicode Standard shows it")
{
    // Its tables 3-8 to 3-11: overlong forms, surrogates, other bad bytes, truncated sequences.
    std::string const bad = "\xEF\xBF\xBD";
    auto const times = [&bad](int count) {
        std::string out;
        for (int n = 0; n < count; ++n)
            out += bad;
        return out + 'A';
    };
    CHECK(xdm::to_utf8("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82"
                       "A") == times(8));
    CHECK(xdm::to_utf8("\xED\xA0\x80\xED\xBF\xBF\xED\xAF"
                       "A") == times(8));
    CHECK(xdm::to_utf8("\xF4\x91\x92\x93\xFF"
                       "A\x80\xBF"
                       "B") == bad + bad + bad + bad + bad + "A" + bad + bad + "B");
    CHECK(xdm::to_utf8("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF"
                       "A") == times(4));
    CHECK(xdm::to_utf8("\xF0\x9F\x98") == bad);
}

TEST_CASE("Well formed text stays as it is")
{
    CHECK(xdm::to_utf8("") == "");
    CHECK(xdm::to_utf8({}) == "");
    CHECK(xdm::to_utf8({"a\0b", 3}) == std::string{"a\0b", 3});
    CHECK(xdm::to_utf8("\xF0\x9F\x98\x80\xE2\x98\x83!") == "\xF0\x9F\x98\x80\xE2\x98\x83!");
}
