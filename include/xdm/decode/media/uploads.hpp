// SPDX-License-Identifier: BSL-1.0
// What the endpoints that upload take from a body that was read.
#ifndef XDM_DECODE_MEDIA_UPLOADS_HPP
#define XDM_DECODE_MEDIA_UPLOADS_HPP

#include <xdm/decode/decode.hpp>
#include <xdm/decode/media/table.hpp>
#include <xdm/model/uploaded_media.hpp>

#include <optional>
#include <string_view>
#include <utility>

namespace xdm::inline abi_1::detail {

template <>
struct maker<uploaded_media> {
    using data = wire::maybe_upload;
    static constexpr std::string_view missing = "JSON, but no media";

    static std::optional<uploaded_media> of(wire::document<data>& from, response const&)
    {
        if (!from.data.id)
            return {};
        from.data.media.id = *from.data.id;
        from.data.media.errors = std::move(from.error.errors);
        return std::move(from.data.media);
    }
};

/// X has answered nothing at all here, with a good status, and `{}`.
template <>
struct maker<appended_segment> {
    using data = wire::segment_data;
    static constexpr std::string_view missing = "JSON, but neither data nor nothing";

    static std::optional<appended_segment> of(wire::document<data>& from, response const& r)
    {
        auto const body = std::string_view{r.body}.substr(
            0, r.body.find_last_not_of(" \t\r\n") + 1);
        auto const is_nothing = body.empty() || body == "{}";
        if (!from.known && !from.data.expires_at && !is_nothing)
            return {};
        return appended_segment{from.data.expires_at, std::move(from.error.errors)};
    }
};

} // namespace xdm::inline abi_1::detail

#endif
