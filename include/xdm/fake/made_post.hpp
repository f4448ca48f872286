// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_FAKE_MADE_POST_HPP
#define XDM_FAKE_MADE_POST_HPP

#include <xdm/fake/happen.hpp>
#include <xdm/fake/message_text.hpp>
#include <xdm/fake/world.hpp>
#include <xdm/model/post.hpp>
#include <xdm/text/utf8.hpp>

#include <chrono>
#include <cstdint>
#include <string_view>
#include <utility>

namespace xdm::inline abi_1::fake::detail {

/// A new post as its author wrote it, which nobody has liked yet.
inline post made_post(world const& w, post_id id, user_id author, std::string_view text)
{
    auto shown = text_writer{w, id.value()}.write(text);
    post p{.id = id, .text = std::move(shown.text), .edit_history = {id}, .author = author};
    p.created_at = time_at(id);
    p.conversation = id;
    p.lang = "en";
    p.possibly_sensitive = xdm::answer::no;
    p.reply_settings = "everyone";
    p.public_metrics = {
        .reposts = 0, .replies = 0, .likes = 0, .quotes = 0, .bookmarks = 0, .impressions = 0};
    p.entities = std::move(shown.entities);
    for (auto const& quoted : shown.posts)
        p.referenced_posts.push_back({quoted.id, "quoted"});
    p.edit_controls = {.edits_remaining = 5, .is_edit_eligible = xdm::answer::yes};
    if (p.created_at)
        p.edit_controls.editable_until = *p.created_at + std::chrono::hours{1};
    p.display_text_range = {0, static_cast<std::int64_t>(count_code_points(p.text))};
    return p;
}

} // namespace xdm::inline abi_1::fake::detail

#endif
