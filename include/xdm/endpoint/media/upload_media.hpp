// SPDX-License-Identifier: BSL-1.0
// POST /2/media/upload
#ifndef XDM_ENDPOINT_MEDIA_UPLOAD_MEDIA_HPP
#define XDM_ENDPOINT_MEDIA_UPLOAD_MEDIA_HPP

#include <xdm/endpoint/media/upload_body.hpp>
#include <xdm/endpoint/query.hpp>
#include <xdm/http/request.hpp>
#include <xdm/model/dialect.hpp>
#include <xdm/model/invalid.hpp>
#include <xdm/model/media_category.hpp>
#include <xdm/model/scheme.hpp>
#include <xdm/model/scope.hpp>

#include <string>
#include <vector>

namespace xdm::inline abi_1 {

/// Uploads a picture in one request: for gifs and videos take `initialize_upload`. The user whose
/// authorization it is owns the media, and nobody else can attach it.
///
/// Repeated after a lost answer it makes a second media; that one, never attached, X throws away.
/// @see https://docs.x.com/x-api/media/quickstart/media-upload-chunked
struct upload_media {
    using result = struct uploaded_media;
    static constexpr schemes accepts{scheme::oauth2_user, scheme::oauth1_user};
    static constexpr scope_set scopes{scope::media_write};
    static constexpr scope_set specification_scopes = scopes;

    media_category category = media_category::dm_image;
    std::string bytes{}; ///< up to 5 MB (`largest`)
    upload_form form = upload_form::multipart;

    friend bool operator==(upload_media const&, upload_media const&) = default;
};

inline request_of<upload_media> encode(upload_media const& e, dialect = dialect::classic)
{
    request_of<upload_media> r;
    r.method = method::post;
    r.url = detail::url("/2/media/upload");
    std::string const name{to_string(e.category)};
    detail::set_upload_body(r, e.form, {{"media_category", name, '"' + name + '"'}}, e.bytes);
    return r;
}

/// What X would refuse; empty when all is well.
inline std::vector<invalid> validate(upload_media const& e, dialect = dialect::classic)
{
    std::vector<invalid> found;
    if (e.category != media_category::dm_image)
        found.push_back(
            {"category", std::string{to_string(e.category)}, "dm_image in a single request"});
    detail::validate_size(found, "bytes", e.bytes.size(), largest(media_category::dm_image));
    return found;
}

} // namespace xdm::inline abi_1

#endif
