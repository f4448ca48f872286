// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_DECODE_MEDIA_TABLE_HPP
#define XDM_DECODE_MEDIA_TABLE_HPP

#include <xdm/decode/row.hpp>
#include <xdm/decode/take.hpp>
#include <xdm/model/uploaded_media.hpp>

#include <cstdint>
#include <optional>

namespace xdm::inline abi_1::wire {

/// An upload before it is known that there is one.
struct maybe_upload {
    std::optional<media_id> id{};
    uploaded_media media{};
};
struct segment_data {
    std::optional<std::int64_t> expires_at{};
};

template <>
inline constexpr auto table<processing_error> = rows{
    member("code", &processing_error::code),
    member("name", &processing_error::name),
    member("message", &processing_error::message),
};
template <>
inline constexpr auto table<media_processing> = rows{
    member("state", &media_processing::state),
    member("check_after_secs", &media_processing::check_after_secs),
    member("progress_percent", &media_processing::progress_percent),
    member("error", &media_processing::error),
};
template <>
inline constexpr auto table<upload_picture> = rows{
    member("image_type", &upload_picture::type),
    member("w", &upload_picture::width),
    member("h", &upload_picture::height),
};
template <>
inline constexpr auto table<upload_video> = rows{
    member("video_type", &upload_video::type),
};
template <>
inline constexpr auto table<uploaded_media> = rows{
    member("media_key", &uploaded_media::key),
    member("size", &uploaded_media::size),
    member("expires_after_secs", &uploaded_media::expires_after_secs),
    member("image", &uploaded_media::image),
    member("video", &uploaded_media::video),
    member("processing_info", &uploaded_media::processing),
};
template <>
inline constexpr auto table<maybe_upload> = rows{
    member("id", "media_id_string", &maybe_upload::id), // the other name is v1.1
    rest(&maybe_upload::media),
};
template <>
inline constexpr auto table<segment_data> = rows{
    member("expires_at", &segment_data::expires_at),
};

} // namespace xdm::inline abi_1::wire

#endif
