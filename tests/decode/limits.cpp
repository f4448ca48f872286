// SPDX-License-Identifier: BSL-1.0
#include <xdm/decode/limits.hpp>

#include <xdm/endpoint.hpp>

#include <doctest/doctest.h>

#include <heap.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

using namespace xdm;

namespace {

std::string_view const page =
    R"({"data":[{"id":"1","event_type":"MessageCreate","text":"[{,:\"]"},{"id":"2"}]})";

bool is_page(std::string_view body, decode_limits const& limits, int status = 200)
{
    auto const o = decode<get_events>(response{status, {}, std::string{body}}, limits);
    return std::holds_alternative<event_page>(o);
}
std::string repeat(std::string_view piece, std::size_t size)
{
    std::string text;
    while (text.size() < size)
        text += piece;
    return text;
}

} // namespace

TEST_CASE("An answer is read up to its limits, each one to the last, and not beyond")
{
    CHECK(is_page(page, {}));
    CHECK(is_page(page, {.bytes = page.size()}));
    CHECK_FALSE(is_page(page, {.bytes = page.size() - 1}));
    CHECK(is_page(page, {.depth = 3}));
    CHECK_FALSE(is_page(page, {.depth = 2}));
    CHECK(is_page(page, {.values = 13}));
    CHECK_FALSE(is_page(page, {.values = 12}));
    CHECK(is_page(R"({"data":[]})", {.values = 4}));
    CHECK(is_page(R"({"data":[],"a":"\\"})", {.values = 6}));
}

TEST_CASE("What is beyond its limits is malformed, and keeps nothing of the body")
{
    auto const o = decode<get_events>(
        response{200, {{"x-transaction-id", "t"}}, std::string{page}}, {.values = 1});
    auto const* const m = std::get_if<malformed>(&o);
    REQUIRE(m);
    CHECK(*m == malformed{200, "more than the limits allow", "", "t"});
}

TEST_CASE("An error beyond its limits is what its status says")
{
    std::string const body = R"({"title":")" + std::string(5'000, 'x') + "\"}";
    auto const limits = decode_limits{.bytes = 4'000};
    auto const too_many = decode<get_events>(response{429, {}, body}, limits);
    CHECK(std::holds_alternative<rate_limited>(too_many));
    auto const refused = decode<get_events>(response{403, {}, body}, limits);
    auto const* const m = std::get_if<malformed>(&refused);
    REQUIRE(m);
    CHECK(m->body.size() == 1'000);
    auto const read = decode<get_events>(response{403, {}, body}, {});
    CHECK(std::holds_alternative<problem>(read));
}

TEST_CASE("A file is limited by its bytes alone")
{
    response const r{200, {{"content-type", "image/jpeg"}}, std::string(100, '[')};
    auto const whole = decode<download_media>(r, {.bytes = 100, .values = 1, .depth = 1});
    CHECK(std::holds_alternative<media_file>(whole));
    auto const none = decode<download_media>(r, {.bytes = 99});
    CHECK(std::holds_alternative<malformed>(none));
}

TEST_CASE("Bodies that end within a text or an escape, or close what is not open, are counted too")
{
    for (std::string_view const body : {"\"", "\"\\", "]", "}}}}", "[\"", ""})
        CHECK(detail::is_within(body, {.bytes = 4, .values = 2, .depth = 1}));
    CHECK_FALSE(detail::is_within("[[", {.depth = 1}));
    CHECK(detail::is_within("[][][]", {.depth = 1}));
    CHECK_FALSE(detail::is_within("]]]][[", {.depth = 1}));
}

TEST_CASE("Whatever a body holds, reading it takes no more than 1,600 bytes for one of its own")
{
    for (std::string_view const piece : {"{},", "[],", "1,", "\"\",", R"({"id":"1"},)",
             R"({"id":"1","event_type":"Wave"},)", R"({"id":"1","event_type":"MessageCreate"},)"})
        for (std::string_view const list : {R"("data":[)", R"("includes":{"users":[)",
                 R"("includes":{"tweets":[)", R"("errors":[)"}) {
            CAPTURE(piece);
            CAPTURE(list);
            std::string body{"{"};
            body += list;
            body += repeat(piece, 100'000);
            body += "1]";
            body += list.find('{') == list.npos ? "}" : "}}";
            response const r{200, {}, body};
            auto const before = heap::bytes();
            static_cast<void>(decode<get_events>(r));
            auto const taken = heap::bytes() - before;
            CHECK(taken < 1'600 * body.size());
        }
}
