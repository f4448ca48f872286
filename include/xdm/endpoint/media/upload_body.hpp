// SPDX-License-Identifier: BSL-1.0
// How the bytes of a file are written into a body.
#ifndef XDM_ENDPOINT_MEDIA_UPLOAD_BODY_HPP
#define XDM_ENDPOINT_MEDIA_UPLOAD_BODY_HPP

#include <xdm/http/multipart.hpp>
#include <xdm/http/request.hpp>
#include <xdm/model/invalid.hpp>
#include <xdm/text/base64.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace xdm::inline abi_1 {

/// X takes both.
enum class upload_form : unsigned char {
    multipart, ///< the bytes as they are: recommended
    json,      ///< base64: a third more
};

namespace detail {

// A member of the body beside the bytes: `json` is its value there.
struct upload_field {
    std::string_view name;
    std::string text;
    std::string json;
};

// X reads the fields before the bytes.
inline void set_upload_body(
    request& r, upload_form form, std::vector<upload_field> const& fields, std::string_view bytes)
{
    if (form == upload_form::multipart) {
        std::vector<part> parts;
        for (auto const& f : fields)
            parts.push_back({f.name, f.text});
        parts.push_back({"media", bytes, "media"});
        auto body = write_multipart(parts);
        r.headers.push_back("content-type", body.content_type);
        r.body = std::move(body.bytes);
        return;
    }
    r.headers.push_back("content-type", "application/json");
    r.body = '{';
    for (auto const& f : fields)
        r.body.append("\"").append(f.name).append("\":").append(f.json).append(",");
    r.body.append(R"("media":")").append(base64_encode(bytes)).append("\"}");
}

inline void validate_size(
    std::vector<invalid>& found, std::string_view member, std::uint64_t size, std::uint64_t most)
{
    if (size == 0)
        found.push_back({member, "0 bytes", "no empty file"});
    else if (size > most)
        found.push_back({member, std::to_string(size) + " bytes",
            most < 6'000'000    ? "up to 5 MB"
            : most < 16'000'000 ? "up to 15 MB"
                                : "up to 512 MB"});
}

} // namespace detail

} // namespace xdm::inline abi_1

#endif
