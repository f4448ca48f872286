// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_MODEL_UPLOADED_MEDIA_HPP
#define XDM_MODEL_UPLOADED_MEDIA_HPP

#include <xdm/model/id.hpp>
#include <xdm/model/media_key.hpp>
#include <xdm/model/problem.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace xdm::inline abi_1 {

/// What keeps X from showing an upload.
struct processing_error {
    std::optional<std::int64_t> code{};
    std::string name{};    ///< `InvalidMedia`
    std::string message{}; ///< `Unsupported video format`

    friend bool operator==(processing_error const&, processing_error const&) = default;
};

/// How far X is with an upload. All of it is empty where there is nothing to wait for.
struct media_processing {
    std::string state{}; ///< `pending`, `in_progress`, `succeeded`, `failed`, or what X adds
    std::optional<std::int64_t> check_after_secs{}; ///< to wait so long before one asks again
    std::optional<std::int64_t> progress_percent{};
    processing_error error{}; ///< of `failed`

    friend bool operator==(media_processing const&, media_processing const&) = default;
};

/// What to do about an upload.
enum class upload_stage : unsigned char {
    ready,   ///< attach it
    waiting, ///< ask again, after `check_after_secs`
    failed,
};

/// A state that is not known is one to wait for.
inline upload_stage stage_of(media_processing const& p)
{
    if (p.state == "failed")
        return upload_stage::failed;
    return p == media_processing{} || p.state == "succeeded" ? upload_stage::ready
                                                             : upload_stage::waiting;
}

/// What X found in a picture.
struct upload_picture {
    std::string type{};                   ///< `image/png`
    std::optional<std::int64_t> width{};  ///< pixels
    std::optional<std::int64_t> height{}; ///< pixels

    friend bool operator==(upload_picture const&, upload_picture const&) = default;
};

/// What X found in a video.
struct upload_video {
    std::string type{}; ///< `video/mp4`

    friend bool operator==(upload_video const&, upload_video const&) = default;
};

/// What `upload_media`, `initialize_upload`, `finalize_upload` and `get_upload_status` answer.
/// After the second there are no bytes yet.
struct uploaded_media {
    media_id id{0};
    std::optional<media_key> key{};
    std::optional<std::int64_t> size{}; ///< bytes
    /// How long X keeps it from now on, if nobody attaches it. To a message it can be attached for
    /// 24 hours after the upload, whatever stands here: the earlier one counts.
    std::optional<std::int64_t> expires_after_secs{};
    upload_picture image{};
    upload_video video{};
    media_processing processing{};
    std::vector<problem> errors{};

    friend bool operator==(uploaded_media const&, uploaded_media const&) = default;
};

/// What `append_upload` answers.
struct appended_segment {
    std::optional<std::int64_t> expires_at{}; ///< of the upload: seconds since 1970
    std::vector<problem> errors{};

    friend bool operator==(appended_segment const&, appended_segment const&) = default;
};

} // namespace xdm::inline abi_1

#endif
