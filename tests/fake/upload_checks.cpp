// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/upload_checks.hpp>

#include <doctest/doctest.h>

using namespace xdm;
using fake::detail::kind_of;

TEST_CASE("the categories for messages and for posts are of three kinds")
{
    CHECK(kind_of("dm_image") == media_category::dm_image);
    CHECK(kind_of("tweet_image") == media_category::dm_image);
    CHECK(kind_of("dm_gif") == media_category::dm_gif);
    CHECK(kind_of("tweet_gif") == media_category::dm_gif);
    CHECK(kind_of("dm_video") == media_category::dm_video);
    CHECK(kind_of("tweet_video") == media_category::dm_video);
    for (auto const* other : {"", "image", "dm_", "amplify_video", "subtitles", "dm_images"})
        CHECK(!kind_of(other));
}
