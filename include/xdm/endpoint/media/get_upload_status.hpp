// SPDX-License-Identifier: BSL-1.0
// GET /2/media/upload
#ifndef XDM_ENDPOINT_MEDIA_GET_UPLOAD_STATUS_HPP
#define XDM_ENDPOINT_MEDIA_GET_UPLOAD_STATUS_HPP

#include <xdm/endpoint/query.hpp>
#include <xdm/http/request.hpp>
#include <xdm/model/dialect.hpp>
#include <xdm/model/id.hpp>
#include <xdm/model/invalid.hpp>
#include <xdm/model/scheme.hpp>
#include <xdm/model/scope.hpp>

#include <vector>

namespace xdm::inline abi_1 {

/// How far X is with an upload whose segments are all there: `stage_of` says what to do. Not to be
/// asked before `check_after_secs` of the answer before.
/// @see https://docs.x.com/x-api/media/quickstart/media-upload-chunked
struct get_upload_status {
    using result = struct uploaded_media;
    static constexpr schemes accepts{scheme::oauth2_user, scheme::oauth1_user};
    static constexpr scope_set scopes{scope::media_write};
    static constexpr scope_set specification_scopes = scopes;

    media_id id;

    friend bool operator==(get_upload_status const&, get_upload_status const&) = default;
};

inline request_of<get_upload_status> encode(get_upload_status const& e, dialect = dialect::classic)
{
    request_of<get_upload_status> r;
    r.url = detail::url("/2/media/upload");
    r.query.push_back("command", "STATUS");
    r.query.push_back("media_id", to_string(e.id));
    return r;
}

/// What X would refuse; empty when all is well.
inline std::vector<invalid> validate(get_upload_status const& e, dialect = dialect::classic)
{
    std::vector<invalid> found;
    detail::validate_id(found, "id", e.id);
    return found;
}

} // namespace xdm::inline abi_1

#endif
