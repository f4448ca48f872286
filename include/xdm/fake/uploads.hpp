// SPDX-License-Identifier: BSL-1.0
// The endpoints that files are uploaded with.
#ifndef XDM_FAKE_UPLOADS_HPP
#define XDM_FAKE_UPLOADS_HPP

#include <xdm/endpoint/media/append_upload.hpp>
#include <xdm/fake/answer_with.hpp>
#include <xdm/fake/call.hpp>
#include <xdm/fake/new_upload.hpp>
#include <xdm/fake/upload_answer.hpp>
#include <xdm/fake/upload_bodies.hpp>
#include <xdm/fake/upload_checks.hpp>
#include <xdm/model/media_category.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace xdm::inline abi_1::fake::detail {

/// POST /2/media/upload
inline response upload_at_once(call& c)
{
    c.given.allow({});
    auto r = read_upload(c, true);
    auto const bytes = r.media.value_or("");
    auto const kind = checked_kind(c, r, bytes.size(), bytes);
    if (kind != media_category::dm_image || r.segment || r.total)
        c.given.refuse("media_category", r.category.value_or(""));
    if (!c.given.bad.empty())
        return invalid_request(c.given.bad, c.dialect);
    auto& u = add_upload(c.world, c.me(), file_of(r, kind));
    u.file.bytes = bytes;
    close(c, u);
    return show_upload(u, c.now);
}

/// POST /2/media/upload/initialize
inline response begin_upload(call& c)
{
    c.given.allow({});
    auto const r = read_upload(c, false);
    auto const size = r.total.value_or(0);
    auto const kind = checked_kind(c, r, size < 0 ? 0 : static_cast<std::uint64_t>(size), {});
    if (r.media || r.segment)
        c.given.refuse("media", {});
    for (auto const& one : r.owners)
        if (!one.number)
            c.given.refuse("additional_owners", one.text);
    if (!c.given.bad.empty())
        return invalid_request(c.given.bad, c.dialect);
    auto& u = add_upload(c.world, c.me(), file_of(r, kind));
    u.open = true;
    u.total = static_cast<std::size_t>(size);
    for (auto const& one : r.owners)
        u.more_owners.emplace_back(one.number.value_or(0));
    return show_begun(u);
}

/// POST /2/media/upload/{id}/append
inline response append_to_upload(call& c)
{
    c.given.allow({});
    auto r = read_upload(c, true);
    auto const number = r.segment.value_or(-1);
    auto const bytes = r.media.value_or("");
    if (number < 0 || number >= most_segments || r.category || r.type || r.total)
        c.given.refuse("segment_index", std::to_string(number));
    if (bytes.size() > largest_segment)
        c.given.refuse("media", std::to_string(bytes.size()));
    std::optional<response> no;
    auto* const u = find_mine(c, "id", true, no);
    if (no)
        return *no;
    auto const place = static_cast<std::size_t>(number);
    if (u->segments.size() <= place)
        u->segments.resize(place + 1);
    u->segments[place] = bytes;
    return show_appended(*u);
}

/// POST /2/media/upload/{id}/finalize
inline response end_upload(call& c)
{
    c.given.allow({});
    std::optional<response> no;
    auto* const u = find_mine(c, "id", true, no);
    if (no)
        return *no;
    std::string bytes;
    for (auto const& one : u->segments)
        bytes += one;
    if (bytes.size() != u->total) {
        c.given.refuse(
            "id", to_string(u->id), "Segments do not add up to provided total file size.");
        return invalid_request(c.given.bad, c.dialect);
    }
    u->file.bytes = std::move(bytes);
    u->segments.clear();
    close(c, *u);
    return show_upload(*u, c.now);
}

/// GET /2/media/upload
inline response upload_status(call& c)
{
    c.given.allow({"command", "media_id"});
    if (c.given.find("command").value_or("STATUS") != "STATUS")
        c.given.refuse("command", *c.given.find("command"));
    std::optional<response> no;
    auto* const u = find_mine(c, "media_id", false, no);
    return no ? *no : show_upload(*u, c.now);
}

} // namespace xdm::inline abi_1::fake::detail

#endif
