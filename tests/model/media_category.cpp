// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/media_category.hpp>

#include <model/spelled.hpp>

#include <string>
#include <string_view>

using namespace std::string_view_literals;
using xdm::media_category;
using xdm::media_type;

TEST_CASE("Categories and types of media are read and written")
{
    spelled::check_round_trips<media_category>();
    spelled::check_round_trips<media_type>();
    CHECK(to_string(media_category::dm_image) == "dm_image");
    CHECK(to_string(media_category::dm_gif) == "dm_gif");
    CHECK(to_string(media_category::dm_video) == "dm_video");
    CHECK(to_string(media_type::quicktime) == "video/quicktime");
    CHECK(!xdm::parse<media_category>("tweet_image"));
}

TEST_CASE("A type fits the categories that X takes it for")
{
    std::string fitting;
    for (auto const c :
        {media_category::dm_image, media_category::dm_gif, media_category::dm_video})
        for (int n = 0; n < 10; ++n)
            if (fits(static_cast<media_type>(n), c))
                fitting.append(to_string(c).substr(3))
                    .append(":")
                    .append(to_string(static_cast<media_type>(n)).substr(6))
                    .append(" ");
    CHECK(fitting == "image:jpeg image:png image:webp image:bmp image:tiff image:gif gif:gif "
                     "video:mp4 video:quicktime video:webm video:mp2t ");
}

TEST_CASE("Each category has its limit")
{
    CHECK(largest(media_category::dm_image) == 5'242'880);
    CHECK(largest(media_category::dm_gif) == 15'728'640);
    CHECK(largest(media_category::dm_video) == 536'870'912);
}

TEST_CASE("A file shows its type by its first bytes, and shows none by fewer of them")
{
    struct {
        std::string_view bytes;
        media_type type;
    } const rows[]{{"\xff\xd8\xff", media_type::jpeg}, {"\x89PNG\r\n\x1a\n", media_type::png},
        {"RIFF\1\2\3\4WEBP", media_type::webp}, {"GIF87a", media_type::gif},
        {"GIF89a", media_type::gif}, {"II*\0"sv, media_type::tiff}, {"MM\0*"sv, media_type::tiff},
        {"\0\0\0\x18"
         "ftyp"sv,
            media_type::mp4},
        {"\0\0\0\x14"
         "ftypqt  "sv,
            media_type::quicktime},
        {"\x1a\x45\xdf\xa3", media_type::webm}, {"BM", media_type::bmp}};
    for (auto const& [bytes, type] : rows) {
        CHECK(xdm::media_type_of(bytes) == type);
        CHECK(xdm::media_type_of(std::string{bytes} + "more") == type);
        auto const shorter = xdm::media_type_of(bytes.substr(0, bytes.size() - 1));
        CHECK((!shorter || (type == media_type::quicktime && shorter == media_type::mp4)));
    }
    for (auto const none : {""sv, "RIFF\1\2\3\4WAVE"sv, "GIF88a"sv, "<html>"sv, "\0BM"sv})
        CHECK(!xdm::media_type_of(none));
    static_assert(xdm::media_type_of("BM") == media_type::bmp);
}
