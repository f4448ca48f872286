// SPDX-License-Identifier: BSL-1.0
#include <xdm/text/json_quote.hpp>
#include <xdm/text/to_utf8.hpp>

#include <boost/json.hpp>
#include <doctest/doctest.h>
#include <facts.hpp>

#include <string>
#include <string_view>

namespace {

std::string json(std::string_view text)
{
    std::string out;
    xdm::append_json_string(out, text);
    return out;
}

// What a reader of JSON makes of it.
std::string read_back(std::string_view text)
{
    return facts::text(boost::json::parse(json(text)));
}

} // namespace

TEST_CASE("Each of the 256 bytes is quoted with as few escapes as JSON allows")
{
    for (unsigned byte = 0; byte < 256; ++byte) {
        CAPTURE(byte);
        auto const c = static_cast<char>(byte);
        std::string expected{c};
        switch (byte) {
        case '"':
            expected = "\\\"";
            break;
        case '\\':
            expected = "\\\\";
            break;
        case 8:
            expected = "\\b";
            break;
        case 9:
            expected = "\\t";
            break;
        case 10:
            expected = "\\n";
            break;
        case 12:
            expected = "\\f";
            break;
        case 13:
            expected = "\\r";
            break;
        case 127:
            expected = "\\u007f";
            break;
        default:
            if (byte < 32) {
                expected = byte < 16 ? "\\u000" : "\\u001";
                expected += "0123456789abcdef"[byte % 16];
            }
            if (byte > 127)
                expected = "\xEF\xBF\xBD";
        }
        CHECK(json({&c, 1}) == '"' + expected + '"');
        CHECK(read_back({&c, 1}) == (byte > 127 ? expected : std::string{c}));
        // The same between others, which must not be lost.
        auto const between = std::string{"x\xC3\xA4"} + c + "yz";
        CHECK(json(between) == "\"x\xC3\xA4" + expected + "yz\"");
    }
}

TEST_CASE("Text beyond ASCII stays as it is, line separators too")
{
    std::string const text = "\xF0\x9F\x98\x80 \xE2\x80\xA8\xE2\x80\xA9 \xC2\x80 \xE2\x98\x83 </a>";
    CHECK(json(text) == '"' + text + '"');
    CHECK(read_back(text) == text);
    CHECK(json("") == "\"\"");
    CHECK(json({}) == "\"\"");
}

TEST_CASE("Bytes that are not UTF-8 become what to_utf8 makes of them")
{
    for (auto const* const bytes : {"\xFF", "a\xED\xA0\x80z", "\xF0\x9F\x98", "\xF0\x9F\x98\"",
             "\xE2\x82\\n", "\xC0\xAF\"", "\xF4\x90\x80\x80", "\xC3(\x80)"}) {
        CHECK(read_back(bytes) == xdm::to_utf8(bytes));
        CHECK(json(bytes).find('"', 1) != 1);
    }
}

TEST_CASE("No text can end its quotation before its end")
{
    for (unsigned first = 0; first < 256; ++first) {
        for (auto const last : {'"', '\\', '\n', '\0', 'n', 'u'}) {
            std::string const text{static_cast<char>(first), last};
            CHECK(read_back(text) == xdm::to_utf8(text));
        }
    }
}

TEST_CASE("A quoted text goes behind what is there")
{
    std::string out = "{\"text\":";
    xdm::append_json_string(out, "a\tb");
    CHECK(out == "{\"text\":\"a\\tb\"");
}

TEST_CASE("Nothing is read behind the end of a text")
{
    std::string_view const longer = "a plain text that goes on behind the end of its parts";
    for (std::size_t size = 0; size <= longer.size(); ++size)
        CHECK(json(longer.substr(0, size)) == '"' + std::string{longer.substr(0, size)} + '"');
}

TEST_CASE("Each byte is quoted alike at every place of a long text")
{
    for (unsigned byte = 0; byte < 256; ++byte) {
        std::string const one{static_cast<char>(byte)};
        auto const quoted = json(one);
        auto const inside = quoted.substr(1, quoted.size() - 2);
        for (std::size_t at = 0; at < 20; ++at) {
            CAPTURE(byte);
            CAPTURE(at);
            std::string const before(at, '~');
            std::string const behind(20 - at, ' ');
            CHECK(json(before + one + behind) == '"' + before + inside + behind + '"');
        }
    }
}
