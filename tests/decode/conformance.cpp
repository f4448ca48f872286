// SPDX-License-Identifier: BSL-1.0
// What is JSON and what is none, case by case, out of the grammar of RFC 8259 and of RFC 3629.
// Where xdm takes more than the grammar, so that one bad byte loses no page, or less, a case says
// so.
#include <xdm/decode/read.hpp>

#include <decode/own_reader.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

using namespace xdm;
using namespace std::string_view_literals;

namespace {

struct probe {
    std::string text{};
    std::optional<std::int64_t> integer{};
    std::optional<double> real{};
};

} // namespace

namespace xdm::inline abi_1::wire {

template <>
inline constexpr auto table<probe> = rows{
    member("text", &probe::text),
    member("integer", &probe::integer),
    member("real", &probe::real),
};

} // namespace xdm::inline abi_1::wire

namespace {

// Reads by the engine. The reader beside it, which the benchmark measures, must read the same.
bool read(std::string_view text, probe& to)
{
    probe again;
    auto const is_json = own::read(text, again);
    auto const found = detail::read(text, to);
    CHECK(found == is_json);
    CHECK(to.text == again.text);
    CHECK(to.integer == again.integer);
    CHECK(to.real == again.real);
    return found;
}
bool is_json(std::string_view text)
{
    probe p;
    return read(text, p);
}

// Section 2: texts, white space, structure. Section 3: values. Section 4 and 5: objects, arrays.
constexpr std::string_view taken[]{// any value may be the whole text
    "null", "true", "false", "0", "-1", "1.5", "\"\"", "\"a\"", "[]", "{}",
    // white space: these four characters, around every token
    " null", "null ", "\tnull", "null\t", "\nnull", "null\n", "\rnull", "null\r",
    " \t\r\n[ \t\r\n] \t\r\n", "{\n}", "{ \"a\" : 1 }", "[ 1 , 2 ]", "[1\t,\r2\n,3 ]",
    "{\"a\"\n:\t1\r,\"b\" :2}", "\r\n\r\n{\r\n}\r\n",
    // arrays
    "[null]", "[1]", "[1,2]", "[[]]", "[[],[]]", "[[[[[]]]]]", "[{}]", "[{},{}]", "[\"a\",1,null]",
    "[true,false]", "[1,[2,[3,[4]]]]", "[-0]", "[\"]\"]", "[\",\"]", "[\"[\"]",
    // objects
    "{\"a\":1}", "{\"a\":null}", "{\"a\":{}}", "{\"a\":[]}", "{\"a\":{\"b\":{\"c\":{}}}}",
    "{\"a\":1,\"b\":2}", "{\"\":0}", "{\"\":{\"\":0}}", "{\"a\":1,\"a\":2}", "{\"a\":1,\"a\":1}",
    "{\"}\":\"{\"}", "{\":\":\":\"}", "{\"a b\":1}", "{\"\\u0061\":1,\"a\":2}", "{\"null\":null}",
    "{\"\xc3\xa9\":1}", "{\"\\n\":1}", "{\"a\":true,\"b\":false,\"c\":[{\"d\":\"e\"}]}"};

constexpr std::string_view refused[]{// nothing, or nothing but white space
    "", " ", "\t", "\n", "\r", " \t\r\n",
    // more than one value
    "null null", "{}{}", "[][]", "1 2", "{} []", "\"a\"\"b\"", "[],", "{},", "null,", ",null",
    "[]]", "{}}", "[1]1", "true false",
    // literal names are in small letters and whole
    "nul", "nulll", "Null", "NULL", "tru", "truee", "True", "TRUE", "fals", "falsee", "False", "n",
    "t", "f", "nan", "NaN", "inf", "Infinity", "-Infinity", "undefined", "None", "[nul]", "[tru]",
    "[fals]", "{\"a\":nul}", "[nulL]", "yes", "a", "[a]", "{\"a\":b}",
    // other white space is none
    "\vnull", "null\v", "\fnull", "null\f", "[1\v,2]", "[\f]", "\xc2\xa0null", "null\xc2\xa0",
    "[\xe2\x80\xa8]", "[\xe3\x80\x80]", "\0null"sv, "null\0"sv, "[\0]"sv, "\bnull",
    // arrays
    "[", "]", "[[", "[]]", "[[]", "[1", "[1,", "[,", "[,]", "[1,]", "[,1]", "[1,,2]", "[1 2]",
    "[1;2]", "[1:2]", "[\"a\":1]", "[1}", "[}", "(1)", "[1,2", "[[1]", "[1]]", "[\"a\"", "[{}",
    "[null", "[1,null,]", "[...]", "[1,...]",
    // objects
    "{", "}", "{{", "{}}", "{{}}", "{\"a\"", "{\"a\"}", "{\"a\":", "{\"a\":}", "{\"a\":1",
    "{\"a\":1,", "{\"a\":1,}", "{,}", "{,\"a\":1}", "{\"a\":1,,\"b\":2}", "{\"a\" 1}",
    "{\"a\":1 \"b\":2}", "{\"a\":1;\"b\":2}", "{\"a\"=1}", "{\"a\"::1}", "{\"a\":1:2}",
    "{\"a\",\"b\"}", "{\"a\",1}", "{a:1}", "{'a':1}", "{1:1}", "{null:1}", "{true:1}", "{[]:1}",
    "{{}:1}", "{\"a\":1]", "{]", "{\"a\":[}", "{\"a\":[}]", "{\"a\":{]}", "{\"a\":'b'}", "{1}",
    "{\"a\":1}}", "{\"a\":}}", "{:1}", "{\"a\":,\"b\":1}",
    // no comments, and nothing that other notations add
    "// a\n1", "1 // a", "/* a */1", "1/* a */", "[1,/* a */2]", "# a\n1", "[1]#", "--1", "<a/>",
    "{\"a\":1}<!-- -->", "a=1", "0x", "'a'", "`a`", "callback({})", ")]}',\n{}", "{}\x1a"};

// Section 6: numbers, and what they are as an integer of 64 bits and as a real number.
struct number {
    std::string_view text;
    std::optional<std::int64_t> integer;
    std::optional<double> real;
};
constexpr std::nullopt_t none = std::nullopt;
constexpr auto least = std::numeric_limits<std::int64_t>::min();
constexpr auto most = std::numeric_limits<std::int64_t>::max();

number const numbers[]{{"0", 0, 0.0}, {"-0", 0, 0.0}, {"1", 1, 1.0}, {"-1", -1, -1.0},
    {"9", 9, 9.0}, {"10", 10, 10.0}, {"-10", -10, -10.0}, {"100", 100, 100.0},
    {"2147483647", 2'147'483'647, 2147483647.0}, {"2147483648", 2'147'483'648, 2147483648.0},
    {"-2147483648", -2'147'483'648, -2147483648.0}, {"-2147483649", -2'147'483'649, -2147483649.0},
    {"4294967295", 4'294'967'295, 4294967295.0}, {"4294967296", 4'294'967'296, 4294967296.0},
    // 2 to the power of 53, the last to which all integers are real numbers, and its neighbours
    {"9007199254740991", 9'007'199'254'740'991, 9007199254740991.0},
    {"9007199254740992", 9'007'199'254'740'992, 9007199254740992.0},
    {"9007199254740993", 9'007'199'254'740'993, 9007199254740992.0},
    // the limits of 63 bits and a sign, and what is beyond
    {"9223372036854775806", most - 1, 9223372036854775807.0},
    {"9223372036854775807", most, 9223372036854775807.0},
    {"9223372036854775808", none, 9223372036854775808.0},
    {"-9223372036854775807", -most, -9223372036854775807.0},
    {"-9223372036854775808", least, -9223372036854775808.0},
    {"-9223372036854775809", none, -9223372036854775808.0},
    {"18446744073709551615", none, 18446744073709551615.0},
    {"18446744073709551616", none, 18446744073709551616.0},
    {"-18446744073709551616", none, -18446744073709551616.0}, {"10000000000000000000", none, 1e19},
    {"99999999999999999999", none, 1e20}, {"100000000000000000000000000000", none, 1e29},
    // a fraction or an exponent makes a real number, whatever it comes to
    {"0.0", none, 0.0}, {"-0.0", none, 0.0}, {"1.0", none, 1.0}, {"1.5", none, 1.5},
    {"-1.5", none, -1.5}, {"0.1", none, 0.1}, {"0.125", none, 0.125}, {"10.01", none, 10.01},
    {"0.00001", none, 0.00001}, {"3.141592653589793", none, 3.141592653589793}, {"0e0", none, 0.0},
    {"0E0", none, 0.0}, {"0e+0", none, 0.0}, {"0e-0", none, 0.0}, {"1e0", none, 1.0},
    {"1e1", none, 10.0}, {"1E1", none, 10.0}, {"1e+1", none, 10.0}, {"1E+1", none, 10.0},
    {"1e-1", none, 0.1}, {"1E-1", none, 0.1}, {"1e01", none, 10.0}, {"1e0001", none, 10.0},
    {"1.5e3", none, 1500.0}, {"-1.5E-3", none, -0.0015}, {"123.456e2", none, 12345.6},
    {"0.5e1", none, 5.0},
    // the limits of a real number; what is too great is none, what is too small is 0
    {"1e22", none, 1e22}, {"1e23", none, 1e23}, {"1e308", none, 1e308}, {"-1e308", none, -1e308},
    {"1e309", none, none}, {"-1e309", none, none}, {"1e400", none, none}, {"1e999999", none, none},
    {"1e-300", none, 1e-300}, {"1e-400", none, 0.0}, {"-1e-400", none, 0.0},
    {"1e-999999", none, 0.0}, {"0e400", none, 0.0}, {"-0e400", none, 0.0}, {"0.0e999", none, 0.0},
    {"0.000000000000000000000000000000000000000000000000000000000000000000000000001", none, 1e-75}};

constexpr std::string_view no_numbers[]{"-", "+", "+1", "+0", "--1", "-+1", "- 1", "-a", "00", "01",
    "-00", "-01", "007", "1.", "-1.", ".1", "-.1", ".", "0.", "1.e1", "1.a", "1..2", "1.2.3",
    "1 .5", "1. 5", "1e", "1E", "1e+", "1e-", "1e+-1", "1ee1", "1e1.5", "1e1e1", "1 e1", "1e 1",
    "e1", "1a", "1_000", "1,000.0.", "0x1", "0x", "0b1", "0o7", "1f", "1L", "1u", "\xef\xbc\x91",
    "\xd9\xa1", "1/2", "1%", "1e0x1", "-Inf", "1.0.0", "0-1", "1-1", "1+1", "2e", "0e", "-e1",
    "[1]e1", "1\0"sv};

// Section 7: strings, and the bytes that they are.
struct string {
    std::string_view json;
    std::string_view bytes;
};

constexpr string strings[]{{R"("")", ""}, {R"("a")", "a"}, {R"(" ")", " "}, {R"("a b")", "a b"},
    {R"("'")", "'"}, {R"("/")", "/"}, {R"("{}[],:")", "{}[],:"}, {R"("null")", "null"},
    {R"("// /* */")", "// /* */"},
    // the escapes
    {R"("\"")", "\""}, {R"("\\")", "\\"}, {R"("\/")", "/"}, {R"("\b")", "\b"}, {R"("\f")", "\f"},
    {R"("\n")", "\n"}, {R"("\r")", "\r"}, {R"("\t")", "\t"}, {R"("\\n")", "\\n"},
    {R"("\\\\")", "\\\\"}, {R"("\\\"")", "\\\""}, {R"("a\nb\tc")", "a\nb\tc"},
    {R"("\"\\\/\b\f\n\r\t")", "\"\\/\b\f\n\r\t"},
    // code units: digits in any case, and only four of them
    {R"("\u0041")", "A"}, {R"("\u0000")", "\0"sv}, {R"("a\u0000b")", "a\0b"sv},
    {R"("\u001f")", "\x1f"}, {R"("\u0022")", "\""}, {R"("\u005c")", "\\"}, {R"("\u005C")", "\\"},
    {R"("\u002F")", "/"}, {R"("\u007f")", "\x7f"}, {R"("\u0080")", "\xc2\x80"},
    {R"("\u00e9")", "\xc3\xa9"}, {R"("\u00E9")", "\xc3\xa9"}, {R"("\u07ff")", "\xdf\xbf"},
    {R"("\u0800")", "\xe0\xa0\x80"}, {R"("\u20aC")", "\xe2\x82\xac"},
    {R"("\ud7ff")", "\xed\x9f\xbf"}, {R"("\ue000")", "\xee\x80\x80"},
    {R"("\ufeff")", "\xef\xbb\xbf"}, {R"("\ufffd")", "\xef\xbf\xbd"},
    {R"("\ufffe")", "\xef\xbf\xbe"}, {R"("\uffff")", "\xef\xbf\xbf"}, {R"("\u00411")", "A1"},
    {R"("\\u0041")", "\\u0041"}, {R"("\u0041\u0042")", "AB"},
    // two surrogates are one character
    {R"("\ud800\udc00")", "\xf0\x90\x80\x80"}, {R"("\uD83D\uDEA2")", "\xf0\x9f\x9a\xa2"},
    {R"("\udbff\udfff")", "\xf4\x8f\xbf\xbf"}, {R"("\uD834\uDd1e")", "\xf0\x9d\x84\x9e"},
    {R"("a\ud83d\udea2b")", "a\xf0\x9f\x9a\xa2"
                            "b"},
    // alone they are none: JSON by section 8.2, mended here
    {R"("\ud800")", "\xef\xbf\xbd"}, {R"("\udbff")", "\xef\xbf\xbd"},
    {R"("\udc00")", "\xef\xbf\xbd"}, {R"("\udfff")", "\xef\xbf\xbd"},
    {R"("\ud800a")", "\xef\xbf\xbd"
                     "a"},
    {R"("\ud800\n")", "\xef\xbf\xbd\n"},
    {R"("\ud800\u0041")", "\xef\xbf\xbd"
                          "A"},
    {R"("\ud800\ud800")", "\xef\xbf\xbd\xef\xbf\xbd"},
    {R"("\udc00\ud800")", "\xef\xbf\xbd\xef\xbf\xbd"},
    {R"("\ud800\ud800\udc00")", "\xef\xbf\xbd\xf0\x90\x80\x80"},
    {R"("\ud800\udc00\udc00")", "\xf0\x90\x80\x80\xef\xbf\xbd"},
    {R"("\ud800\\udc00")", "\xef\xbf\xbd\\udc00"}, {R"("\\ud800")", "\\ud800"},
    // characters as they are: the first and the last of each length
    {"\"\x7f\"", "\x7f"}, {"\"\xc2\x80\"", "\xc2\x80"}, {"\"\xdf\xbf\"", "\xdf\xbf"},
    {"\"\xe0\xa0\x80\"", "\xe0\xa0\x80"}, {"\"\xed\x9f\xbf\"", "\xed\x9f\xbf"},
    {"\"\xee\x80\x80\"", "\xee\x80\x80"}, {"\"\xef\xbf\xbf\"", "\xef\xbf\xbf"},
    {"\"\xf0\x90\x80\x80\"", "\xf0\x90\x80\x80"}, {"\"\xf4\x8f\xbf\xbf\"", "\xf4\x8f\xbf\xbf"},
    {"\"\xe2\x80\xa8\xe2\x80\xa9\"", "\xe2\x80\xa8\xe2\x80\xa9"}, // line ends of other languages
    {"\"\xef\xbb\xbf\"", "\xef\xbb\xbf"}, {"\"\xf3\xa0\x81\xa3\"", "\xf3\xa0\x81\xa3"},
    // bytes that are no UTF-8 (RFC 3629): mended, each maximal part of a character one U+FFFD
    {"\"\x80\"", "\xef\xbf\xbd"}, {"\"\xbf\"", "\xef\xbf\xbd"}, {"\"\xff\"", "\xef\xbf\xbd"},
    {"\"\xfe\"", "\xef\xbf\xbd"}, {"\"\xc3\"", "\xef\xbf\xbd"}, {"\"\xe2\x82\"", "\xef\xbf\xbd"},
    {"\"\xf0\x9f\x9a\"", "\xef\xbf\xbd"}, {"\"\xf0\x9f\"", "\xef\xbf\xbd"},
    {"\"\xc3\xc3\xa9\"", "\xef\xbf\xbd\xc3\xa9"}, {"\"a\xffz\"", "a\xef\xbf\xbdz"},
    {"\"\xe2\x28\xa1\"", "\xef\xbf\xbd(\xef\xbf\xbd"}, {"\"\xc0\x80\"", "\xef\xbf\xbd\xef\xbf\xbd"},
    {"\"\xc1\xbf\"", "\xef\xbf\xbd\xef\xbf\xbd"},
    {"\"\xe0\x80\xaf\"", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
    {"\"\xf0\x80\x80\xaf\"", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
    {"\"\xed\xa0\x80\"", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
    {"\"\xf4\x90\x80\x80\"", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
    {"\"\xf5\x80\x80\x80\"", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
    {"\"\xff\\ud800\"", "\xef\xbf\xbd\xef\xbf\xbd"}};

constexpr std::string_view no_strings[]{"\"", "\"a", "a\"", "\"\"\"", "\"a\"b\"", "\"\\\"",
    "\"a\\\"", "\"\\",
    // escapes that are none
    R"("\a")", R"("\v")", R"("\0")", R"("\x41")", R"("\'")", R"("\N")", R"("\ ")", R"("\U0041")",
    "\"\\\n\"", "\"\\\t\"", "\"\\\0\""sv, "\"\\\xc3\xa9\"", "\"\\\xff\"", R"("\1")", R"("\e")",
    R"("\u")", R"("\u0")", R"("\u00")", R"("\u004")", R"("\u004g")", R"("\ug041")", R"("\u 041")",
    R"("\u-041")", R"("\u+041")", R"("\u{41}")", R"("\u00)", R"("\u0041)", R"("\ud800\u")",
    R"("\ud800\udc0")", R"("\ud800\udc0g")", R"("\ud800\x")", R"("\ud800)", R"("\ud800\)",
    // control characters stand only as escapes
    "\"\0\""sv, "\"a\0b\""sv, "\"\x01\"", "\"\x08\"", "\"\t\"", "\"\n\"", "\"\r\"", "\"\f\"",
    "\"\x1f\"", "\"a\nb\"",
    // bytes that are no UTF-8 outside of strings stay what they are: no JSON
    "\xff", "\xff{}", "{}\xff", "[\xff]", "[1\xff]", "{\"a\"\xff:1}", "\xc3\xa9", "[\xc3\xa9]",
    // other encodings of Unicode, with their marks and without (section 8.1 wants UTF-8)
    "\xff\xfe[\0]\0"sv, "\xfe\xff\0[\0]"sv, "[\0]\0"sv, "\0[\0]"sv, "\0\0\xfe\xff\0\0\0[\0\0\0]"sv,
    "\xef\xbb", "\xef\xbb\xbf", "\xef\xbb\xbf\xef\xbb\xbf{}", "{}\xef\xbb\xbf"};

static_assert(std::size(taken) + std::size(refused) + std::size(numbers) + std::size(no_numbers) +
                  std::size(strings) + std::size(no_strings) >=
              500);

} // namespace

TEST_CASE("What RFC 8259 calls a JSON text is taken")
{
    for (auto const text : taken) {
        CAPTURE(text);
        CHECK(is_json(text));
    }
}

TEST_CASE("What RFC 8259 does not call a JSON text is refused, and cut short it is no better")
{
    for (auto const text : refused) {
        CAPTURE(text);
        CHECK(!is_json(text));
    }
    constexpr std::string_view whole =
        R"({"a":[1,-2.5e3,"b\u00e9\n",{"c":null,"d":[true,false]}]})";
    CHECK(is_json(whole));
    for (std::size_t size = 0; size < whole.size(); ++size) {
        CAPTURE(size);
        CHECK(!is_json(whole.substr(0, size)));
    }
}

TEST_CASE("Numbers are what their digits say, as far as the types that hold them go")
{
    for (auto const& n : numbers) {
        CAPTURE(n.text);
        CHECK(is_json(n.text));
        probe p;
        std::string const digits{n.text};
        CHECK(read("{\"integer\":" + digits + ",\"real\":" + digits + '}', p));
        CHECK(p.integer == n.integer);
        CHECK(p.real == n.real);
    }
}

TEST_CASE("What is no number is refused, alone and in an array")
{
    for (auto const text : no_numbers) {
        CAPTURE(text);
        CHECK(!is_json(text));
        CHECK(!is_json('[' + std::string{text} + ']'));
    }
}

TEST_CASE("Strings are the characters that they stand for, and what is no text in them is mended")
{
    for (auto const& one : strings) {
        CAPTURE(one.json);
        CHECK(is_json(one.json));
        probe p;
        CHECK(read("{\"text\":" + std::string{one.json} + '}', p));
        CHECK(p.text == one.bytes);
        CHECK(is_json('{' + std::string{one.json} + ":1}")); // as a name
    }
}

TEST_CASE("What is no string is refused, alone and in an array")
{
    for (auto const text : no_strings) {
        CAPTURE(text);
        CHECK(!is_json(text));
        CHECK(!is_json('[' + std::string{text} + ']'));
    }
}

TEST_CASE("Brackets may be open 64 at once: section 9 lets a reader set a limit")
{
    auto const nested = [](std::size_t depth, std::string const& open, std::string const& close) {
        std::string text;
        for (std::size_t n = 0; n < depth; ++n)
            text += open;
        for (std::size_t n = 0; n < depth; ++n)
            text += close;
        return text;
    };
    for (std::size_t const depth : {1U, 2U, 63U, 64U}) {
        CAPTURE(depth);
        CHECK(is_json(nested(depth, "[", "]")));
        CHECK(is_json(nested(depth - 1, "{\"a\":", "") + "{}" + std::string(depth - 1, '}')));
    }
    for (std::size_t const depth : {65U, 66U, 1'000U, 100'000U}) {
        CAPTURE(depth);
        CHECK(!is_json(nested(depth, "[", "]")));
        CHECK(!is_json(nested(depth, "[", "")));
        CHECK(!is_json(nested(depth - 1, "{\"a\":", "") + "{}" + std::string(depth - 1, '}')));
    }
    CHECK(is_json('[' + nested(63, "[", "]") + ',' + nested(63, "[", "]") + ']')); // beside another
    CHECK(!is_json('[' + nested(63, "[", "]") + ',' + nested(64, "[", "]") + ']'));
}
