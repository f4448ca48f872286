// SPDX-License-Identifier: BSL-1.0
#include <xdm/decode/media/table.hpp>

#include <xdm/decode/read.hpp>

#include <doctest/doctest.h>

using namespace xdm;

TEST_CASE("The members of an upload are read from their names")
{
    wire::maybe_upload read;
    REQUIRE(detail::read(R"({"id":"5","media_key":"16_5","size":1,"expires_after_secs":2,
        "image":{"image_type":"image/png","w":3,"h":4},"video":{"video_type":"video/mp4"},
        "processing_info":{"state":"failed","check_after_secs":5,"progress_percent":6,
            "error":{"code":7,"name":"N","message":"M"}},"tomorrow":[{}]})",
        read));
    CHECK(read.id == media_id{5});
    CHECK(read.media == uploaded_media{.key = media_key{16, media_id{5}},
                            .size = 1,
                            .expires_after_secs = 2,
                            .image = {"image/png", 3, 4},
                            .video = {"video/mp4"},
                            .processing = {"failed", 5, 6, {7, "N", "M"}}});
}

TEST_CASE("The id is also read from the name that it has in API 1.1, and never from a number")
{
    wire::maybe_upload read;
    REQUIRE(detail::read(
        R"({"media_id":710511363345354753,"media_id_string":"710511363345354753"})", read));
    CHECK(read.id == media_id{710511363345354753});
    read = {};
    REQUIRE(detail::read(R"({"id":5,"size":"x","processing_info":"failed"})", read));
    CHECK(!read.id);
    CHECK(read.media == uploaded_media{});
}

TEST_CASE("The end of an upload is read")
{
    wire::segment_data read;
    REQUIRE(detail::read(R"({"expires_at":1773567000})", read));
    CHECK(read.expires_at == 1773567000);
}
