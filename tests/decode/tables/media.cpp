// SPDX-License-Identifier: BSL-1.0
#include <xdm/decode/tables/media.hpp>

#include <decode/spelled_out.hpp>

#include <doctest/doctest.h>

using namespace xdm;
using namespace xdm::literals;

TEST_CASE("A variant of a video is read member by member, and by its spelling in API 1.1")
{
    media_variant const wanted{.bit_rate = 832'000, .content_type = "video/mp4", .url = "u"};
    check_table(R"({"bit_rate":832000,"content_type":"video/mp4","url":"u"})",
        R"({"bitrate":832000,"content_type":"video/mp4","url":"u"})", wanted);
    CHECK(read_as<media_variant>(R"({"bit_rate":0})").bit_rate == 0);
}

TEST_CASE("The metrics of a media are read member by member")
{
    check_table(R"({"view_count":1,"playback_0_count":2,"playback_25_count":3,
        "playback_50_count":4,"playback_75_count":5,"playback_100_count":6})",
        media_metrics{.views = 1,
            .playback_0 = 2,
            .playback_25 = 3,
            .playback_50 = 4,
            .playback_75 = 5,
            .playback_100 = 6});
}

TEST_CASE("A media is read member by member")
{
    check_table(R"({"media_key":"7_2033241069089275907","type":"video","width":1280,"height":720,
        "url":"u","alt_text":"a","preview_image_url":"p","duration_ms":15320,
        "variants":[{"bit_rate":1},{"bit_rate":2}],"public_metrics":{"view_count":3},
        "non_public_metrics":{"view_count":4},"organic_metrics":{"view_count":5},
        "promoted_metrics":{"view_count":6}})",
        media{.id = media_key{7, "2033241069089275907"_media},
            .type = "video",
            .width = 1280,
            .height = 720,
            .url = "u",
            .alt_text = "a",
            .preview_image_url = "p",
            .duration_ms = 15'320,
            .variants = {{.bit_rate = 1}, {.bit_rate = 2}},
            .public_metrics = {.views = 3},
            .non_public_metrics = {.views = 4},
            .organic_metrics = {.views = 5},
            .promoted_metrics = {.views = 6}});
}
