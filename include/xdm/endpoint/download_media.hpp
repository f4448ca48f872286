// SPDX-License-Identifier: BSL-1.0
// GET /2/dm_conversations/media/{dm_id}/{media_id}/{resource_id}
#ifndef XDM_ENDPOINT_DOWNLOAD_MEDIA_HPP
#define XDM_ENDPOINT_DOWNLOAD_MEDIA_HPP

#include <xdm/endpoint/media_path.hpp>
#include <xdm/endpoint/query.hpp>
#include <xdm/http/request.hpp>
#include <xdm/model/dialect.hpp>
#include <xdm/model/id.hpp>
#include <xdm/model/scheme.hpp>
#include <xdm/model/scope.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xdm::inline abi_1 {

/// The bytes of a picture that came with a message. OAuth 2.0 only: with OAuth 1.0a it is
/// `v1::download_media`. Made by `download_of` from the `url` of an event's media.
///
/// X may redirect to another host. No authorization may go there: follow with `redirected`, or
/// keep the HTTP stack from following.
struct download_media {
    using result = struct media_file;
    static constexpr schemes accepts{scheme::oauth2_user};
    static constexpr scope_set scopes{scope::dm_read, scope::tweet_read, scope::users_read};
    static constexpr scope_set specification_scopes{scope::dm_read};

    event_id event;
    media_id media;
    std::string resource{}; ///< a file name: 1 to 50 of `A-Z a-z 0-9 _ . -`, not `.` nor `..`

    friend bool operator==(download_media const&, download_media const&) = default;
};

inline request_of<download_media> encode(download_media const& e, dialect = dialect::classic)
{
    request_of<download_media> r;
    r.url = detail::url(
        "/2/dm_conversations/media/", e.event, "/", e.media, "/", detail::path_segment(e.resource));
    return r;
}

/// What X would refuse; empty when all is well.
inline std::vector<invalid> validate(download_media const& e, dialect = dialect::classic)
{
    std::vector<invalid> found;
    detail::validate_id(found, "event", e.event);
    detail::validate_id(found, "media", e.media);
    detail::validate_resource(found, e.resource);
    return found;
}

/// The download of the media with this `url`; empty where it is none of a message's, such as a gif,
/// which lies in public: fetch that without authorization.
inline std::optional<download_media> download_of(std::string_view media_url)
{
    auto const path = detail::parse_media_path(media_url);
    if (!path)
        return {};
    return download_media{path->event, path->media, std::string{path->resource}};
}

} // namespace xdm::inline abi_1

#endif
