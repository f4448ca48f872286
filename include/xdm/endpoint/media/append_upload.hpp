// SPDX-License-Identifier: BSL-1.0
// POST /2/media/upload/{id}/append
#ifndef XDM_ENDPOINT_MEDIA_APPEND_UPLOAD_HPP
#define XDM_ENDPOINT_MEDIA_APPEND_UPLOAD_HPP

#include <xdm/endpoint/media/upload_body.hpp>
#include <xdm/endpoint/query.hpp>
#include <xdm/http/request.hpp>
#include <xdm/model/dialect.hpp>
#include <xdm/model/id.hpp>
#include <xdm/model/invalid.hpp>
#include <xdm/model/scheme.hpp>
#include <xdm/model/scope.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace xdm::inline abi_1 {

/// A segment may have so many bytes: X's examples have a fifth of it.
inline constexpr std::uint64_t largest_segment = std::uint64_t{5} * 1024 * 1024;
/// An upload may have so many segments.
inline constexpr int most_segments = 1000;

/// Uploads a segment of a file. It may be repeated: its number says where its bytes belong.
/// @see https://docs.x.com/x-api/media/quickstart/media-upload-chunked
struct append_upload {
    using result = struct appended_segment;
    static constexpr schemes accepts{scheme::oauth2_user, scheme::oauth1_user};
    static constexpr scope_set scopes{scope::media_write};
    static constexpr scope_set specification_scopes = scopes;

    media_id id;
    int segment_index = 0; ///< 0 to 999
    std::string bytes{};
    upload_form form = upload_form::multipart;

    friend bool operator==(append_upload const&, append_upload const&) = default;
};

inline request_of<append_upload> encode(append_upload const& e, dialect = dialect::classic)
{
    request_of<append_upload> r;
    r.method = method::post;
    r.url = detail::url("/2/media/upload/", e.id, "/append");
    auto const number = std::to_string(e.segment_index);
    detail::set_upload_body(r, e.form, {{"segment_index", number, number}}, e.bytes);
    return r;
}

/// What X would refuse; empty when all is well.
inline std::vector<invalid> validate(append_upload const& e, dialect = dialect::classic)
{
    std::vector<invalid> found;
    detail::validate_id(found, "id", e.id);
    if (e.segment_index < 0 || e.segment_index >= most_segments)
        found.push_back({"segment_index", std::to_string(e.segment_index), "0 to 999"});
    detail::validate_size(found, "bytes", e.bytes.size(), largest_segment);
    return found;
}

} // namespace xdm::inline abi_1

#endif
