// SPDX-License-Identifier: BSL-1.0
// POST /2/media/upload/{id}/finalize
#ifndef XDM_ENDPOINT_MEDIA_FINALIZE_UPLOAD_HPP
#define XDM_ENDPOINT_MEDIA_FINALIZE_UPLOAD_HPP

#include <xdm/endpoint/query.hpp>
#include <xdm/http/request.hpp>
#include <xdm/model/dialect.hpp>
#include <xdm/model/id.hpp>
#include <xdm/model/invalid.hpp>
#include <xdm/model/scheme.hpp>
#include <xdm/model/scope.hpp>

#include <vector>

namespace xdm::inline abi_1 {

/// Says that all segments are there. A video is not ready then: see `stage_of`.
/// @see https://docs.x.com/x-api/media/quickstart/media-upload-chunked
struct finalize_upload {
    using result = struct uploaded_media;
    static constexpr schemes accepts{scheme::oauth2_user, scheme::oauth1_user};
    static constexpr scope_set scopes{scope::media_write};
    static constexpr scope_set specification_scopes = scopes;

    media_id id;

    friend bool operator==(finalize_upload const&, finalize_upload const&) = default;
};

inline request_of<finalize_upload> encode(finalize_upload const& e, dialect = dialect::classic)
{
    request_of<finalize_upload> r;
    r.method = method::post;
    r.url = detail::url("/2/media/upload/", e.id, "/finalize");
    return r;
}

/// What X would refuse; empty when all is well.
inline std::vector<invalid> validate(finalize_upload const& e, dialect = dialect::classic)
{
    std::vector<invalid> found;
    detail::validate_id(found, "id", e.id);
    return found;
}

} // namespace xdm::inline abi_1

#endif
