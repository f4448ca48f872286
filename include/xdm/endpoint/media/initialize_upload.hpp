// SPDX-License-Identifier: BSL-1.0
// POST /2/media/upload/initialize
#ifndef XDM_ENDPOINT_MEDIA_INITIALIZE_UPLOAD_HPP
#define XDM_ENDPOINT_MEDIA_INITIALIZE_UPLOAD_HPP

#include <xdm/endpoint/media/upload_body.hpp>
#include <xdm/endpoint/message_body.hpp>
#include <xdm/endpoint/query.hpp>
#include <xdm/http/request.hpp>
#include <xdm/model/dialect.hpp>
#include <xdm/model/id.hpp>
#include <xdm/model/invalid.hpp>
#include <xdm/model/media_category.hpp>
#include <xdm/model/scheme.hpp>
#include <xdm/model/scope.hpp>
#include <xdm/text/number.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace xdm::inline abi_1 {

/// Begins an upload in segments: its answer has the id that `append_upload` and `finalize_upload`
/// go on with. Without them, it costs nothing and ends by itself.
/// @see https://docs.x.com/x-api/media/quickstart/media-upload-chunked
struct initialize_upload {
    using result = struct uploaded_media;
    static constexpr schemes accepts{scheme::oauth2_user, scheme::oauth1_user};
    static constexpr scope_set scopes{scope::media_write};
    static constexpr scope_set specification_scopes = scopes;

    media_category category;
    media_type type;
    std::uint64_t total_bytes = 0; ///< of the file
    /// Whether it may be attached to more than one message. One that is not belongs to a single
    /// conversation; who can open the address of a shared one, X does not say. Leave it at no for
    /// anything private.
    bool shared = false;
    std::vector<user_id> additional_owners{}; ///< who else may attach it

    friend bool operator==(initialize_upload const&, initialize_upload const&) = default;
};

inline request_of<initialize_upload> encode(initialize_upload const& e, dialect = dialect::classic)
{
    request_of<initialize_upload> r;
    r.method = method::post;
    r.url = detail::url("/2/media/upload/initialize");
    r.headers.push_back("content-type", "application/json");
    r.body.append(R"({"media_category":")").append(to_string(e.category));
    r.body.append(R"(","media_type":")").append(to_string(e.type)).append(R"(","total_bytes":)");
    detail::append_number(r.body, e.total_bytes);
    if (e.shared)
        r.body += R"(,"shared":true)";
    if (!e.additional_owners.empty()) {
        r.body += R"(,"additional_owners":)";
        detail::append_ids(r.body, e.additional_owners);
    }
    r.body += '}';
    return r;
}

/// What X would refuse; empty when all is well.
inline std::vector<invalid> validate(initialize_upload const& e, dialect = dialect::classic)
{
    std::vector<invalid> found;
    if (!fits(e.type, e.category))
        found.push_back({"type", std::string{to_string(e.type)}, "one of the category"});
    detail::validate_size(found, "total_bytes", e.total_bytes, largest(e.category));
    for (auto const user : e.additional_owners)
        detail::validate_id(found, "additional_owners", user);
    return found;
}

} // namespace xdm::inline abi_1

#endif
