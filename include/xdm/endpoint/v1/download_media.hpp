// SPDX-License-Identifier: BSL-1.0
// GET https://ton.twitter.com/{root}/ton/data/dm/{dm_id}/{media_id}/{resource_id}
#ifndef XDM_ENDPOINT_V1_DOWNLOAD_MEDIA_HPP
#define XDM_ENDPOINT_V1_DOWNLOAD_MEDIA_HPP

#include <xdm/endpoint/media_path.hpp>
#include <xdm/endpoint/query.hpp>
#include <xdm/http/request.hpp>
#include <xdm/model/dialect.hpp>
#include <xdm/model/id.hpp>
#include <xdm/model/scheme.hpp>
#include <xdm/model/scope.hpp>
#include <xdm/model/spelling.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xdm::inline abi_1 {
struct media_file;
} // namespace xdm::inline abi_1

namespace xdm::inline abi_1 {

/// The first segment of the path of a message's media: X has written both.
enum class ton_root : unsigned char { v1_1, i };

template <>
struct detail::spellings<ton_root> {
    static constexpr spelling rows[]{{"1.1"}, {"i"}};
};

} // namespace xdm::inline abi_1

namespace xdm::inline abi_1::v1 {

using xdm::ton_root;

/// The bytes of a picture that came with a message, for OAuth 1.0a, which `xdm::download_media`
/// refuses. Made by `v1::download_of` from the `url` of an event's media.
///
/// The signature is for this host only: a redirect is followed unsigned (`redirected`).
struct download_media {
    using result = media_file;
    static constexpr schemes accepts{scheme::oauth1_user};
    static constexpr scope_set scopes{}; // OAuth 1.0a knows none: the app's permission counts
    static constexpr scope_set specification_scopes{};

    event_id event;
    media_id media;
    std::string resource{}; ///< a file name: 1 to 50 of `A-Z a-z 0-9 _ . -`, not `.` nor `..`
    ton_root root = ton_root::v1_1;

    friend bool operator==(download_media const&, download_media const&) = default;
};

inline request_of<download_media> encode(download_media const& e, dialect = dialect::classic)
{
    request_of<download_media> r;
    r.url = "https://ton.twitter.com/";
    r.url += to_string(e.root);
    r.url += "/ton/data/dm/" + to_string(e.event) + '/' + to_string(e.media) + '/' +
             xdm::detail::path_segment(e.resource);
    return r;
}

/// What X would refuse; empty when all is well.
inline std::vector<invalid> validate(download_media const& e, dialect = dialect::classic)
{
    std::vector<invalid> found;
    xdm::detail::validate_id(found, "event", e.event);
    xdm::detail::validate_id(found, "media", e.media);
    xdm::detail::validate_resource(found, e.resource);
    return found;
}

/// The download of the media with this `url`; empty for every host but ton.twitter.com: nothing
/// signed may go elsewhere.
inline std::optional<download_media> download_of(std::string_view media_url)
{
    auto const path = xdm::detail::parse_media_path(media_url);
    if (!path)
        return {};
    download_media found{path->event, path->media, std::string{path->resource}};
    if (path->before == "https://ton.twitter.com/i/ton/data")
        found.root = ton_root::i;
    else if (path->before != "https://ton.twitter.com/1.1/ton/data")
        return {};
    return found;
}

} // namespace xdm::inline abi_1::v1

#endif
