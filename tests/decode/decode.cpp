// SPDX-License-Identifier: BSL-1.0
#include <xdm/decode/decode.hpp>

#include <decode/expect.hpp>
#include <readers.hpp>
#include <sample.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

using namespace xdm;

namespace {

// Calls `visit` with an endpoint's type for each endpoint that there is.
template <class Visit>
void each_endpoint(Visit visit)
{
    auto const each = [&]<class... Endpoint>(
                          std::type_identity<Endpoint>... type) { (visit(type), ...); };
    each(std::type_identity<get_events>{}, std::type_identity<get_event>{},
        std::type_identity<send_message>{}, std::type_identity<create_group>{},
        std::type_identity<delete_event>{}, std::type_identity<block_messages_from>{},
        std::type_identity<unblock_messages_from>{}, std::type_identity<download_media>{},
        std::type_identity<get_me>{}, std::type_identity<get_users>{},
        std::type_identity<get_users_by_username>{}, std::type_identity<v1::delete_event>{},
        std::type_identity<v1::download_media>{});
}

} // namespace

TEST_CASE("Each endpoint's answer is its result, or one of three failures")
{
    each_endpoint([]<class E>(std::type_identity<E>) {
        CHECK(std::is_same_v<decltype(decode<E>(response{})),
            std::variant<typename E::result, rate_limited, problem, malformed>>);
    });
}

TEST_CASE("An error means the same to every endpoint")
{
    auto errors = 0;
    for (auto const& name : all_samples()) {
        auto const r = sample(name);
        if (r.status < 400)
            continue;
        ++errors;
        auto const wanted = decode<get_events>(r);
        each_endpoint([&]<class E>(std::type_identity<E>) {
            CAPTURE(name);
            auto const found = decode<E>(r);
            REQUIRE(found.index() == wanted.index());
            if (auto const* const p = std::get_if<problem>(&wanted))
                CHECK(*std::get_if<problem>(&found) == *p);
            if (auto const* const l = std::get_if<rate_limited>(&wanted))
                CHECK(*std::get_if<rate_limited>(&found) == *l);
            if (auto const* const m = std::get_if<malformed>(&wanted))
                CHECK(*std::get_if<malformed>(&found) == *m);
        });
    }
    CHECK(errors == 43);
}

TEST_CASE("What is neither success nor error is malformed, whatever it holds")
{
    for (auto const status : {0, 100, 101, 103, 199, 300, 301, 302, 304, 307, 308, 399, -200})
        each_endpoint([&]<class E>(std::type_identity<E>) {
            CAPTURE(status);
            response const r{status, {{"x-transaction-id", "ab"}},
                R"({"data":{"deleted":true,"blocked":true,"dm_event_id":"1","id":"1"}})"};
            auto const m = expect<malformed>(decode<E>(r));
            CHECK(m.status == status);
            CHECK(m.what == "neither success nor error: see redirected()");
            CHECK(m.body == r.body);
            CHECK(m.transaction_id == "ab");
        });
    CHECK(expect<malformed>(decode<download_media>(sample("redirected.302"))).status == 302);
}

TEST_CASE("Every success status is one")
{
    for (auto const status : {200, 201, 202, 203, 206, 226, 299}) {
        CAPTURE(status);
        expect<event_page>(decode<get_events>({status, {}, R"({"meta":{"result_count":0}})"}));
        expect<media_file>(decode<download_media>({status, {}, "x"}));
        expect<deletion>(decode<delete_event>({status, {}, R"({"data":{"deleted":true}})"}));
    }
}

TEST_CASE("Nothing in the body is a deletion only, and only as 204")
{
    each_endpoint([]<class E>(std::type_identity<E>) {
        using result = typename E::result;
        auto const o = decode<E>({204, {}, ""});
        if constexpr (std::is_same_v<result, deletion>)
            CHECK(expect<deletion>(o) == deletion{true, {}});
        else if constexpr (std::is_same_v<result, media_file>)
            CHECK(expect<media_file>(o) == media_file{});
        else
            CHECK(expect<malformed>(o).what == "empty");
        if constexpr (!std::is_same_v<result, media_file>)
            for (auto const* body : {"", " \r\n"})
                CHECK(expect<malformed>(decode<E>({200, {}, body})).what == "empty");
    });
}

TEST_CASE("A success whose body is no JSON is malformed, and tells what came")
{
    each_endpoint([]<class E>(std::type_identity<E>) {
        if constexpr (!std::is_same_v<typename E::result, media_file>)
            for (auto const* name : {"not-json.200", "cut-short.200"}) {
                auto const r = sample(name);
                auto const m = expect<malformed>(decode<E>(r));
                CHECK(m.status == 200);
                CHECK(m.what == "not JSON, or nested too deep");
                CHECK(m.body == r.body);
                CHECK(m.transaction_id == r.headers.find("x-transaction-id"));
            }
    });
    CHECK(expect<malformed>(decode<get_events>(sample("not-the-api.200"))).what ==
          "JSON, but no page");
}

TEST_CASE("A media file is its bytes, every one of them, and what they are")
{
    auto const r = sample("media-photo.200");
    auto const file = expect<media_file>(decode<download_media>(r));
    CHECK(file.content_type == "application/octet-stream");
    CHECK(file.bytes == r.body);
    CHECK(file.bytes.size() == 297);
    CHECK(file.bytes.starts_with("\xff\xd8\xff\xe0"));
    CHECK(file.bytes.find('\0') != file.bytes.npos);
    CHECK(expect<media_file>(decode<v1::download_media>(r)) == file);
    CHECK(expect<media_file>(decode<download_media>({200, {}, R"({"title":"a file"})"})).bytes ==
          R"({"title":"a file"})");
    CHECK(expect<media_file>(decode<download_media>({200, {{"content-type", "image/jpeg"}}, ""})) ==
          media_file{"image/jpeg", ""});
}

TEST_CASE("In place of a media file an error may come as a success: its content type tells")
{
    auto const p = expect<problem>(decode<download_media>(sample("media-not-found.200")));
    CHECK(p.title == "Not Found Error");
    CHECK(p.resource_type == "media");
    CHECK(p.status == 200);
    for (auto const* type : {"application/json", "APPLICATION/PROBLEM+JSON; charset=utf-8"}) {
        response const r{200, {{"Content-Type", type}}, R"({"title":"t"})"};
        CHECK(expect<problem>(decode<download_media>(r)).title == "t");
        CHECK(expect<media_file>(decode<download_media>({200, r.headers, "{}"})).bytes == "{}");
        CHECK(expect<media_file>(decode<download_media>({200, r.headers, "\xff"})).bytes == "\xff");
    }
}

TEST_CASE("An answer gives the same each time that it is read")
{
    for (auto const& name : all_samples()) {
        auto const r = sample(name);
        auto const before = r;
        CHECK(decode<get_events>(r) == decode<get_events>(r));
        CHECK(r == before);
    }
}
