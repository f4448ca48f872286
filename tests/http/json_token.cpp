// SPDX-License-Identifier: BSL-1.0
#include <xdm/http/json_token.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using xdm::detail::count_json_characters;
using xdm::detail::take_json_string;
using xdm::detail::take_json_word;

namespace {

std::string printable(std::string_view inside)
{
    std::string out;
    xdm::detail::append_json_printable(out, inside);
    return out;
}

} // namespace

TEST_CASE("a string ends at the first quotation mark that is not escaped")
{
    std::string_view text = R"("a\"b\\","c")";
    CHECK(take_json_string(text) == R"(a\"b\\)");
    CHECK(text == R"(,"c")");
    text.remove_prefix(1);
    CHECK(take_json_string(text) == "c");
    CHECK(text == "");
    text = R"("")";
    CHECK(take_json_string(text) == "");
    for (std::string_view const bad : {"", "a", "'a'", "\"", "\"a", R"("a\")", R"("a\)", R"(")"}) {
        CAPTURE(bad);
        auto rest = bad;
        CHECK_FALSE(take_json_string(rest));
        CHECK(rest == bad);
    }
}

TEST_CASE("a word is a number, true, false or null")
{
    for (std::string_view const good : {"0", "-1.5e+10", "1E5", "true", "false", "null", "007"}) {
        auto rest = good;
        CHECK(take_json_word(rest) == good);
        CHECK(rest == "");
    }
    std::string_view text = "1,2";
    CHECK(take_json_word(text) == "1");
    CHECK(text == ",2");
    for (std::string_view const bad : {"", "a", "True", "nul", "nulls", "truefalse", "-", "1e",
             "1.", "e", "\"1\"", "NaN", "1a1"}) {
        CAPTURE(bad);
        auto rest = bad;
        auto const taken = take_json_word(rest);
        CHECK((!taken || *taken != bad));
        CHECK((taken || rest == bad));
    }
}

TEST_CASE("characters are counted as they are meant")
{
    CHECK(count_json_characters("") == 0);
    CHECK(count_json_characters("Hello!") == 6);
    CHECK(count_json_characters(R"(\n\"\\\/)") == 4);
    CHECK(count_json_characters(R"(a\u00e4b)") == 3);
    CHECK(count_json_characters("a\xC3\xA4\xF0\x9F\x91\x8D") == 3);
    CHECK(count_json_characters(R"(\ud83d\ude00)") == 1);
    CHECK(count_json_characters(R"(\uD83D\uDE00\uDBFF\uDFFF)") == 2);
    CHECK(count_json_characters(R"(\ud7ff\ue000)") == 2);
    CHECK(count_json_characters("\\") == 1);
    CHECK(count_json_characters("\\u12") == 1);
    CHECK(count_json_characters("\xFF\xFE") == 2);
}

TEST_CASE("a string can be printed and means the same")
{
    CHECK(printable(R"(a\nb\u001b \ud83d)") == R"(a\nb\u001b \ud83d)");
    CHECK(printable("\xC3\xA4\xF0\x9F\x91\x8D") == "\xC3\xA4\xF0\x9F\x91\x8D");
    CHECK(printable("\x1b\x7f\n") == R"(\u001b\u007f\u000a)");
    CHECK(printable("\xC2\x9B\xE2\x80\xAE") == R"(\u009b\u202e)");
    CHECK(printable("a\xFF\xC3"
                    "b") == R"(a\ufffd\ufffdb)");
}
