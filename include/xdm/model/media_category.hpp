// SPDX-License-Identifier: BSL-1.0
// What is uploaded for a message, and the limits that X's page names for it.
#ifndef XDM_MODEL_MEDIA_CATEGORY_HPP
#define XDM_MODEL_MEDIA_CATEGORY_HPP

#include <xdm/model/spelling.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace xdm::inline abi_1 {

/// What a file is uploaded for. X refuses to attach one of another category to a message, those
/// for posts above all: there are none here.
enum class media_category : unsigned char {
    dm_image,
    dm_gif, ///< an animated one
    dm_video,
};

template <>
struct detail::spellings<media_category> {
    static constexpr spelling rows[]{{"dm_image"}, {"dm_gif"}, {"dm_video"}};
};

/// The types of files that can be attached to a message.
enum class media_type : unsigned char {
    jpeg,
    png,
    webp,
    bmp,
    tiff,
    gif,
    mp4,
    quicktime,
    webm,
    mp2t
};

template <>
struct detail::spellings<media_type> {
    static constexpr spelling rows[]{{"image/jpeg"}, {"image/png"}, {"image/webp"}, {"image/bmp"},
        {"image/tiff"}, {"image/gif"}, {"video/mp4"}, {"video/quicktime"}, {"video/webm"},
        {"video/mp2t"}};
};

/// Whether files of this type are of this category: a GIF is a picture, too, one that stands still.
constexpr bool fits(media_type t, media_category c)
{
    if (c == media_category::dm_video)
        return t >= media_type::mp4;
    return c == media_category::dm_gif ? t == media_type::gif : t < media_type::mp4;
}

/// The most bytes that X takes of one.
/// @see https://docs.x.com/x-api/media/quickstart/best-practices
constexpr std::uint64_t largest(media_category c)
{
    constexpr std::uint64_t megabyte = std::uint64_t{1024} * 1024;
    constexpr std::uint64_t megabytes[]{5, 15, 512};
    return megabytes[static_cast<unsigned char>(c)] * megabyte;
}

/// The type that a file shows by its first 12 bytes; empty where it shows none of these.
constexpr std::optional<media_type> media_type_of(std::string_view beginning)
{
    using namespace std::string_view_literals;
    auto const has = [&](std::size_t at, std::string_view text) {
        return beginning.size() >= at + text.size() && beginning.substr(at, text.size()) == text;
    };
    if (has(0, "\xff\xd8\xff"))
        return media_type::jpeg;
    if (has(0, "\x89PNG\r\n\x1a\n"))
        return media_type::png;
    if (has(0, "RIFF") && has(8, "WEBP"))
        return media_type::webp;
    if (has(0, "GIF87a") || has(0, "GIF89a"))
        return media_type::gif;
    if (has(0, "II*\0"sv) || has(0, "MM\0*"sv))
        return media_type::tiff;
    if (has(4, "ftyp"))
        return has(8, "qt  ") ? media_type::quicktime : media_type::mp4;
    if (has(0, "\x1a\x45\xdf\xa3"))
        return media_type::webm;
    return has(0, "BM") ? std::optional{media_type::bmp} : std::nullopt;
}

} // namespace xdm::inline abi_1

#endif
