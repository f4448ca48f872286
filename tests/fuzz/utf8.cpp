// SPDX-License-Identifier: BSL-1.0
// to_utf8 gives UTF-8 that it leaves as it is, of as many code points as counted, and equal to
// what the decoder of the WHATWG's standard, followed to the letter, makes of the same bytes.
#include "fuzz.hpp"

#include <xdm/text/to_utf8.hpp>
#include <xdm/text/utf8.hpp>

namespace {

// https://encoding.spec.whatwg.org/#utf-8-decoder, step by step.
std::u32string by_the_standard(std::string_view text)
{
    std::u32string out;
    char32_t code_point = 0;
    unsigned seen = 0;
    unsigned needed = 0;
    unsigned lower = 0x80;
    unsigned upper = 0xBF;
    for (std::size_t n = 0; n < text.size();) {
        unsigned const byte = static_cast<unsigned char>(text[n]);
        if (needed == 0) {
            ++n;
            if (byte <= 0x7F) {
                out += byte;
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
                out += U'\uFFFD';
            }
            continue;
        }
        auto const fits = byte >= lower && byte <= upper;
        lower = 0x80;
        upper = 0xBF;
        if (!fits) {
            needed = seen = 0;
            out += U'\uFFFD'; // and the byte is looked at again
            continue;
        }
        ++n;
        code_point = code_point << 6 | (byte & 0x3F);
        if (++seen == needed) {
            out += code_point;
            needed = seen = 0;
        }
    }
    if (needed != 0)
        out += U'\uFFFD';
    return out;
}

} // namespace

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const text = to_text(data, size);
    auto const mended = xdm::to_utf8(text);
    auto const expected = by_the_standard(text);
    std::string written;
    for (auto const c : expected)
        xdm::append_utf8(written, c);

    must(mended == written, "to_utf8 as the standard's decoder");
    must(xdm::count_code_points(text) == expected.size(), "as many code points");
    must(xdm::count_code_points(mended) == expected.size(), "as many afterwards");
    must(xdm::is_utf8(mended), "is_utf8(to_utf8(x))");
    must(xdm::to_utf8(mended) == mended, "to_utf8(to_utf8(x)) == to_utf8(x)");
    must(xdm::is_utf8(text) == (mended == text), "is_utf8(x) where nothing was to mend");
    return 0;
}
