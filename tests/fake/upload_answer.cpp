// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/upload_answer.hpp>

#include <doctest/doctest.h>

#include <chrono>

using namespace xdm;
using namespace std::chrono_literals;
namespace hidden = fake::detail;

namespace {

hidden::upload file(std::string type, time_point ready_at = {})
{
    hidden::upload u{media_id{7}, user_id{1}, time_point{}, {.bytes = "12345", .type = type}, "a"};
    u.ready_at = ready_at;
    return u;
}
std::string body(hidden::upload const& u, std::chrono::milliseconds now)
{
    return hidden::show_upload(u, time_point{now}).body;
}

} // namespace

TEST_CASE("a picture is shown as it is")
{
    CHECK(body(file("photo"), 10s) ==
          R"({"data":{"id":"7","media_key":"5_7","size":5,"expires_after_secs":86390,)"
          R"("image":{"image_type":"image/png","w":600,"h":335}}})");
    CHECK(body(file("photo"), 25h).find(R"("expires_after_secs":0,)") != std::string::npos);
}

TEST_CASE("a video is shown as far as X is with it")
{
    auto u = file("video", time_point{8s});
    auto const info = [&](std::chrono::milliseconds now) {
        auto const text = body(u, now);
        return text.substr(text.find("processing_info"));
    };
    CHECK(info(0s) ==
          R"(processing_info":{"state":"pending","check_after_secs":4,"progress_percent":0}}})");
    CHECK(info(1999ms) ==
          R"(processing_info":{"state":"pending","check_after_secs":4,"progress_percent":12}}})");
    CHECK(
        info(2s) ==
        R"(processing_info":{"state":"in_progress","check_after_secs":3,"progress_percent":24}}})");
    CHECK(info(8s) == R"(processing_info":{"state":"succeeded","progress_percent":100},)"
                      R"("video":{"video_type":"video/mp4"}}})");
    u.spoiled = true;
    CHECK(info(8s) ==
          R"(processing_info":{"state":"failed","progress_percent":99,)"
          R"("error":{"code":1,"name":"InvalidMedia","message":"Unsupported format"}}}})");
}

TEST_CASE("an upload that has begun is shown with its end")
{
    CHECK(hidden::show_begun(file("video")).body ==
          R"({"data":{"id":"7","media_key":"5_7","expires_after_secs":1295999}})");
    CHECK(hidden::show_appended(file("video")).body == R"({"data":{"expires_at":1296000}})");
}
