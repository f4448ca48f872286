// SPDX-License-Identifier: BSL-1.0
#include <xdm/decode/media/uploads.hpp>

#include <decode/expect.hpp>
#include <facts.hpp>
#include <readers.hpp>
#include <sample.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace xdm;
using namespace xdm::literals;

namespace {

constexpr auto video = "2032750304001597447"_media;

uploaded_media status(std::string const& name)
{
    return expect<uploaded_media>(decode<get_upload_status>(sample(name)));
}
uploaded_media recorded(std::string const& name)
{
    auto const body = facts::read("samples/" + name + ".json");
    return expect<uploaded_media>(decode<finalize_upload>({200, {}, body}));
}
outcome<appended_segment> appended(std::string body, int status = 200)
{
    return decode<append_upload>({status, {}, std::move(body)});
}

} // namespace

TEST_CASE("An upload that begins has an id and lives for fifteen days")
{
    CHECK(
        expect<uploaded_media>(decode<initialize_upload>(sample("upload-begun.200"))) ==
        uploaded_media{.id = video, .key = media_key{16, video}, .expires_after_secs = 1'295'999});
}

TEST_CASE("An upload is waited for, until it succeeds")
{
    uploaded_media wanted{.id = video,
        .key = media_key{16, video},
        .size = 1'048'576,
        .expires_after_secs = 86'400,
        .processing = {"pending", 2, {}, {}}};
    CHECK(expect<uploaded_media>(decode<finalize_upload>(sample("upload-waiting.200"))) == wanted);
    wanted.expires_after_secs = 86'397;
    wanted.processing = {"in_progress", 5, 50, {}};
    CHECK(status("upload-half.200") == wanted);
    CHECK(stage_of(wanted.processing) == upload_stage::waiting);
    wanted.expires_after_secs = 86'390;
    wanted.video.type = "video/mp4";
    wanted.processing = {"succeeded", {}, 100, {}};
    CHECK(status("upload-ready.200") == wanted);
    CHECK(stage_of(wanted.processing) == upload_stage::ready);
}

TEST_CASE("A picture is ready at once")
{
    auto const picture = expect<uploaded_media>(decode<upload_media>(sample("upload-picture.200")));
    CHECK(picture.image == upload_picture{"image/png", 600, 335});
    CHECK(stage_of(picture.processing) == upload_stage::ready);
}

TEST_CASE("An upload that fails is a success of HTTP, and says why, also in the form of API 1.1")
{
    auto const failed = status("upload-failed.200");
    CHECK(failed.id == video);
    CHECK(stage_of(failed.processing) == upload_stage::failed);
    CHECK(
        failed.processing.error == processing_error{1, "InvalidMedia", "The frames have no size"});
}

TEST_CASE("Media that is not there is a problem, and other JSON is malformed")
{
    auto const p = expect<problem>(decode<get_upload_status>(sample("upload-not-found.200")));
    CHECK(p.resource_id == "5");
    for (auto const* body : {"{}", "[]", R"({"data":{}})", R"({"data":{"id":5}})", R"({"id":5})"})
        CHECK(expect<malformed>(decode<finalize_upload>({200, {}, body})).what ==
              "JSON, but no media");
    CHECK(expect<malformed>(decode<finalize_upload>({200, {}, ""})).what == "empty");
    auto const partly = expect<uploaded_media>(
        decode<finalize_upload>({200, {}, R"({"data":{"id":"5"},"errors":[{"code":1}]})"}));
    CHECK(partly == uploaded_media{.id = "5"_media, .errors = {problem{.code = 1}}});
}

TEST_CASE("A segment was taken where X says until when, and where it says nothing")
{
    CHECK(expect<appended_segment>(decode<append_upload>(sample("upload-appended.200"))) ==
          appended_segment{.expires_at = 1'773'567'000});
    CHECK(expect<appended_segment>(decode<append_upload>(sample("upload-appended-empty.204"))) ==
          appended_segment{});
    for (auto const* body : {"", "{}", " \r\n", "{}\n", R"({"data":{}})", R"({"data":null})"})
        CHECK(expect<appended_segment>(appended(body)) == appended_segment{});
    CHECK(expect<appended_segment>(appended("", 202)) == appended_segment{});
    CHECK(expect<appended_segment>(appended(R"({"expires_at":5})")) == appended_segment{5, {}});
}

TEST_CASE("A segment was not taken where a page of somebody else answers, or X names an error")
{
    for (auto const* body : {"<html>", R"({"data":{"expires_)", R"({"ok":true})", "[]", "null"})
        expect<malformed>(appended(body));
    expect<problem>(appended(R"({"errors":[{"detail":"no"}]})"));
    expect<problem>(appended(R"({"title":"Forbidden"})"));
    expect<problem>(appended(R"({"title":"Forbidden"})", 403));
    expect<problem>(appended("", 403));
}

TEST_CASE("Answers that others recorded or X documents are read")
{
    if (facts::missing())
        return;
    auto const begun = expect<uploaded_media>(decode<initialize_upload>(
        {200, {}, facts::read("samples/media-initialize-response.json")}));
    CHECK(begun.expires_after_secs == 1'295'999);
    auto const pending = recorded("media-status-response");
    CHECK(pending.id == begun.id);
    CHECK(pending.processing == media_processing{"pending", 1, {}, {}});
    auto const failed = recorded("media-status-failed");
    CHECK(stage_of(failed.processing) == upload_stage::failed);
    CHECK(failed.processing.error.name == "InvalidMedia");
    CHECK(recorded("v1-media-upload-png").image.width == 1252);
    CHECK(recorded("v1-media-upload-gif").image.type == "image/gif");
    CHECK(recorded("v1-media-finalize").video.type == "video/mp4");
    CHECK(recorded("v1-media-finalize").expires_after_secs == 86'400);
    CHECK(recorded("v1-media-init").id == recorded("v1-media-finalize").id);
}
