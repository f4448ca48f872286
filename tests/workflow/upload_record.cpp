// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/upload_record.hpp>

#include "workflow/script.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace xdm;
using namespace workflow;

namespace {

detail::upload_record half()
{
    detail::upload_record r{{user_id{1}, media_category::dm_video, media_type::mp4, 10}, 4};
    r.id = media_id{7};
    r.taken = 1;
    return r;
}
std::string changed(std::string text, std::string const& from, std::string const& to)
{
    auto const at = text.find(from);
    REQUIRE(at != text.npos);
    return text.replace(at, from.size(), to);
}

} // namespace

TEST_CASE("what X has, and what comes next, follows from the segments that it took")
{
    auto r = half();
    CHECK(r.sent() == 4);
    CHECK(r.wanted() == need_bytes{4, 4});
    r.taken = 2;
    CHECK(r.wanted() == need_bytes{8, 2});
    r.taken = 3;
    CHECK(r.sent() == 10);
    r.file.size = UINT64_MAX;
    r.segment = UINT64_MAX / 2;
    CHECK(r.sent() == UINT64_MAX);
}

TEST_CASE("a media lives no longer than a day, and no longer than X says")
{
    auto r = half();
    r.life = {noon, 24h};
    auto const rest = [&](std::optional<std::int64_t> seconds, time_point asked) {
        auto copy = r;
        copy.live(seconds, asked, noon);
        return (copy.life.end(noon) - noon) / 1s;
    };
    CHECK(rest({}, noon) == 86'400);
    CHECK(rest(1'295'999, noon) == 86'400);
    CHECK(rest(100, noon) == 100);
    CHECK(rest(100, noon - 10s) == 90);
    CHECK(rest(100, noon + 10s) == 100); // the clock was set back since
    CHECK(rest(-5, noon) == 0);
    CHECK(rest(INT64_MIN, noon) == 0);
    CHECK(rest(INT64_MAX, noon) == 86'400);
    CHECK(rest({}, noon - 1h) == 82'800);
}

TEST_CASE("a record is saved and loaded as it is, and one that cannot be is refused")
{
    auto r = half();
    r.file.duration = 500ms;
    r.file.shared = true;
    r.percent = 5;
    auto const text = r.save();
    auto loaded = half();
    REQUIRE(loaded.load(text));
    CHECK(loaded == r);
    CHECK(half().load(changed(text, "count=1&", "count=3&")));
    struct {
        char const* from;
        char const* to;
    } const bad[]{{"count=1&", "count=4&"}, {"id=7", "id=07"}, {"id=7", "id="}, {"id=7", "id=x"},
        {"category=dm_video", "category=tweet_video"}, {"type=video%2Fmp4", "type=image%2Fpng"},
        {"segment=4", "segment=0"}, {"segment=4", "segment=5242881"}, {"size=10", "size=0"},
        {"count=5", "count=101"}, {"flag=0", "flag=1"}, {"flag=0&flag=0", "flag=0&flag=1"},
        {"flag=0&flag=0&flag=0", "flag=0&flag=0&flag=1"}};
    for (auto const& one : bad) {
        CAPTURE(one.to);
        CHECK_FALSE(half().load(changed(text, one.from, one.to)));
    }
}

TEST_CASE("a record goes on where it stood")
{
    auto r = half();
    CHECK(r.resumed() == upload_state::reading);
    r.taken = 3;
    CHECK(r.resumed() == upload_state::whole);
    r.closed = true;
    CHECK(r.resumed() == upload_state::resting);
    r.ready = true;
    CHECK(r.resumed() == upload_state::done);
    r = half();
    r.id = {};
    CHECK(r.resumed() == upload_state::start);
}

TEST_CASE("each member counts when two records are compared, and is saved")
{
    auto const same = half();
    auto const differs = [&](auto change) {
        auto other = half();
        change(other);
        CHECK(other != same);
        CHECK(other.save() != same.save());
    };
    using record = detail::upload_record;
    differs([](record& r) { r.file.owner = user_id{2}; });
    differs([](record& r) { r.file.category = media_category::dm_gif; });
    differs([](record& r) { r.file.type = media_type::webm; });
    differs([](record& r) { r.file.size = 11; });
    differs([](record& r) { r.file.shared = true; });
    differs([](record& r) { r.file.duration = 1s; });
    differs([](record& r) { r.segment = 5; });
    differs([](record& r) { r.id = media_id{8}; });
    differs([](record& r) { r.taken = 2; });
    differs([](record& r) { r.closed = true; });
    differs([](record& r) { r.doubt = true; });
    differs([](record& r) { r.ready = true; });
    differs([](record& r) { r.percent = 1; });
    differs([](record& r) { r.polls = 1; });
    differs([](record& r) { r.requests = 1; });
    differs([](record& r) { r.life = {noon, 1s}; });
    differs([](record& r) { r.since.start(noon); });
    differs([](record& r) { r.processing.start(noon); });
    differs([](record& r) { r.attempts.rest(noon, 1s); });
}
