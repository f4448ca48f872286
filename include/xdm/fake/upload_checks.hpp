// SPDX-License-Identifier: BSL-1.0
// What X looks at when a file comes.
#ifndef XDM_FAKE_UPLOAD_CHECKS_HPP
#define XDM_FAKE_UPLOAD_CHECKS_HPP

#include <xdm/fake/answer_with.hpp>
#include <xdm/fake/call.hpp>
#include <xdm/fake/media_store.hpp>
#include <xdm/fake/upload_bodies.hpp>
#include <xdm/http/response.hpp>
#include <xdm/model/media_category.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace xdm::inline abi_1::fake::detail {

/// Of a category for messages; those for posts, which X takes too, have the limits of the same
/// kind.
inline std::optional<media_category> kind_of(std::string_view category)
{
    for (auto const c :
        {media_category::dm_image, media_category::dm_gif, media_category::dm_video})
        if (category == to_string(c) ||
            (category.starts_with("tweet_") && category.substr(6) == to_string(c).substr(3)))
            return c;
    return {};
}

/// The kind of file that a request names, whose bytes begin like this; what is wrong goes to the
/// parameters.
inline media_category checked_kind(
    call& c, upload_request const& r, std::uint64_t size, std::string_view bytes)
{
    auto const name = r.category.value_or("");
    auto const kind = kind_of(name);
    if (!kind)
        c.given.refuse("media_category", name);
    auto const of = kind.value_or(media_category::dm_image);
    if (size == 0 || size > largest(of))
        c.given.refuse("total_bytes", std::to_string(size));
    if (auto const type = r.type ? parse<media_type>(*r.type) : media_type_of(bytes);
        (r.type && !type) || (type && !fits(*type, of)))
        c.given.refuse("media_type", r.type.value_or(""));
    return of;
}

inline new_media file_of(upload_request const& r, media_category kind)
{
    constexpr std::string_view types[]{"photo", "animated_gif", "video"};
    new_media file;
    file.type = types[static_cast<std::size_t>(kind)];
    file.category = r.category.value_or("");
    file.shared = r.shared;
    file.duration_ms = kind == media_category::dm_video ? 5'000 : 0;
    return file;
}

/// X has all of it now.
inline void close(call& c, upload& u)
{
    u.open = false;
    u.at = c.now;
    u.resource = u.resource.substr(0, u.resource.find('.')) +
                 std::string{extension_of(u.file.bytes)};
    u.spoiled = c.world.spoiled_uploads > 0;
    c.world.spoiled_uploads -= u.spoiled ? 1 : 0;
    u.ready_at = c.now;
    if (u.file.type != "photo" || u.spoiled)
        u.ready_at += c.world.settings.processing;
}

/// The caller's upload that the path or the query names, in this condition; or why not.
inline upload* find_mine(call& c, std::string_view name, bool open, std::optional<response>& no)
{
    auto const id = c.given.id<media_id>(name);
    auto* const u = id ? find_upload(c.world, *id) : nullptr;
    if (!c.given.bad.empty())
        no = invalid_request(c.given.bad, c.dialect);
    else if (!u || u->owner != c.me() || (u->open && c.now - u->at >= session_lives))
        no = refuse(fault::not_found, c.dialect);
    else if (u->open != open) {
        c.given.refuse(name, to_string(*id));
        no = invalid_request(c.given.bad, c.dialect);
    }
    return u;
}

} // namespace xdm::inline abi_1::fake::detail

#endif
