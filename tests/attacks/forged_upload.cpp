// SPDX-License-Identifier: BSL-1.0
// Somebody steals or forges the file that an upload was saved to, or the answers to it. Stolen, it
// names a media that only its owner can attach; forged, it asks for no bytes but those of the file.
#include <xdm/fake.hpp>
#include <xdm/media.hpp>
#include <xdm/workflow/uploader.hpp>
#include <xdm/xdm.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <variant>

using namespace xdm;

namespace {

constexpr time_point noon{std::chrono::seconds{1'795'348'800}};
upload_file const file{user_id{1}, media_category::dm_video, media_type::mp4, 10};

response said(std::string body)
{
    return {200, {}, std::move(body)};
}
// One that has sent half of its file.
uploader half()
{
    uploader flow{file, {.segment = 5}};
    flow.next(noon);
    flow.feed(said(R"({"data":{"id":"7"}})"), noon);
    flow.next(noon);
    flow.supply("01234");
    flow.next(noon);
    flow.feed(said(R"({"data":{}})"), noon);
    return flow;
}

} // namespace

TEST_CASE("Attack: a stolen upload can be attached by its owner alone")
{
    fake::x x{{.processing = std::chrono::seconds{0}}};
    auto const me = x.add_user("me");
    auto const thief = x.add_user("thief");
    auto const media = x.upload(me, {});
    auto const send = [&](user_id by) {
        auto const r = encode(send_message{.to = me, .message = {.attachments = {media}}});
        return x.handle(oauth2::bearer{secret{x.token(by)}}(r), x.now()).status;
    };
    CHECK(send(thief) == 403);
    CHECK(send(me) == 201);
}

TEST_CASE("Attack: a saved upload that was cut short is none")
{
    auto const text = half().save();
    for (std::size_t size = 0; size < text.size(); ++size)
        CHECK_FALSE(uploader::load(text.substr(0, size)));
    CHECK(uploader::load(text));
}

TEST_CASE("Attack: a saved upload with any byte changed is none, or asks for bytes of its file")
{
    auto const text = half().save();
    for (std::size_t at = 0; at < text.size(); ++at)
        for (char const c : {'\0', '\n', '&', '=', '%', '0', '1', '9', 'x', '\xff'}) {
            auto changed = text;
            changed[at] = c;
            auto flow = uploader::load(changed);
            if (!flow)
                continue;
            CHECK(uploader::load(flow->save()) == flow);
            auto const step = flow->next(noon);
            auto const size = flow->progress().size;
            if (auto const* const wanted = std::get_if<need_bytes>(&step)) {
                CHECK(wanted->offset < size);
                CHECK(wanted->size <= size - wanted->offset);
            }
        }
}

TEST_CASE("Attack: no answer makes an upload wait for days, or its media live longer than a day")
{
    for (std::string const huge :
        {"9223372036854775807", "-9223372036854775808", "1e300", "\"1\""}) {
        auto flow = half();
        flow.next(noon);
        flow.supply("56789");
        flow.next(noon);
        flow.feed(said(R"({"data":{"expires_at":)" + huge + "}}"), noon);
        flow.next(noon);
        flow.feed(said(R"({"data":{"id":"7","expires_after_secs":)" + huge +
                       R"(,"processing_info":{"state":"pending","check_after_secs":)" + huge +
                       R"(,"progress_percent":)" + huge + "}}}"),
            noon);
        auto step = flow.next(noon);
        auto const* const wait = std::get_if<wait_until>(&step);
        REQUIRE(wait != nullptr);
        CHECK(wait->time <= noon + std::chrono::hours{24});
        CHECK(flow.progress().processed <= 100);
        flow.next(wait->time);
        flow.feed(said(R"({"data":{"id":"7","expires_after_secs":)" + huge + "}}"), wait->time);
        step = flow.next(wait->time);
        if (auto const* const ready = std::get_if<ready_media>(&step))
            CHECK(ready->until <= noon + std::chrono::hours{24});
    }
}
