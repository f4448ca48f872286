// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_MODEL_MEDIA_FIELD_HPP
#define XDM_MODEL_MEDIA_FIELD_HPP

#include <xdm/model/spelling.hpp>

namespace xdm::inline abi_1 {

/// A member of a media that can be asked for: `media.fields`. `media_key` and `type` always come.
enum class media_field : unsigned char {
    alt_text,
    duration_ms,
    height,
    media_key,
    non_public_metrics, ///< for the owner; `all` leaves it out
    organic_metrics,    ///< for the owner; `all` leaves it out
    preview_image_url,
    promoted_metrics, ///< for the owner; `all` leaves it out
    public_metrics,
    type,
    url, ///< what `download_media` is made from
    variants,
    width,
};

template <>
struct detail::spellings<media_field> {
    static constexpr spelling rows[]{{"alt_text"}, {"duration_ms"}, {"height"}, {"media_key"},
        {"non_public_metrics", "non_public_metrics", true},
        {"organic_metrics", "organic_metrics", true}, {"preview_image_url"},
        {"promoted_metrics", "promoted_metrics", true}, {"public_metrics"}, {"type"}, {"url"},
        {"variants"}, {"width"}};
};

} // namespace xdm::inline abi_1

#endif
