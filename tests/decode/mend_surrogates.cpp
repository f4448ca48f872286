// SPDX-License-Identifier: BSL-1.0
#include <xdm/decode/mend_surrogates.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

// What is left of a text; in front of it `+` where something was mended, else `=`.
std::string mended(std::string_view json)
{
    std::string text{json};
    auto const changed = xdm::detail::mend_surrogates(text);
    CHECK(text.size() == json.size());
    return (changed ? '+' : '=') + text;
}

} // namespace

TEST_CASE("A surrogate escape without a partner becomes a replacement character, as long")
{
    CHECK(mended(R"("\ud800")") == R"(+"\uFFFD")");
    CHECK(mended(R"("\uDFFF")") == R"(+"\uFFFD")");
    CHECK(mended(R"("\udc00\ud800")") == R"(+"\uFFFD\uFFFD")");
    CHECK(mended(R"("\ud800\ud800\udc00")") == R"(+"\uFFFD\ud800\udc00")");
    CHECK(mended(R"("\ud800\udc00\udc00")") == R"(+"\ud800\udc00\uFFFD")");
    CHECK(mended(R"("\ud800 \udc00")") == R"(+"\uFFFD \uFFFD")");
    CHECK(mended(R"("\ud800\n\udc00")") == R"(+"\uFFFD\n\uFFFD")");
    CHECK(mended(R"("\ud800A")") == R"(+"\uFFFDA")");
    CHECK(mended(R"({"\udAbC":["\uDbFf"]})") == R"(+{"\uFFFD":["\uFFFD"]})");
}

TEST_CASE("What is no such escape stays")
{
    for (auto const* json : {"", "\"\"", R"("\ud83d\udea2")", R"("\uD83D\uDEA2")", R"("\\ud800")",
             R"("\\\\ud800")", R"("\ud7ff\ue000")", R"("ud800")", R"("\u00d8")",
             R"("\uffff\u0000\u0022")", R"("d800\\")"})
        CHECK(mended(json) == '=' + std::string{json});
    CHECK(mended(R"("\\\ud800")") == R"(+"\\\uFFFD")");
}

TEST_CASE("A text that ends within an escape is left alone from there on")
{
    for (auto const* json :
        {"\\", "\"\\u", "\"\\ud", "\"\\ud8", "\"\\ud80", "\"\\ud80g", "\"\\u 80", "\"\\x"})
        CHECK(mended(json) == '=' + std::string{json});
    CHECK(mended("\"\\ud83d\\ude8") == "+\"\\uFFFD\\ude8");
    CHECK(mended("\"\\ud83d\\u") == "+\"\\uFFFD\\u");
}
