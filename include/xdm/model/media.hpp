// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_MODEL_MEDIA_HPP
#define XDM_MODEL_MEDIA_HPP

#include <xdm/model/media_key.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace xdm::inline abi_1 {

/// One encoding of a video or animated picture.
struct media_variant {
    std::optional<std::int64_t> bit_rate{}; ///< bits per second; absent for a stream, 0 for a gif
    std::string content_type{};             ///< `video/mp4`, `application/x-mpegURL`
    std::string url{};

    friend bool operator==(media_variant const&, media_variant const&) = default;
};

/// How often a media was seen; the quarters count how far a video was played.
struct media_metrics {
    std::optional<std::int64_t> views{};
    std::optional<std::int64_t> playback_0{};
    std::optional<std::int64_t> playback_25{};
    std::optional<std::int64_t> playback_50{};
    std::optional<std::int64_t> playback_75{};
    std::optional<std::int64_t> playback_100{};

    friend bool operator==(media_metrics const&, media_metrics const&) = default;
};

/// A picture or video. `id` (X's `media_key`) and `type` come always, the rest when asked for.
struct media {
    media_key id{0, media_id{0}};
    std::string type{};                   ///< `photo`, `video`, `animated_gif`, or what X adds
    std::optional<std::int64_t> width{};  ///< pixels
    std::optional<std::int64_t> height{}; ///< pixels
    std::string url{};                    ///< of a photo; of a message's one it takes authorization
    std::string alt_text{};
    std::string preview_image_url{};
    std::optional<std::int64_t> duration_ms{};
    std::vector<media_variant> variants{};
    media_metrics public_metrics{};
    media_metrics non_public_metrics{};
    media_metrics organic_metrics{};
    media_metrics promoted_metrics{};

    friend bool operator==(media const&, media const&) = default;
};

} // namespace xdm::inline abi_1

#endif
