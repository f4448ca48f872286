// SPDX-License-Identifier: BSL-1.0
#include <xdm/text/utf8.hpp>

#include <xdm/text/to_utf8.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

// The decoder of https://encoding.spec.whatwg.org/#utf-8-decoder, step by step; U+FFFD for errors.
struct reference {
    std::u32string code_points{};
    bool well_formed = true;
};

reference decode(std::string_view bytes)
{
    reference out;
    unsigned needed = 0;
    unsigned seen = 0;
    unsigned lower = 0x80;
    unsigned upper = 0xBF;
    char32_t code_point = 0;
    auto const error = [&out] {
        out.code_points += U'\uFFFD';
        out.well_formed = false;
    };
    for (std::size_t n = 0; n < bytes.size();) {
        unsigned const byte = static_cast<unsigned char>(bytes[n]);
        if (needed == 0) {
            ++n;
            if (byte <= 0x7F) {
                out.code_points += byte;
            } else if (byte >= 0xC2 && byte <= 0xDF) {
                needed = 1;
                code_point = byte & 0x1F;
            } else if (byte >= 0xE0 && byte <= 0xEF) {
                lower = byte == 0xE0 ? 0xA0 : lower;
                upper = byte == 0xED ? 0x9F : upper;
                needed = 2;
                code_point = byte & 0xF;
            } else if (byte >= 0xF0 && byte <= 0xF4) {
                lower = byte == 0xF0 ? 0x90 : lower;
                upper = byte == 0xF4 ? 0x8F : upper;
                needed = 3;
                code_point = byte & 0x7;
            } else {
                error();
            }
            continue;
        }
        auto const fits = byte >= lower && byte <= upper;
        lower = 0x80;
        upper = 0xBF;
        if (!fits) { // and the byte is looked at once more
            needed = seen = 0;
            error();
            continue;
        }
        ++n;
        code_point = (code_point << 6) | (byte & 0x3F);
        if (++seen == needed) {
            needed = seen = 0;
            out.code_points += code_point;
        }
    }
    if (needed != 0)
        error();
    return out;
}

// What is wrong with the answers for `bytes`, or nothing.
std::string complaint(std::string_view bytes)
{
    auto const expected = decode(bytes);
    std::string text;
    for (auto const code_point : expected.code_points)
        xdm::append_utf8(text, code_point);
    if (xdm::is_utf8(bytes) != expected.well_formed)
        return "is_utf8";
    if (xdm::count_code_points(bytes) != expected.code_points.size())
        return "count_code_points";
    return xdm::to_utf8(bytes) == text ? "" : "to_utf8";
}

// How many of all sequences of `length` bytes out of `bytes` get a wrong answer.
unsigned long wrong(std::vector<unsigned> const& bytes, std::size_t length, std::string prefix = {})
{
    if (prefix.size() == length) {
        auto const what = complaint(prefix);
        if (!what.empty())
            MESSAGE(what);
        return what.empty() ? 0 : 1;
    }
    unsigned long count = 0;
    for (auto const byte : bytes)
        count += wrong(bytes, length, prefix + static_cast<char>(byte));
    return count;
}

std::vector<unsigned> all_bytes()
{
    std::vector<unsigned> out;
    for (unsigned byte = 0; byte < 256; ++byte)
        out.push_back(byte);
    return out;
}

static_assert(xdm::is_utf8("Gr\xC3\xBC\xC3\x9F"));
static_assert(!xdm::is_utf8("Gr\xFC\xDF"));
static_assert(xdm::count_code_points("\xF0\x9F\x98\x80\xE2\x98\x83!") == 3);

} // namespace

TEST_CASE("All sequences of one and of two bytes are read as browsers read them")
{
    CHECK(complaint("") == "");
    CHECK(wrong(all_bytes(), 1) == 0);
    CHECK(wrong(all_bytes(), 2) == 0);
}

TEST_CASE("Sequences of three and four bytes from both sides of every border are read so, too")
{
    CHECK(wrong({0x00, 0x41, 0x7F, 0x80, 0x81, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF,
                    0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF},
              3) == 0);
    CHECK(wrong({0x41, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xE0, 0xED, 0xEF, 0xF0, 0xF1,
                    0xF4, 0xF5},
              4) == 0);
}

TEST_CASE(
    "A bad byte is seen at every place of a long text, and so is a character across any border")
{
    for (std::size_t size = 1; size < 80; ++size)
        for (std::size_t at = 0; at < size; ++at) {
            std::string text(size, 'a');
            text[at] = '\x80';
            CHECK_FALSE(xdm::is_utf8(text));
            auto mended = std::string(size, 'a').replace(at, 1, "\xef\xbf\xbd");
            CHECK(xdm::to_utf8(text) == mended);
            for (std::string const whole : {"\xc3\xa9", "\xe2\x82\xac", "\xf0\x9f\x9a\xa2"}) {
                auto const good = std::string(size, 'a').replace(at, 1, whole);
                CHECK(xdm::is_utf8(good));
                CHECK(xdm::to_utf8(good) == good);
                CHECK(xdm::count_code_points(good) == size);
                CHECK_FALSE(xdm::is_utf8(good.substr(0, at + whole.size() - 1)));
            }
        }
}
