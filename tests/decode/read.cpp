// SPDX-License-Identifier: BSL-1.0
#include <xdm/decode/read.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace xdm;

namespace {

struct note {
    std::string text{};
    std::string other{};
    std::vector<std::string> list{};
};

} // namespace

namespace xdm::inline abi_1::wire {

template <>
inline constexpr auto table<note> = rows{
    member("text", &note::text),
    member("other", &note::other),
    member("list", &note::list),
};

} // namespace xdm::inline abi_1::wire

namespace {

// The text that a body gives; `refused` where it is no JSON.
std::string text_of(std::string_view body)
{
    note n;
    return detail::read(body, n) ? n.text : "refused";
}

} // namespace

TEST_CASE("A byte order mark is passed over, once and at the beginning only")
{
    CHECK(detail::without_bom("\xef\xbb\xbf{}") == "{}");
    CHECK(detail::without_bom("{}") == "{}");
    CHECK(detail::without_bom("\xef\xbb") == "\xef\xbb");
    CHECK(text_of("\xef\xbb\xbf{\"text\":\"x\"}") == "x");
    CHECK(text_of("\xef\xbb\xbf\xef\xbb\xbf{\"text\":\"x\"}") == "refused");
    CHECK(text_of(" \xef\xbb\xbf{\"text\":\"x\"}") == "refused");
    CHECK(text_of("\xef\xbb\xbf") == "refused");
    CHECK(text_of("{\"text\":\"\xef\xbb\xbf\"}") == "\xef\xbb\xbf");
}

TEST_CASE("A surrogate without a partner becomes U+FFFD, and the rest of the text stays")
{
    CHECK(text_of(R"({"text":"a\ud800b"})") == "a\xef\xbf\xbd"
                                               "b");
    CHECK(text_of(R"({"text":"\udc00"})") == "\xef\xbf\xbd");
    CHECK(text_of(R"({"text":"\ud83d\ud83d\udea2"})") == "\xef\xbf\xbd\xf0\x9f\x9a\xa2");
    CHECK(text_of(R"({"\ud800":"a","text":"b","other":"\\ud800"})") == "b");
}

TEST_CASE("Bytes that are not UTF-8 become U+FFFD, each maximal part of a character one")
{
    CHECK(text_of("{\"text\":\"a\xff"
                  "b\"}") == "a\xef\xbf\xbd"
                             "b");
    CHECK(text_of("{\"text\":\"\xf0\x9f\x9a\"}") == "\xef\xbf\xbd");
    CHECK(text_of("{\"text\":\"\xc0\xaf\"}") == "\xef\xbf\xbd\xef\xbf\xbd"); // overlong
    CHECK(text_of("{\"text\":\"\xed\xa0\x80\"}") ==
          "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"); // a surrogate
    CHECK(text_of("{\"\xff\":1,\"text\":\"b\"}") == "b");
    CHECK(text_of("{\"text\":\"\\ud800\xff\"}") == "\xef\xbf\xbd\xef\xbf\xbd");
}

TEST_CASE("What is neither text nor JSON stays refused")
{
    for (auto const* body :
        {"", " ", "\xff", "{\"text\":\"x\"\xff}", "{\"text\":\"\\ud800\"", "{\"text\":\"\\\xff\"}",
            "{\"text\":\"x", "<html>", "\xfe\xff", "{\"text\":\"x\"}\xff"})
        CHECK(text_of(body) == "refused");
    CHECK(text_of({"{\"text\":\"a\0b\"}", 14}) == "refused"); // a bare control character
    CHECK(text_of(R"({"text":"a\u0000b"})") == std::string_view{"a\0b", 3});
}

TEST_CASE("What a first reading left is not there in the second")
{
    note n;
    CHECK(detail::read(R"({"list":["a","b"],"text":"t","other":"\ud800"})", n));
    CHECK(n.list == std::vector<std::string>{"a", "b"});
    CHECK(n.text == "t");
    CHECK(detail::read(R"({"text":"t","other":"\ud800","text":5})", n));
    CHECK(n.list.empty());
}
