// SPDX-License-Identifier: BSL-1.0
// Answers that were made to break a reader: each gets a typed outcome, in a time that its size
// bounds.

#include <decode/expect.hpp>
#include <decode/random_json.hpp>
#include <decode/reference.hpp>
#include <heap.hpp>
#include <readers.hpp>
#include <sample.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace xdm;
using namespace xdm::literals;

namespace {

outcome<event_page> read(std::string body)
{
    return decode<get_events>({200, {}, std::move(body)});
}
event_page page_of(std::string body)
{
    return expect<event_page>(read(std::move(body)));
}
std::string repeat(std::size_t count, std::string_view piece, std::string_view between = "")
{
    std::string text;
    text.reserve(count * (piece.size() + between.size()));
    for (std::size_t n = 0; n < count; ++n) {
        if (n != 0)
            text += between;
        text += piece;
    }
    return text;
}
// The two readers agree: both see no page, or the same one.
bool agree(std::string const& body, std::optional<event_page> const& wanted)
{
    auto const found = read(body);
    auto const* const page = std::get_if<event_page>(&found);
    if (page == nullptr || !wanted)
        return page == nullptr && !wanted;
    return reference::rewritten(*page) == *wanted;
}
bool agree(std::string const& body)
{
    return agree(body, reference::page_of(body));
}
std::size_t const large = 300'000;

// The rich page as several small ones, so that each byte and value of it can be tried in turn.
std::vector<std::string> slices()
{
    auto const tree = *reference::tree_of(sample("page-all-fields.200").body);
    std::vector<std::string> pages;
    auto const add = [&](boost::json::value const& page) {
        auto const json = boost::json::serialize(page);
        pages.emplace_back(json.data(), json.size());
    };
    auto rest = tree.as_object();
    rest.erase("includes");
    add(rest);
    for (auto const& list : tree.at("includes").as_object())
        add({{"includes", {{list.key(), list.value()}}}});
    REQUIRE(pages.size() == 7);
    return pages;
}

} // namespace

TEST_CASE("Ten million brackets, or a great many of anything else, are one typed answer")
{
    CHECK(expect<malformed>(read(std::string(10'000'000, '['))).what ==
          "not JSON, or nested too deep");
    for (auto const* piece : {"{", "]", "{\"a\":", "[{\"data\":", "\"", "\\", " ", ",", "\xff",
             "\xef\xbb\xbf", "\\ud800", "a", "-"}) {
        CAPTURE(piece);
        auto const count = large / std::string_view{piece}.size();
        auto const m = expect<malformed>(read(repeat(count, piece)));
        CHECK(m.body.size() == 1'000);
    }
    CHECK(expect<malformed>(read(std::string(large, '7'))).what == "JSON, but no page");
    CHECK(expect<malformed>(read('"' + std::string(large, 'a') + '"')).what == "JSON, but no page");
    CHECK(expect<malformed>(read(std::string(large, '[') + std::string(large, ']'))).what ==
          "not JSON, or nested too deep");
    CHECK(page_of("{\"" + std::string(large, 'k') + "\":1,\"data\":[]}") == event_page{});
    CHECK(page_of("{\"x\":" + std::string(large, '1') + ",\"data\":[]}") == event_page{});
    CHECK(page_of(std::string(large, ' ') + "{\"data\":[]}" + std::string(large, '\n')) ==
          event_page{});
    CHECK(page_of("{\"x\":[" + repeat(large / 3, "[]", ",") + "],\"data\":[]}") == event_page{});
}

TEST_CASE("A long text is read, with escapes that have no partner and bad bytes too")
{
    auto const message = [](std::string const& text) {
        auto page = page_of(
            R"({"data":[{"id":"1","event_type":"MessageCreate","text":")" + text + "\"}]}");
        REQUIRE(page.events.size() == 1);
        auto const* const m = std::get_if<message_create>(&page.events[0]);
        REQUIRE(m != nullptr);
        return m->text;
    };
    CHECK(message(std::string(large, 'a')) == std::string(large, 'a'));
    CHECK(message(repeat(large / 6, "\\ud800")) == repeat(large / 6, "\xef\xbf\xbd"));
    CHECK(message(repeat(large / 12, "\\ud83d\\udea2")) == repeat(large / 12, "\xf0\x9f\x9a\xa2"));
    CHECK(message(std::string(large, '\xff')) == repeat(large, "\xef\xbf\xbd"));
    CHECK(message(repeat(large / 2, "\\\"")) == std::string(large / 2, '"'));
}

TEST_CASE("Twenty thousand events of an unknown type are kept, each as it came")
{
    std::size_t const count = 20'000;
    auto const one = [](std::size_t n) {
        auto const number = std::to_string(n);
        return R"({"id":")" + number + R"(", "event_type":"Wave)" + number +
               R"(","n":["]}\\","\"{[",{"\u007d":[)" + number + "]}]}";
    };
    std::string body = "{\"data\":[";
    for (std::size_t n = 0; n < count; ++n)
        body += (n == 0 ? "" : " ,\n") + one(n);
    auto const page = page_of(body + "]}");
    REQUIRE(page.events.size() == count);
    std::size_t right = 0;
    for (std::size_t n = 0; n < count; ++n) {
        auto const* const unknown = std::get_if<unknown_event>(&page.events[n]);
        right += unknown != nullptr && unknown->json == one(n) &&
                 unknown->type == "Wave" + std::to_string(n);
    }
    CHECK(right == count);
}

TEST_CASE("Tens of thousands of anything else are read, the same one again too")
{
    std::size_t const count = 50'000;
    auto page = page_of(
        "{\"data\":[" +
        repeat(count, R"({"id":"1","event_type":"MessageCreate","text":"x"})", ",") +
        "],\"includes\":{\"users\":[" + repeat(count, R"({"id":"5"})", ",") + "]}}");
    CHECK(page.events.size() == count);
    CHECK(page.includes.users.size() == count);
    CHECK(page.includes.users.find("5"_user) == &page.includes.users[0]);
    page = page_of("{\"data\":[" + repeat(count, "7", ",") + "]}");
    CHECK(page.events.size() == count);
    CHECK(page.events.back() == event{unknown_event{"", "7"}});

    page = page_of("{" + repeat(count, R"("data":[{"id":"1","event_type":"Wave"}])", ",") + "}");
    CHECK(page.events ==
          std::vector<event>{unknown_event{"Wave", R"({"id":"1","event_type":"Wave"})"}});
    page = page_of("{\"data\":[{" + repeat(count, R"("text":"a")", ",") +
                   R"(,"id":"1","event_type":"MessageCreate"}]})");
    CHECK(page.events == std::vector<event>{message_create{.id = "1"_event, .text = "a"}});

    auto const p = expect<problem>(decode<get_events>({400, {},
        "{\"errors\":[{\"parameters\":{" + repeat(count, R"("ids":["x"])", ",") +
            "},\"message\":\"m\"}]}"}));
    CHECK(p.parameters.size() == count);
    CHECK(p.errors.size() == 1);
}

TEST_CASE("The blocks that a page takes from the heap grow with its events, and no faster")
{
    auto const taken = [](std::string const& one, std::size_t count) {
        response const r{200, {}, "{\"data\":[" + repeat(count, one, ",") + "]}"};
        heap::watch const watch;
        auto const o = decode<get_events>(r);
        auto const blocks = watch.taken();
        REQUIRE(std::get_if<event_page>(&o) != nullptr);
        CHECK(std::get_if<event_page>(&o)->events.size() == count);
        return blocks;
    };
    std::string const wave = R"({"id":"1","event_type":"Wave","far":["beyond any small buffer"]})";
    std::string const message =
        R"({"id":"1","event_type":"MessageCreate","text":"a text that is longer than a small buffer"})";
    for (auto const& one : {wave, message}) {
        auto const few = taken(one, 1'000);
        auto const many = taken(one, 4'000);
        CHECK(few >= 1'000);
        CHECK(few < 1'100);
        CHECK(many < 4 * few);
    }
}

TEST_CASE("Brackets up to sixty-four deep are read, and no deeper")
{
    for (auto const depth : {1u, 2u, 32u, 61u, 62u}) {
        auto const deep = repeat(depth, "[") + repeat(depth, "]");
        CHECK(page_of("{\"data\":[" + deep + "]}").events ==
              std::vector<event>{unknown_event{"", deep}});
    }
    for (auto const depth : {63u, 64u, 65u, 100'000u}) {
        auto const deep = repeat(depth, "[") + repeat(depth, "]");
        CHECK(expect<malformed>(read("{\"data\":[" + deep + "]}")).what ==
              "not JSON, or nested too deep");
        auto const objects = repeat(depth, "{\"data\":") + "1" + repeat(depth, "}");
        CHECK((depth > 64) == (read(objects).index() == 3));
        auto const errors = repeat(depth / 2 + 1, "{\"errors\":[") + repeat(depth / 2 + 1, "]}");
        CHECK((depth / 2 + 1 > 32) ==
              std::holds_alternative<malformed>(decode<get_events>({403, {}, errors})));
    }
}

TEST_CASE("Numbers beyond 64 bits and beyond a double leave their places absent")
{
    for (std::string const number : {"9223372036854775808", "18446744073709551615",
             "18446744073709551616", "-9223372036854775809", "123456789012345678901234567890",
             "1e999", "-1e999", "1e400", "3.5", "1e2"}) {
        CAPTURE(number);
        auto const page = page_of(
            R"({"meta":{"result_count":)" + number + R"(,"next_token":"n"},"data":[{"id":)" +
            number +
            R"(,"event_type":"MessageCreate"},{"id":"1","event_type":"MessageCreate",)"
            R"("urls":[{"start":)" +
            number + R"(,"end":2,"status":)" + number + R"(}]}],"includes":{"users":[{"id":")" +
            number + R"(","public_metrics":{"like_count":)" + number + "}}]}}");
        CHECK(page.meta == page_meta{.next_token = "n"});
        REQUIRE(page.events.size() == 2);
        CHECK(page.events[0] == event{unknown_event{"MessageCreate",
                                    R"({"id":)" + number + R"(,"event_type":"MessageCreate"})"}});
        CHECK(page.events[1] ==
              event{message_create{.id = "1"_event, .entities = {.urls = {{.range = {0, 2}}}}}});
        CHECK(page.includes.users[0].public_metrics == user_metrics{});
        CHECK(agree(R"({"includes":{"places":[{"id":"a","geo":{"bbox":[)" + number +
                    ",1]}}]},\"data\":[]}"));
    }
    auto const long_id = page_of(
        R"({"data":[{"event_type":"MessageCreate","id":")" + std::string(100'000, '9') + "\"}]}");
    CHECK(std::holds_alternative<unknown_event>(long_id.events[0]));
}

TEST_CASE("Names that are something elsewhere are nothing here")
{
    for (auto const* name : {"__proto__", "constructor", "prototype", "toString", "", " ",
             "\\u0000", "data\\u0000", "\\u0000data", "DATA", "Data", "d\\u00e4ta", "dat", "dataa",
             "data ", "\\ud800", "events", "known", "error", "unknown", "token", "now"}) {
        CAPTURE(name);
        auto const body = std::string{R"({"data":[{"id":"1","event_type":"MessageCreate",")"} +
                          name + R"(":{"id":"2","text":"x"}}],")" + name +
                          R"(":[{"id":"3","event_type":"MessageCreate"}]})";
        CHECK(page_of(body).events == std::vector<event>{message_create{.id = "1"_event}});
    }
}

TEST_CASE("Names with escapes are the names that they spell")
{
    auto const page = page_of(
        R"({"d\u0061ta":[{"\u0069\u0064":"1","event\u005Ftype":"Message\u0043reate",)"
        R"("\u0074ext":"\u0022"}],"\u006deta":{"next_toke\u006E":"n"}})");
    CHECK(page == event_page{.events = {message_create{.id = "1"_event, .text = "\""}},
                      .meta = {.next_token = "n"}});
}

TEST_CASE("NUL in a text is a character like others")
{
    auto const page = page_of(
        R"({"data":[{"id":"1\u0000","event_type":"MessageCreate"},{"id":"1","text":"a\u0000b",)"
        R"("event_type":"MessageCreate"},{"id":"1","event_type":"MessageCreate\u0000"}]})");
    CHECK(std::holds_alternative<unknown_event>(page.events[0]));
    CHECK(page.events[1] == event{message_create{.id = "1"_event, .text = std::string{"a\0b", 3}}});
    CHECK(type_of(page.events[2]) == std::string_view{"MessageCreate\0", 14});
    CHECK(expect<malformed>(read(std::string{"{\"data\":[]\0}", 12})).body ==
          std::string_view{"{\"data\":[]\0}", 12});
}

TEST_CASE("A rich page that is cut at any byte is malformed, and whole it is a page")
{
    auto bodies = slices();
    for (auto const* name : {"page-unknown-types.200", "page-pretty.200",
             "page-lone-surrogates.200", "page-bad-utf8.200", "page-bom.200"})
        bodies.push_back(sample(name).body);
    for (auto const& body : bodies) {
        auto const last = body.rfind('}'); // white space may follow
        std::size_t pages = 0;
        for (std::size_t size = 0; size <= body.size(); ++size) {
            auto const o = read(body.substr(0, size));
            pages += o.index() == 0;
            if (o.index() != (size > last ? 0u : 3u))
                FAIL_CHECK("cut at ", size, ": ", say(o));
        }
        CHECK(pages == body.size() - last);
    }
}

TEST_CASE("A page with any byte changed is malformed, or what a reader over a tree makes of it")
{
    std::string_view const bytes{"\0\"\\{}[],:\xff\x80\xc3 u9", 15};
    std::size_t turn = 0, lived = 0, tried = 0;
    auto const change = [&](std::string const& body, std::size_t times) {
        for (std::size_t at = 0; at < body.size(); ++at)
            for (std::size_t n = 0; n < times; ++n) {
                auto changed = body;
                changed[at] = bytes[turn++ % bytes.size()];
                ++tried;
                auto const wanted = reference::page_of(changed);
                lived += wanted.has_value();
                if (!agree(changed, wanted))
                    FAIL_CHECK("the readers disagree on: ", changed);
            }
    };
    for (auto const& body : slices())
        change(body, 1);
    for (auto const* name :
        {"page-unknown-types.200", "page-lone-surrogates.200", "page-bad-utf8.200"})
        change(sample(name).body, 4);
    CHECK(lived > tried / 4);
    CHECK(lived < tried - tried / 4);
}

TEST_CASE("Where any one value is of any other type the page lives, and all other members stay")
{
    boost::json::value const wrong[] = {
        nullptr, true, 5, -1, 1.5, "x", boost::json::array{}, boost::json::object{}};
    std::size_t values = 0, lived = 0;
    for (auto const& body : slices()) {
        auto changed = boost::json::parse(body);
        // Visits each value below `v` in place.
        std::function<void(boost::json::value&)> const visit = [&](boost::json::value& v) {
            for (auto const& other : wrong) {
                auto const before = v;
                v = other;
                auto const json = boost::json::serialize(changed);
                ++values;
                lived += read({json.data(), json.size()}).index() == 0;
                if (!agree({json.data(), json.size()}))
                    FAIL_CHECK("the readers disagree on: ", json);
                v = before;
            }
            if (auto* const o = v.if_object())
                for (auto& member : *o)
                    visit(member.value());
            else if (auto* const a = v.if_array())
                for (auto& element : *a)
                    visit(element);
        };
        for (auto& member : changed.as_object())
            visit(member.value());
    }
    CHECK(values > 3'000);
    CHECK(lived == values);
}

TEST_CASE("Where a value is of another type all else is what it was")
{
    auto const body = sample("page-all-fields.200").body;
    auto const whole = page_of(body);
    auto const swap = [&](std::string_view from, std::string_view to) {
        auto changed = body;
        auto const at = changed.find(from);
        REQUIRE(at != changed.npos);
        return page_of(changed.replace(at, from.size(), to));
    };
    auto wanted = whole;
    wanted.includes.media = {};
    CHECK(swap("\"media\":[{\"media_key\"", "\"media\":5,\"x\":[{\"media_key\"") == wanted);
    wanted = whole;
    wanted.meta.result_count = {};
    CHECK(swap("\"result_count\":4", "\"result_count\":[{\"result_count\":4}]") == wanted);
    wanted = whole;
    std::get_if<message_create>(&wanted.events[1])->sender = {};
    CHECK(swap("\"sender_id\":\"83420117\"", "\"sender_id\":{\"id\":\"83420117\"}") == wanted);
}

TEST_CASE("The other endpoints take what is hostile as well")
{
    auto const hostile = [](std::string const& body) {
        for (auto const status : {200, 201, 400, 429}) {
            response const r{status, {{"content-type", "application/json"}}, body};
            auto const some = decode<get_event>(r).index() + decode<send_message>(r).index() +
                              decode<delete_event>(r).index() + decode<get_me>(r).index() +
                              decode<get_users>(r).index() + decode<download_media>(r).index() +
                              decode<block_messages_from>(r).index();
            CHECK(some <= 21);
        }
    };
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        random_json const made{seed};
        hostile(made.text);
        hostile("{\"data\":" + made.text + "}");
        hostile("{\"data\":{\"id\":" + made.text + ",\"event_type\":" + made.text +
                "},\"errors\":" + made.text + "}");
    }
    for (auto const& name : all_samples()) {
        auto const body = sample(name).body;
        hostile(body);
        hostile(body.substr(0, body.size() / 2));
        hostile("{\"data\":" + body + "}");
    }
}
