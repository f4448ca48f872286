// SPDX-License-Identifier: BSL-1.0
// What a request brings of a file: as parts, or as JSON with base64.
#ifndef XDM_FAKE_UPLOAD_BODIES_HPP
#define XDM_FAKE_UPLOAD_BODIES_HPP

#include <xdm/decode/place.hpp>
#include <xdm/decode/row.hpp>
#include <xdm/fake/bodies.hpp>
#include <xdm/fake/call.hpp>
#include <xdm/fake/read_body.hpp>
#include <xdm/fake/read_multipart.hpp>
#include <xdm/http/form.hpp>
#include <xdm/text/base64.hpp>
#include <xdm/text/number.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xdm::inline abi_1::fake::detail {

/// All that requests of these endpoints may hold; each takes a part of it.
struct upload_request : strict<upload_request> {
    std::optional<std::string> media{}; ///< the bytes
    std::optional<std::string> category{};
    std::optional<std::string> type{};
    std::optional<std::int64_t> total{};
    std::optional<std::int64_t> segment{};
    bool shared = false;
    std::vector<id_text> owners{};
};

} // namespace xdm::inline abi_1::fake::detail

namespace xdm::inline abi_1::wire {

template <>
inline constexpr auto table<fake::detail::upload_request> = rows{
    member("media", &fake::detail::upload_request::media),
    member("media_category", &fake::detail::upload_request::category),
    member("media_type", &fake::detail::upload_request::type),
    member("total_bytes", &fake::detail::upload_request::total),
    member("segment_index", &fake::detail::upload_request::segment),
    member("shared", &fake::detail::upload_request::shared),
    member("additional_owners", &fake::detail::upload_request::owners),
};

} // namespace xdm::inline abi_1::wire

namespace xdm::inline abi_1::fake::detail {

inline void take_part(call& c, upload_request& to, received_part const& p)
{
    auto const number = xdm::detail::parse_number(p.content);
    if (p.name == "media")
        to.media = p.content;
    else if (p.name == "media_category")
        to.category = p.content;
    else if (p.name == "media_type")
        to.type = p.content;
    else if (p.name == "segment_index" && number && *number <= INT32_MAX)
        to.segment = static_cast<std::int64_t>(*number);
    else
        c.given.refuse(p.name, p.content.substr(0, 100));
}

/// The body, with the bytes decoded; what is wrong goes to the parameters. Only the endpoints that
/// bring bytes take parts.
inline upload_request read_upload(call& c, bool brings_bytes)
{
    upload_request r;
    if (brings_bytes && xdm::detail::has_content_type(c.asked.headers, "multipart/form-data")) {
        auto const parts = read_multipart(c.asked);
        if (!parts)
            c.given.refuse({}, {}, "The body of the request is not multipart/form-data.");
        for (auto const& p : parts.value_or(std::vector<received_part>{}))
            take_part(c, r, p);
    } else if (read_object(c, r)) {
        refuse_unknown(c.given, r, "$");
        auto const bytes = base64_decode(r.media.value_or(""));
        if (!bytes)
            c.given.refuse("media", {}, "$.media: is not base64");
        if (r.media)
            r.media = bytes.value_or("");
    }
    if (brings_bytes && (!r.media || r.media->empty()))
        c.given.refuse("media", {}, "$.media: is missing but it is required");
    return r;
}

} // namespace xdm::inline abi_1::fake::detail

#endif
