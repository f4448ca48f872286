// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/uploaded_media.hpp>

#include <model/member_counts.hpp>

#include <doctest/doctest.h>

using xdm::media_processing;
using xdm::upload_stage;
using xdm::uploaded_media;

TEST_CASE("An upload is ready where nothing is said of it, and where it succeeded")
{
    CHECK(stage_of(media_processing{}) == upload_stage::ready);
    CHECK(stage_of(media_processing{.state = "succeeded", .progress_percent = 100}) ==
          upload_stage::ready);
}

TEST_CASE("An upload is waited for in every other state but the one of a failure")
{
    for (auto const* state : {"pending", "in_progress", "uploading", "Succeeded", "failed "})
        CHECK(stage_of(media_processing{.state = state}) == upload_stage::waiting);
    CHECK(stage_of(media_processing{.check_after_secs = 5}) == upload_stage::waiting);
    CHECK(stage_of(media_processing{.state = "failed"}) == upload_stage::failed);
}

TEST_CASE("Each member of an upload counts when two are compared")
{
    member_counts(&xdm::processing_error::code, {1});
    member_counts(&xdm::processing_error::name, {"x"});
    member_counts(&xdm::processing_error::message, {"x"});
    member_counts(&media_processing::state, {"x"});
    member_counts(&media_processing::check_after_secs, {1});
    member_counts(&media_processing::progress_percent, {1});
    member_counts(&media_processing::error, {.name = "x"});
    member_counts(&xdm::upload_picture::type, {"x"});
    member_counts(&xdm::upload_picture::width, {1});
    member_counts(&xdm::upload_picture::height, {1});
    member_counts(&xdm::upload_video::type, {"x"});
    member_counts(&uploaded_media::id, xdm::media_id{1});
    member_counts(&uploaded_media::key, {xdm::media_key{1, xdm::media_id{1}}});
    member_counts(&uploaded_media::size, {1});
    member_counts(&uploaded_media::expires_after_secs, {1});
    member_counts(&uploaded_media::image, {.type = "x"});
    member_counts(&uploaded_media::video, {.type = "x"});
    member_counts(&uploaded_media::processing, {.state = "x"});
    member_counts(&uploaded_media::errors, {xdm::problem{.status = 1}});
    member_counts(&xdm::appended_segment::expires_at, {1});
    member_counts(&xdm::appended_segment::errors, {xdm::problem{.status = 1}});
}
