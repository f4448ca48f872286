// SPDX-License-Identifier: BSL-1.0
// The bytes of media.
#ifndef XDM_FAKE_DOWNLOADS_HPP
#define XDM_FAKE_DOWNLOADS_HPP

#include <xdm/endpoint/media_path.hpp>
#include <xdm/fake/answer_with.hpp>
#include <xdm/fake/call.hpp>
#include <xdm/fake/happen.hpp>
#include <xdm/model/event.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <variant>

namespace xdm::inline abi_1::fake::detail {

/// The file that this event has under this name, as far as the caller may see it; or why not.
inline std::variant<upload const*, fault> attached_file(
    call const& c, event_id in, media_id id, std::string_view resource)
{
    auto const* event = find_event(c.world, in);
    auto const* message = event ? std::get_if<message_create>(&event->what) : nullptr;
    auto const* file = find_upload(c.world, id);
    if (!message || !file || file->resource != resource)
        return fault::not_found;
    auto const& keys = message->media_keys;
    if (std::find(keys.begin(), keys.end(), key_of(*file)) == keys.end())
        return fault::not_found;
    if (!is_visible(c.world, *event, c.me()))
        return fault::forbidden;
    return file;
}

/// GET /2/dm_conversations/media/{dm_id}/{media_id}/{resource_id}
inline response download_media(call& c)
{
    c.given.allow({});
    auto const event = c.given.id<event_id>("dm_id");
    auto const media = c.given.id<media_id>("media_id");
    auto const resource = c.given.find("resource_id").value_or("");
    if (!xdm::detail::is_resource(resource))
        c.given.refuse("resource_id", resource);
    if (!c.given.bad.empty())
        return invalid_request(c.given.bad, c.dialect);
    auto const found = attached_file(c, *event, *media, resource);
    if (auto const* why = std::get_if<fault>(&found))
        return refuse(*why, c.dialect);
    return answer_with(
        200, "application/octet-stream", (*std::get_if<upload const*>(&found))->file.bytes);
}

/// GET https://ton.twitter.com/1.1/ton/data/dm/{dm_id}/{media_id}/{resource_id}
inline response download_from_ton(call& c)
{
    auto const event = parse<event_id>(c.given.find("dm_id").value_or(""));
    auto const media = parse<media_id>(c.given.find("media_id").value_or(""));
    auto const resource = c.given.find("resource_id").value_or("");
    if (!event || !media)
        return refuse(fault::no_such_page);
    auto const found = attached_file(c, *event, *media, resource);
    if (auto const* why = std::get_if<fault>(&found))
        return *why == fault::not_found ? refuse(fault::no_such_page)
                                        : answer_with(403, text_type, {});
    auto const* file = *std::get_if<upload const*>(&found);
    return answer_with(
        200, resource.ends_with(".png") ? "image/png" : "image/jpeg", file->file.bytes);
}

/// GET https://video.twimg.com/dm_gif/{media_id}/{file}, and of videos: public.
inline response download_public(call& c)
{
    auto const media = parse<media_id>(c.given.find("media_id").value_or(""));
    auto const* file = media ? find_upload(c.world, *media) : nullptr;
    auto const name = c.given.find("file").value_or("");
    if (!file || file->file.type == "photo" || !name.ends_with(".mp4") ||
        !file->resource.starts_with(name.substr(0, name.size() - 4)))
        return refuse(fault::not_found_page);
    return answer_with(200, "video/mp4", file->file.bytes);
}

} // namespace xdm::inline abi_1::fake::detail

#endif
