// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/media_store.hpp>

#include <xdm/endpoint/download_media.hpp>

#include <doctest/doctest.h>

using namespace xdm::fake;
using namespace xdm::fake::detail;

namespace {

upload of(new_media file)
{
    return {xdm::media_id{12}, xdm::user_id{1}, {}, std::move(file), "abcdEFGH.png"};
}

constexpr xdm::event_id in{34};

} // namespace

TEST_CASE("a photo has a private URL, from which its download is made")
{
    auto const photo = of({.width = 20, .height = 10, .alt_text = "a cat"});
    auto const shown = shown_media(photo, in);
    CHECK(to_string(shown.id) == "5_12");
    CHECK(shown.type == "photo");
    CHECK(shown.width == 20);
    CHECK(shown.height == 10);
    CHECK(shown.alt_text == "a cat");
    CHECK(shown.url == "https://ton.twitter.com/1.1/ton/data/dm/34/12/abcdEFGH.png");
    CHECK(shown.variants.empty());
    auto const download = xdm::download_of(shown.url);
    REQUIRE(download);
    CHECK(download->event == in);
    CHECK(download->media == photo.id);
    CHECK(download->resource == photo.resource);
}

TEST_CASE("a gif is public, with one variant of bit rate 0")
{
    auto const shown = shown_media(of({.type = "animated_gif"}), in);
    CHECK(shown.url.empty());
    CHECK(shown.preview_image_url == "https://pbs.twimg.com/dm_gif_preview/abcdEFGH.jpg");
    REQUIRE(shown.variants.size() == 1);
    CHECK(shown.variants[0].bit_rate == 0);
    CHECK(shown.variants[0].content_type == "video/mp4");
    CHECK(shown.variants[0].url == "https://video.twimg.com/dm_gif/12/abcdEFGH.mp4");
}

TEST_CASE("a video has a length and variants, one of them a stream without bit rate")
{
    auto const shown = shown_media(of({.type = "video", .duration_ms = 4000}), in);
    CHECK(shown.url.empty());
    CHECK(shown.duration_ms == 4000);
    CHECK(shown.public_metrics.views == 0);
    REQUIRE(shown.variants.size() == 2);
    CHECK(shown.variants[0].bit_rate == 832'000);
    CHECK(shown.variants[0].url ==
          "https://video.twimg.com/dm_video/12/vid/avc1/640x360/abcdEFGH.mp4?tag=1");
    CHECK_FALSE(shown.variants[1].bit_rate);
    CHECK(shown.variants[1].content_type == "application/x-mpegURL");
}

TEST_CASE("the first bytes show the ending of the name")
{
    static_assert(extension_of("\x89PNG\r\n") == ".png");
    static_assert(extension_of("\xff\xd8\xff") == ".jpg");
    static_assert(extension_of("") == ".jpg");
}
