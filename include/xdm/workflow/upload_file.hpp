// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_WORKFLOW_UPLOAD_FILE_HPP
#define XDM_WORKFLOW_UPLOAD_FILE_HPP

#include <xdm/endpoint/media/append_upload.hpp>
#include <xdm/endpoint/media/initialize_upload.hpp>
#include <xdm/endpoint/query.hpp>
#include <xdm/model/id.hpp>
#include <xdm/model/invalid.hpp>
#include <xdm/model/media_category.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace xdm::inline abi_1 {

/// A file that is to be attached to a message, as far as one has to know it beforehand.
struct upload_file {
    user_id owner; ///< whose authorization the requests have, and who alone can attach it
    media_category category;
    media_type type;        ///< `media_type_of` the first bytes, say
    std::uint64_t size = 0; ///< bytes
    /// Whether it may go into more than one message: see `initialize_upload::shared`.
    bool shared = false;
    std::optional<std::chrono::milliseconds> duration{}; ///< of a video, where it is known

    friend bool operator==(upload_file const&, upload_file const&) = default;
};

/// What X would refuse of the file; empty when all is well. What only its pictures show (their
/// size, how many there are) X looks at itself.
inline std::vector<invalid> validate(upload_file const& f)
{
    auto found = validate(initialize_upload{f.category, f.type, f.size});
    for (auto& one : found)
        if (one.member == "total_bytes")
            one.member = "size";
    detail::validate_id(found, "owner", f.owner);
    constexpr std::chrono::milliseconds shortest{500};
    constexpr std::chrono::milliseconds longest{140'000};
    auto const is_video = f.category == media_category::dm_video;
    if (is_video && f.duration && (*f.duration < shortest || *f.duration > longest))
        found.push_back(
            {"duration", std::to_string(f.duration->count()) + " ms", "0.5 to 140 seconds"});
    return found;
}

namespace detail {

// A picture goes in one request. That one cannot say that a media is shared in both dialects.
constexpr bool is_one_request(upload_file const& f)
{
    return f.category == media_category::dm_image && !f.shared;
}
// How large its segments are, so that they are not too many.
constexpr std::uint64_t segment_of(upload_file const& f, std::uint64_t wanted)
{
    constexpr std::uint64_t most = most_segments;
    auto const least = f.size / most + (f.size % most == 0 ? 0 : 1);
    if (is_one_request(f) || wanted > largest_segment)
        wanted = largest_segment;
    return wanted > least ? wanted : least > 0 ? least : 1;
}

} // namespace detail

} // namespace xdm::inline abi_1

#endif
