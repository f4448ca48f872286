// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/uploads.hpp>

#include "fake/scene.hpp"

#include <xdm/endpoint/send_message.hpp>
#include <xdm/media.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace xdm;
using namespace std::chrono_literals;

namespace {

struct uploads : scene::cast {
    using scene::cast::cast;

    media_id picture(std::string bytes = "\x89PNG")
    {
        return got(upload_media{.bytes = std::move(bytes)}).id;
    }
    media_id begin(std::uint64_t size, media_category c = media_category::dm_video,
        media_type t = media_type::mp4, bool shared = false)
    {
        return got(initialize_upload{c, t, size, shared}).id;
    }
    media_id video(std::string bytes = "0123456789", bool shared = false)
    {
        auto const id = begin(bytes.size(), media_category::dm_video, media_type::mp4, shared);
        got(append_upload{id, 0, bytes});
        got(finalize_upload{id});
        return id;
    }
    response attach(media_id id, user_id by)
    {
        return ask(send_message{.to = third, .message = {.attachments = {id}}}, by);
    }
    int attached(media_id id) { return attach(id, me).status; }
};

} // namespace

TEST_CASE("a picture is uploaded in one request, either way, and attached once")
{
    uploads s;
    for (auto const form : {upload_form::multipart, upload_form::json}) {
        auto const up = s.got(upload_media{.bytes = "\x89PNG\r\n--\0", .form = form});
        CHECK(stage_of(up.processing) == upload_stage::ready);
        CHECK(up.size == 8);
        CHECK(up.expires_after_secs == 86'400);
        CHECK(up.image.type == "image/png");
        REQUIRE(s.x.uploaded(up.id) != nullptr);
        CHECK(s.x.uploaded(up.id)->bytes == "\x89PNG\r\n--\0");
        CHECK(s.attached(up.id) == 201);
        CHECK(s.attached(up.id) == 403);
    }
}

TEST_CASE("a video is uploaded in segments, whatever their order, and processed")
{
    uploads s;
    auto const begun = s.got(initialize_upload{media_category::dm_video, media_type::mp4, 10});
    CHECK(begun.expires_after_secs == 1'295'999);
    CHECK(s.x.uploaded(begun.id) == nullptr);
    auto const taken = s.got(append_upload{begun.id, 1, "4567", upload_form::json});
    CHECK(taken.expires_at == (s.now + 1'296'000s).time_since_epoch() / 1s);
    s.got(append_upload{begun.id, 0, "xxxx"});
    s.got(append_upload{begun.id, 0, "0123"}); // once more
    s.got(append_upload{begun.id, 2, "89"});
    auto up = s.got(finalize_upload{begun.id});
    CHECK(up.processing == media_processing{"pending", 2, 0, {}});
    CHECK(s.x.uploaded(begun.id)->bytes == "0123456789");
    CHECK(s.attached(begun.id) == 403);
    s.now += 2s;
    up = s.got(get_upload_status{begun.id});
    CHECK(up.processing == media_processing{"in_progress", 1, 49, {}});
    CHECK(up.expires_after_secs == 86'398);
    s.now += 1999ms;
    CHECK(stage_of(s.got(get_upload_status{begun.id}).processing) == upload_stage::waiting);
    s.now += 1ms;
    up = s.got(get_upload_status{begun.id});
    CHECK(up.processing == media_processing{"succeeded", {}, 100, {}});
    CHECK(up.video.type == "video/mp4");
    CHECK(s.attached(begun.id) == 201);
}

TEST_CASE("a file can be one that X can do nothing with")
{
    uploads s;
    s.x.spoil_next_upload();
    auto const id = s.video();
    s.now += 4s;
    auto const up = s.got(get_upload_status{id});
    CHECK(stage_of(up.processing) == upload_stage::failed);
    CHECK(up.processing.error == processing_error{1, "InvalidMedia", "Unsupported format"});
    CHECK(s.attached(id) == 403);
    auto const next = s.video();
    s.now += 4s;
    CHECK(s.attached(next) == 201);
}

TEST_CASE("processing takes as long as the settings say")
{
    uploads s{{.now = scene::noon, .processing = 0s}};
    CHECK(s.attached(s.video()) == 201);
    uploads slow{{.now = scene::noon, .processing = 120s}};
    auto const id = slow.video();
    auto const up = slow.got(get_upload_status{id});
    CHECK(up.processing.check_after_secs == 30);
    slow.now += 119s;
    CHECK(slow.got(get_upload_status{id}).processing.check_after_secs == 1);
}

TEST_CASE("a media is attached by its owners, within a day, and once unless it is shared")
{
    uploads s{{.now = scene::noon, .processing = 0s}};
    CHECK(s.attach(s.picture(), s.you).status == 403);
    auto const late = s.picture();
    auto const shared = s.video("x", true);
    s.now += 24h - 1ms;
    CHECK(s.attached(shared) == 201);
    CHECK(s.attached(shared) == 201);
    s.now += 1ms;
    CHECK(s.attached(late) == 403);
    CHECK(s.attached(shared) == 403);
    auto const id = s.got(initialize_upload{.category = media_category::dm_gif,
                              .type = media_type::gif,
                              .total_bytes = 1,
                              .additional_owners = {s.you}})
                        .id;
    s.got(append_upload{id, 0, "x"});
    CHECK(s.attach(id, s.you).status == 403); // not all of it is there
    s.got(finalize_upload{id});
    CHECK(s.attach(id, s.third).status == 403);
    CHECK(s.attach(id, s.you).status == 201);
    auto const two = s.ask(
        send_message{.to = s.you, .message = {.attachments = {s.picture(), s.picture()}}}, s.me);
    CHECK(two.status == 400);
}

TEST_CASE("a media for posts is no media for messages")
{
    uploads s;
    auto const r = s.post("/2/media/upload", R"({"media":"eA==","media_category":"tweet_image"})");
    auto const outcome = decode<upload_media>(r);
    auto const* const up = std::get_if<uploaded_media>(&outcome);
    REQUIRE(up != nullptr);
    CHECK(s.attached(up->id) == 403);
}

TEST_CASE("nobody but its owner goes on with an upload or sees it")
{
    uploads s;
    auto const id = s.begin(1);
    CHECK(s.ask(append_upload{id, 0, "x"}, s.you).status == 404);
    s.got(append_upload{id, 0, "x"});
    CHECK(s.ask(finalize_upload{id}, s.you).status == 404);
    CHECK(s.ask(get_upload_status{s.picture()}, s.you).status == 404);
    CHECK(s.ask(append_upload{media_id{5}, 0, "x"}, s.me).status == 404);
    CHECK(s.ask(get_upload_status{media_id{5}}, s.me).status == 404);
}

TEST_CASE("an upload ends when all is there, once, and lives until then for fifteen days")
{
    uploads s;
    auto const id = s.begin(10);
    s.got(append_upload{id, 0, "012345"});
    CHECK(s.ask(finalize_upload{id}, s.me).status == 400);
    CHECK(s.ask(get_upload_status{id}, s.me).status == 400);
    s.got(append_upload{id, 1, "6789"});
    s.got(finalize_upload{id});
    CHECK(s.ask(finalize_upload{id}, s.me).status == 400);
    CHECK(s.ask(append_upload{id, 1, "6789"}, s.me).status == 400);
    auto const old = s.begin(1);
    s.now += 1'296'000s - 1ms;
    s.got(append_upload{old, 0, "x"});
    s.now += 1ms;
    CHECK(s.ask(append_upload{old, 0, "x"}, s.me).status == 404);
}

TEST_CASE("what is wrong with an upload is refused")
{
    uploads s;
    CHECK(s.ask(upload_media{.category = media_category::dm_video, .bytes = "x"}, s.me).status ==
          400);
    CHECK(s.ask(upload_media{.bytes = "\x1a\x45\xdf\xa3"}, s.me).status == 400); // a video
    CHECK(s.ask(upload_media{.bytes = std::string(5'242'881, 'x')}, s.me).status == 400);
    CHECK(s.ask(upload_media{}, s.me).status == 400);
    using enum media_category;
    CHECK(s.ask(initialize_upload{dm_video, media_type::png, 1}, s.me).status == 400);
    CHECK(s.ask(initialize_upload{dm_video, media_type::mp4, 0}, s.me).status == 400);
    CHECK(s.ask(initialize_upload{dm_gif, media_type::gif, 15'728'641}, s.me).status == 400);
    CHECK(s.ask(initialize_upload{dm_gif, media_type::gif, 1, false,
                    {user_id{10'000'000'000'000'000'000u}}},
               s.me)
              .status == 400);
    auto const id = s.begin(1);
    CHECK(s.ask(append_upload{id, 1000, "x"}, s.me).status == 400);
    CHECK(s.ask(append_upload{id, 0, std::string(5'242'881, 'x')}, s.me).status == 400);
    for (auto const* body :
        {"", "{}", "[]", R"({"media":"eA=="})", R"({"media":"?","media_category":"dm_image"})",
            R"({"media":"eA==","media_category":"cat"})",
            R"({"media":"eA==","media_category":"dm_image","x":1})",
            R"({"media":"eA==","media_category":"dm_image","media_type":"text/html"})"}) {
        CAPTURE(body);
        CHECK(s.post("/2/media/upload", body).status == 400);
    }
    for (auto const* more : {R"("segment_index":0)", R"("total_bytes":1)"})
        CHECK(s.post("/2/media/upload",
                   R"({"media":"eA==","media_category":"dm_image",)" + std::string{more} + '}')
                  .status == 400);
    std::string const begun =
        R"({"media_category":"dm_gif","media_type":"image/gif","total_bytes":1)";
    CHECK(s.post("/2/media/upload/initialize", begun + '}').status == 200);
    for (auto const* more : {R"("segment_index":0)", R"("media":"eA==")",
             R"("additional_owners":["x"])", R"("additional_owners":[5])"})
        CHECK(s.post("/2/media/upload/initialize", begun + ',' + more + '}').status == 400);
    CHECK(s.post("/2/media/upload/initialize",
               R"({"media_category":"dm_gif","media_type":"image/gif","total_bytes":-1})")
              .status == 400);
    auto const appends = "/2/media/upload/" + to_string(id) + "/append";
    CHECK(s.post(appends, R"({"media":"eA==","segment_index":0})").status == 200);
    for (auto const* more : {R"("segment_index":-1)", R"("segment_index":0,"total_bytes":1)",
             R"("segment_index":0,"media_category":"dm_gif")",
             R"("segment_index":0,"media_type":"image/gif")", R"("shared":false)"})
        CHECK(s.post(appends, R"({"media":"eA==",)" + std::string{more} + '}').status == 400);
    CHECK(s.get("/2/media/upload?media_id=5&command=INIT").status == 400);
    CHECK(s.get("/2/media/upload?media_id=x").status == 400);
}

TEST_CASE("an upload has no parameters in its URL")
{
    uploads s;
    auto const picture = R"({"media":"eA==","media_category":"dm_image"})";
    auto const video = R"({"media_category":"dm_gif","media_type":"image/gif","total_bytes":1})";
    auto const segment = R"({"media":"eA==","segment_index":0})";
    auto const of = "/2/media/upload/" + to_string(s.begin(1));
    struct {
        std::string path, body;
    } const requests[] = {{"/2/media/upload", picture}, {"/2/media/upload/initialize", video},
        {of + "/append", segment}, {of + "/finalize", ""}};
    for (auto const& one : requests) {
        CAPTURE(one.path);
        CHECK(s.post(one.path + "?x=1", one.body).status == 400);
        CHECK(s.post(one.path, one.body).status == 200);
    }
}

TEST_CASE("an upload takes the scope for media, or an app of OAuth 1.0a")
{
    uploads s;
    auto r = request{encode(upload_media{.bytes = "x"})};
    CHECK(s.ask_signed(r, s.x.oauth1_credentials(s.me)).status == 200);
    r.headers.set("authorization", "Bearer " + s.x.add_token(s.me, scope_set{scope::dm_write}));
    CHECK(s.x.handle(r, s.now).status == 403);
}
