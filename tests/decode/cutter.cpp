// SPDX-License-Identifier: BSL-1.0
#include <xdm/decode/cutter.hpp>

#include <decode/random_json.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using xdm::detail::cutter;

TEST_CASE("A value is cut out by its number: keys, scalars and opening brackets count")
{
    std::string_view const json = R"( {"a" : [1, "}]\"" ,{ "b":null }],"c\\":-2.5e3 , "d":{} } )";
    auto const cut = [&](std::size_t token) { return std::string{cutter{json}.cut({token})}; };
    CHECK(cut(0) == json.substr(1, json.size() - 2));
    CHECK(cut(1) == R"("a")");
    CHECK(cut(2) == R"([1, "}]\"" ,{ "b":null }])");
    CHECK(cut(3) == "1");
    CHECK(cut(4) == R"("}]\"")");
    CHECK(cut(5) == R"({ "b":null })");
    CHECK(cut(6) == R"("b")");
    CHECK(cut(7) == "null");
    CHECK(cut(8) == R"("c\\")");
    CHECK(cut(9) == "-2.5e3");
    CHECK(cut(10) == R"("d")");
    CHECK(cut(11) == "{}");
}

TEST_CASE("Several values are cut one after another")
{
    cutter rest{R"([[1,[2]],"x",{"k":[]},7])"};
    CHECK(rest.cut({1}) == "[1,[2]]");
    CHECK(rest.cut({5}) == R"("x")");
    CHECK(rest.cut({6}) == R"({"k":[]})");
    CHECK(rest.cut({9}) == "7");
}

TEST_CASE("A text that is one value is cut whole")
{
    for (auto const* json : {"5", "\"\"", "[]", "{}", "null", "\"\\\\\"", "-0.5E+7", "[[]]"}) {
        CHECK(cutter{json}.cut({}) == json);
        CHECK(cutter{"\r\n\t " + std::string{json} + " \n"}.cut({}) == json);
    }
}

TEST_CASE("Every value of a text made by chance is cut exactly")
{
    for (std::uint32_t seed = 0; seed < 400; ++seed) {
        random_json const made{seed};
        CAPTURE(made.text);
        for (auto const& v : made.values) {
            CAPTURE(v.token);
            CHECK(cutter{made.text}.cut({v.token}) ==
                  std::string_view{made.text}.substr(v.begin, v.end - v.begin));
        }
    }
}

TEST_CASE("Values that lie apart are cut in one pass over a text made by chance")
{
    std::mt19937 bits{7};
    for (std::uint32_t seed = 0; seed < 400; ++seed) {
        random_json const made{seed};
        cutter pass{made.text};
        std::size_t behind = 0;
        for (auto const& v : made.values) {
            if (v.begin < behind || pick(bits, 3) != 0)
                continue;
            CHECK(pass.cut({v.token}) ==
                  std::string_view{made.text}.substr(v.begin, v.end - v.begin));
            behind = v.end;
        }
    }
}
