// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/media.hpp>

#include <model/member_counts.hpp>

using namespace xdm::literals;

TEST_CASE("No member of media is forgotten in a comparison")
{
    member_counts(&xdm::media_variant::bit_rate, {1});
    member_counts(&xdm::media_variant::content_type, {"x"});
    member_counts(&xdm::media_variant::url, {"x"});
    member_counts(&xdm::media_metrics::views, {1});
    member_counts(&xdm::media_metrics::playback_0, {1});
    member_counts(&xdm::media_metrics::playback_25, {1});
    member_counts(&xdm::media_metrics::playback_50, {1});
    member_counts(&xdm::media_metrics::playback_75, {1});
    member_counts(&xdm::media_metrics::playback_100, {1});
    member_counts(&xdm::media::id, xdm::media_key{5, "1"_media});
    member_counts(&xdm::media::type, {"x"});
    member_counts(&xdm::media::width, {1});
    member_counts(&xdm::media::height, {1});
    member_counts(&xdm::media::url, {"x"});
    member_counts(&xdm::media::alt_text, {"x"});
    member_counts(&xdm::media::preview_image_url, {"x"});
    member_counts(&xdm::media::duration_ms, {1});
    member_counts(&xdm::media::variants, {xdm::media_variant{}});
    member_counts(&xdm::media::public_metrics, xdm::media_metrics{.views = 1});
    member_counts(&xdm::media::non_public_metrics, xdm::media_metrics{.views = 1});
    member_counts(&xdm::media::organic_metrics, xdm::media_metrics{.views = 1});
    member_counts(&xdm::media::promoted_metrics, xdm::media_metrics{.views = 1});
}

TEST_CASE("A media is found by its key, which is its id here")
{
    xdm::media const photo{
        .id = *xdm::parse<xdm::media_key>("5_1583157113245011970"), .type = "photo", .width = 640};
    CHECK(photo.id.media() == "1583157113245011970"_media);
    CHECK(photo.width == 640);
    CHECK_FALSE(photo.height);
}

TEST_CASE("a media that nothing was said of has the key 0_0")
{
    CHECK(to_string(xdm::media{}.id) == "0_0");
}
