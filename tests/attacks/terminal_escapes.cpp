// SPDX-License-Identifier: BSL-1.0
// A stranger writes escape sequences, line ends and marks that turn text around into a name or a
// message, so that a terminal or a log shows what nobody wrote. All that prints writes them out.
#include <xdm/xdm.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

auto const made = xdm::oauth1::make_token("t", xdm::secret{std::string{"s"}});

// No character but those that print, and line ends of our own.
bool is_harmless(std::string_view text)
{
    if (!xdm::is_utf8(text))
        return false;
    for (char const c : text)
        if ((static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == '\x7f')
            return false;
    for (std::string_view const bad : {"\xc2\x9b", "\xe2\x80\xae", "\xe2\x81\xa6", "\xe2\x80\xa8"})
        if (text.find(bad) != text.npos)
            return false;
    return text.find("\nroot") == text.npos;
}

} // namespace

TEST_CASE(
    "Attack: a name that clears the screen, sets the title, turns text around or makes a line")
{
    for (auto const& text :
        std::vector<std::string>{"\x1b[2J\x1b[H", "\x1b]0;title\x07", "\r\nroot: ok", "a\bb",
            "\xc2\x9b"
            "2J",
            "\xe2\x80\xae"
            "gpj.exe",
            "\xe2\x81\xa6x", "\x7f", "\x9b", "\xff", "\xe2\x80\xa8next", std::string{"a\0b", 3}}) {
        CAPTURE(text);
        CHECK(is_harmless(xdm::printable(text)));
        xdm::request r{.url = "https://api.x.com/2/x"};
        r.query.push_back("a", text);
        r.headers.push_back("x-a", text);
        r.body = text;
        CHECK(is_harmless(dump(r, {.texts = true})));
        CHECK(is_harmless(dump(xdm::response{400, {{"x-a", text}}, text}, {.texts = true})));
        std::string json = R"({"title":)";
        xdm::append_json_string(json, text);
        xdm::response const answer{400, {{"content-type", "application/json"}}, json + "}"};
        CHECK(is_harmless(dump(answer, {.texts = true})));
        xdm::oauth1::grant const grant{
            .token = *std::get_if<xdm::oauth1::token>(&made), .screen_name = text};
        CHECK(is_harmless(to_string(grant)));
    }
}
