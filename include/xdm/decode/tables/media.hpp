// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_DECODE_TABLES_MEDIA_HPP
#define XDM_DECODE_TABLES_MEDIA_HPP

#include <xdm/decode/row.hpp>
#include <xdm/model/media.hpp>

namespace xdm::inline abi_1::wire {

template <>
inline constexpr auto table<media_variant> = rows{
    member("bit_rate", "bitrate", &media_variant::bit_rate), // `bitrate` is v1.1
    member("content_type", &media_variant::content_type),
    member("url", &media_variant::url),
};
template <>
inline constexpr auto table<media_metrics> = rows{
    member("view_count", &media_metrics::views),
    member("playback_0_count", &media_metrics::playback_0),
    member("playback_25_count", &media_metrics::playback_25),
    member("playback_50_count", &media_metrics::playback_50),
    member("playback_75_count", &media_metrics::playback_75),
    member("playback_100_count", &media_metrics::playback_100),
};
template <>
inline constexpr auto table<media> = rows{
    member("media_key", &media::id),
    member("type", &media::type),
    member("width", &media::width),
    member("height", &media::height),
    member("url", &media::url),
    member("alt_text", &media::alt_text),
    member("preview_image_url", &media::preview_image_url),
    member("duration_ms", &media::duration_ms),
    member("variants", &media::variants),
    member("public_metrics", &media::public_metrics),
    member("non_public_metrics", &media::non_public_metrics),
    member("organic_metrics", &media::organic_metrics),
    member("promoted_metrics", &media::promoted_metrics),
};

} // namespace xdm::inline abi_1::wire

#endif
