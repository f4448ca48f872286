// SPDX-License-Identifier: BSL-1.0
// Uploaded files, and where X would keep them.
#ifndef XDM_FAKE_MEDIA_STORE_HPP
#define XDM_FAKE_MEDIA_STORE_HPP

#include <xdm/model/id.hpp>
#include <xdm/model/media.hpp>
#include <xdm/model/media_key.hpp>
#include <xdm/text/timestamp.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xdm::inline abi_1::fake {

/// A file that a user uploaded.
struct new_media {
    std::string bytes{};
    std::string type = "photo"; ///< or `animated_gif`, `video`
    std::int64_t width = 600;
    std::int64_t height = 335;
    std::string alt_text{};            ///< of a photo
    std::int64_t duration_ms = 0;      ///< of a video
    std::string category = "dm_image"; ///< X attaches those that begin with `dm_`
    bool shared = false;               ///< may be attached more than once
};

namespace detail {

struct upload {
    media_id id;
    user_id owner;
    time_point at;
    new_media file;
    std::string resource; ///< the file's name on X's servers
    bool attached = false;
    bool open = false;                   ///< segments are still to come: these
    std::vector<std::string> segments{}; ///< by their numbers
    std::size_t total = 0;               ///< bytes that were announced
    std::vector<user_id> more_owners{};
    time_point ready_at{}; ///< when X has processed it
    bool spoiled = false;  ///< X will find that it can do nothing with it
};

inline media_key key_of(upload const& u)
{
    return media_key{5, u.id};
}

/// The ending that the first bytes show; X names what it doesn't know `.jpg`.
constexpr std::string_view extension_of(std::string_view bytes)
{
    return bytes.starts_with("\x89PNG") ? ".png" : ".jpg";
}

/// X keeps an upload for so long.
inline constexpr std::chrono::hours media_lives{24};
/// And one whose segments are not all there.
inline constexpr std::chrono::seconds session_lives{1'296'000};

/// Whether this user may attach it at this time.
inline bool is_attachable(upload const& u, user_id by, time_point now)
{
    auto owned = u.owner == by;
    for (auto const other : u.more_owners)
        owned = owned || other == by;
    return owned && now - u.at < media_lives && u.file.category.starts_with("dm_") && !u.open &&
           !u.spoiled && now >= u.ready_at && (!u.attached || u.file.shared);
}

inline std::string private_url(upload const& u, event_id in)
{
    return "https://ton.twitter.com/1.1/ton/data/dm/" + to_string(in) + '/' + to_string(u.id) +
           '/' + u.resource;
}

/// The media as it is in an answer, attached to this event: photos are private, the rest is not.
inline media shown_media(upload const& u, event_id in)
{
    media m{.id = key_of(u), .type = u.file.type, .width = u.file.width, .height = u.file.height};
    if (m.type == "photo") {
        m.url = private_url(u, in);
        m.alt_text = u.file.alt_text;
        return m;
    }
    auto const name = u.resource.substr(0, u.resource.find('.'));
    auto const id = to_string(u.id);
    if (m.type == "animated_gif") {
        m.preview_image_url = "https://pbs.twimg.com/dm_gif_preview/" + name + ".jpg";
        m.variants = {
            {0, "video/mp4", "https://video.twimg.com/dm_gif/" + id + '/' + name + ".mp4"}};
        return m;
    }
    m.preview_image_url = "https://pbs.twimg.com/dm_video_preview/" + id + "/img/" + name + ".jpg";
    m.duration_ms = u.file.duration_ms;
    m.public_metrics.views = 0;
    auto const at = "https://video.twimg.com/dm_video/" + id;
    m.variants = {{832'000, "video/mp4", at + "/vid/avc1/640x360/" + name + ".mp4?tag=1"},
        {std::nullopt, "application/x-mpegURL", at + "/pl/" + name + ".m3u8?tag=1"}};
    return m;
}

} // namespace detail

} // namespace xdm::inline abi_1::fake

#endif
