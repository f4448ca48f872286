// SPDX-License-Identifier: BSL-1.0
#include <xdm/decode/engine.hpp>

#include <decode/random_json.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace xdm;

namespace {

struct node {
    std::string text{};
    std::optional<std::int64_t> number{};
    std::optional<double> real{};
    std::vector<node> list{};
    std::vector<std::string> texts{};
    std::vector<std::vector<std::int64_t>> rows{};

    friend bool operator==(node const&, node const&) = default;
};
struct tokens { // of the elements of a list, whatever they are
    std::vector<std::size_t> began{};
    node element{};
    std::size_t done_count = 0;

    node& append(wire::mark const& here)
    {
        began.push_back(here.token);
        element = {};
        return element;
    }
    void done() { ++done_count; }
    void begin_at(wire::mark const&) { began.clear(); }
};

} // namespace

namespace xdm::inline abi_1::wire {

template <>
inline constexpr auto table<node> = rows{
    member("text", &node::text),
    member("number", &node::number),
    member("real", &node::real),
    member("list", &node::list),
    member("texts", &node::texts),
    member("rows", &node::rows),
};

} // namespace xdm::inline abi_1::wire

namespace {

std::optional<node> parsed(std::string_view json)
{
    node n;
    if (!detail::parse_into(json, n))
        return {};
    return n;
}
std::string nested(std::size_t depth, char open, char close)
{
    return std::string(depth, open) + std::string(depth, close);
}

} // namespace

TEST_CASE("Values go where the table says, at any depth")
{
    CHECK(parsed(R"({"list":[{"text":"a","list":[{"text":"b"},{}]},{"number":-5,"real":2}],
        "text":"c","texts":["x","","y"],"rows":[[1,2],[],[3]]})") ==
          node{.text = "c",
              .list = {{.text = "a", .list = {{.text = "b"}, {}}}, {.number = -5, .real = 2.0}},
              .texts = {"x", "", "y"},
              .rows = {{1, 2}, {}, {3}}});
}

TEST_CASE("What no table names is skipped with all that is in it")
{
    CHECK(parsed(R"({"a":{"text":"no","list":[{"text":"no"}]},"b":[{"text":"no"},["no"]],"c":"no",
        "d":null,"text":"yes","e":{"text":"no"}})") == node{.text = "yes"});
}

TEST_CASE("A value of the wrong form leaves its place, and its insides lead nowhere")
{
    CHECK(parsed(R"({"text":{"text":"no"},"number":["no",{"number":5}],"list":{"text":"no"},
        "texts":"no","real":[1]})") == node{});
    CHECK(parsed(R"({"list":[5,{"text":"a"},[{"text":"no"}],null,{"text":"b"},"x",[]],
        "texts":["a",{"text":"no"},["no"],"b",1],"rows":[1,[2,[3],"x",4],{}]})") ==
          node{.list = {{.text = "a"}, {.text = "b"}}, .texts = {"a", "b"}, .rows = {{2, 4}}});
}

TEST_CASE("Of two members of one name the last that fits counts, and objects are read into one")
{
    CHECK(parsed(R"({"text":"a","text":"b"})") == node{.text = "b"});
    CHECK(parsed(R"({"text":"a","text":null})") == node{.text = "a"});
    CHECK(parsed(R"({"texts":["a","b"],"texts":["c"]})") == node{.texts = {"c"}});
    CHECK(parsed(R"({"texts":["a"],"texts":[]})") == node{});
    CHECK(parsed(R"({"texts":["a"],"texts":{}})") == node{.texts = {"a"}});
}

TEST_CASE("Escapes are undone, in names as in texts, and texts are of any length")
{
    CHECK(parsed(R"({"t\u0065xt":"\"\\\/\b\f\n\r\t\u0041\u00e9\u20ac\ud83d\udea2"})") ==
          node{.text = "\"\\/\b\f\n\r\tA\xc3\xa9\xe2\x82\xac\xf0\x9f\x9a\xa2"});
    CHECK(parsed(R"({"text":"\u0000"})")->text == std::string_view{"\0", 1});
    CHECK(parsed(R"({"text\u0000":"no","te\u0000xt":"no"})") == node{});
    std::string plain, escaped;
    for (auto n = 0; n < 5'000; ++n) {
        plain += "0123456789\n";
        escaped += "0123456789\\n";
    }
    CHECK(parsed("{\"text\":\"" + escaped + "\"}")->text == plain);
    CHECK(parsed("{\"text\":\"" + escaped + "\",\"texts\":[\"a\",\"" + escaped + "\",\"b\"]}") ==
          node{.text = plain, .texts = {"a", plain, "b"}});
    CHECK(parsed("{\"" + escaped + "\":5,\"number\":6}") == node{.number = 6});
}

TEST_CASE("A number is an integer as long as it fits 63 bits and a sign, and else a real one")
{
    auto const number = [](std::string const& digits) {
        auto const read = parsed("{\"number\":" + digits + ",\"real\":" + digits + "}");
        REQUIRE(read.has_value());
        return std::pair{read->number, read->real};
    };
    using pair = std::pair<std::optional<std::int64_t>, std::optional<double>>;
    CHECK(number("0") == pair{0, 0.0});
    CHECK(number("-0") == pair{0, 0.0});
    CHECK(number("9223372036854775807") == pair{INT64_MAX, 9223372036854775807.0});
    CHECK(number("-9223372036854775808") == pair{INT64_MIN, -9223372036854775808.0});
    CHECK(number("9223372036854775808") == pair{{}, 9223372036854775808.0});
    CHECK(number("-9223372036854775809") == pair{{}, -9223372036854775808.0});
    CHECK(number("18446744073709551615") == pair{{}, 18446744073709551616.0});
    CHECK(number("18446744073709551616") == pair{{}, 18446744073709551616.0});
    CHECK(number("1.0") == pair{{}, 1.0});
    CHECK(number("1e2") == pair{{}, 100.0});
    CHECK(number("-2.5E-1") == pair{{}, -0.25});
    CHECK(number("1e999") == pair{});
    CHECK(number("-1e999") == pair{});
    CHECK(number("1e-999") == pair{{}, 0.0});
    CHECK(number(std::string(400, '9')) == pair{});
    CHECK(number("0." + std::string(4'000, '0') + "1") == pair{{}, 0.0});
}

TEST_CASE("An exponent beyond 32 bits is refused: Boost.JSON counts no further")
{
    CHECK(parsed(R"({"number":1e999999999})"));
    CHECK(!parsed(R"({"number":1e99999999999})"));
}

TEST_CASE("Sixty-four brackets may be open at once")
{
    for (auto const inside : {62u, 63u})
        CHECK(parsed("{\"x\":" + nested(inside, '[', ']') + ",\"text\":\"t\"}")->text == "t");
    CHECK(!parsed("{\"x\":" + nested(64, '[', ']') + ",\"text\":\"t\"}"));
    CHECK(!parsed("{\"x\":" + nested(100'000, '[', ']') + "}"));
    CHECK(parsed(nested(64, '[', ']')));
    CHECK(!parsed(nested(65, '[', ']')));
    CHECK(!parsed(std::string(10'000'000, '[')));

    std::string lists, objects;
    for (auto n = 0; n < 31; ++n) { // two brackets each, all of them with a place
        lists += R"({"list":[)";
        objects += R"({"x":{"y":)";
    }
    std::string close_lists, close_objects;
    for (auto n = 0; n < 31; ++n) {
        close_lists += "]}";
        close_objects += "}}";
    }
    CHECK(parsed(lists + R"({"list":[]})" + close_lists));
    CHECK(!parsed(lists + R"({"list":[{}]})" + close_lists));
    CHECK(parsed(objects + R"({"x":{}})" + close_objects));
    CHECK(!parsed(objects + R"({"x":{"y":{}}})" + close_objects));
}

TEST_CASE("Brackets that were closed do not count")
{
    std::string many = "[";
    for (auto n = 0; n < 1'000; ++n)
        many += n == 0 ? "[{}]" : ",[{}]";
    CHECK(parsed(many + "]"));
}

TEST_CASE("A text that is not exactly one value is refused")
{
    CHECK(parsed(" \t\r\n{\"text\":\"a\"} \t\r\n")->text == "a");
    for (auto const* json : {"", " ", "{", "}", "{}}", "{} {}", "{},", "{\"text\":\"a\"} x",
             "{\"text\":\"a\",}", "{\"text\" \"a\"}", "{text:1}", "{'text':1}", "[1,]", "[,1]",
             "{\"number\":01}", "{\"number\":1.}", "{\"number\":.5}", "{\"number\":+1}",
             "{\"number\":0x1}", "{\"number\":NaN}", "{\"number\":Infinity}", "{\"text\":tru}",
             "{\"text\":\"\\x\"}", "{\"text\":\"\\u12\"}", "{\"text\":\"a\nb\"}", "/* c */{}",
             "{}// c", "{\"text\":\"a\"", "\xef\xbb\xbf{}"}) {
        CAPTURE(json);
        CHECK(!parsed(json));
    }
    for (auto const* json : {"5", "\"text\"", "null", "true", "[]", "[{\"text\":\"a\"}]"})
        CHECK(parsed(json) == node{});
}

TEST_CASE("A text that is cut short is refused, wherever it was cut")
{
    std::string_view const json =
        R"({"list":[{"text":"\"\u00e9\\\ud83d\udea2"},{"number":-15,"real":2.5e-3}],"x":[true,false,null]})";
    CHECK(parsed(json));
    for (std::size_t size = 0; size < json.size(); ++size) {
        CAPTURE(size);
        CHECK(!parsed(json.substr(0, size)));
    }
}

TEST_CASE("Elements are told their token: keys, scalars and opening brackets before them")
{
    for (std::uint32_t seed = 0; seed < 400; ++seed) {
        random_json const made{seed};
        CAPTURE(made.text);
        if (made.text.find('[') > made.text.find_first_not_of(" \t\r\n"))
            continue; // no list
        tokens read;
        REQUIRE(detail::parse_into(made.text, read));
        std::vector<std::size_t> wanted;
        for (auto const& v : made.values)
            if (v.depth == 1)
                wanted.push_back(v.token);
        CHECK(read.began == wanted);
        CHECK(read.done_count == wanted.size());
    }
}
