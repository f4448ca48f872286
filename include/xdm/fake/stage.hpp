// SPDX-License-Identifier: BSL-1.0
// What a test puts into an X by hand, and looks at.
#ifndef XDM_FAKE_STAGE_HPP
#define XDM_FAKE_STAGE_HPP

#include <xdm/fake/cast.hpp>
#include <xdm/fake/happen.hpp>
#include <xdm/fake/made_post.hpp>
#include <xdm/fake/media_store.hpp>
#include <xdm/fake/new_upload.hpp>
#include <xdm/fake/world.hpp>
#include <xdm/model/conversation_id.hpp>
#include <xdm/model/event.hpp>
#include <xdm/model/message.hpp>
#include <xdm/model/post.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace xdm::inline abi_1::fake {

/// Conversations, media and posts.
///
/// Nobody is asked here whether they may: only requests can be refused. Users and groups that do
/// not exist are no error either: then nothing happens, and an id is 0.
class stage : public cast {
public:
    using cast::cast;

    /// A message, to a user (which makes the conversation) or into a conversation.
    event_id send(user_id from, conversation_ref to, message const& m)
    {
        auto* where = std::get_if<conversation_id>(&to);
        if (auto const* user = std::get_if<user_id>(&to))
            to = detail::one_to_one(world_, from, *user).id;
        else if (auto const both = where->participants())
            to = detail::one_to_one(world_, both->first, both->second).id;
        else if (!detail::find_conversation(world_, *where))
            return event_id{0};
        auto const id = detail::new_event_id(world_);
        detail::say(world_, id, *std::get_if<conversation_id>(&to), from, m);
        return id;
    }
    event_id send(user_id from, conversation_ref to, std::string_view text)
    {
        return send(from, to, message{.text = std::string{text}});
    }
    /// A new group of these, and its first message.
    conversation_id make_group(user_id by, std::vector<user_id> others, message const& first)
    {
        return detail::found_group(world_, by, std::move(others), first).id;
    }
    conversation_id make_group(user_id by, std::vector<user_id> others, std::string_view first)
    {
        return make_group(by, std::move(others), message{.text = std::string{first}});
    }
    event_id join(conversation_id group, user_id who, user_id invited_by)
    {
        auto* const found = detail::find_conversation(world_, group);
        return found ? detail::enter(world_, *found, who, invited_by) : event_id{0};
    }
    event_id leave(conversation_id group, user_id who)
    {
        auto* const found = detail::find_conversation(world_, group);
        return found ? detail::leave(world_, *found, who) : event_id{0};
    }

    /// An uploaded file, which its owner may attach to a message for 24 hours.
    media_id upload(user_id owner, new_media file)
    {
        return detail::add_upload(world_, owner, std::move(file)).id;
    }
    /// The file that was uploaded, by a request too, once all of it came; null where none was.
    new_media const* uploaded(media_id id) const
    {
        auto const* const u = detail::find_upload(world_, id);
        return u && !u->open ? &u->file : nullptr;
    }
    /// X will find that it can do nothing with the file that is uploaded next, by a request.
    void spoil_next_upload() { ++world_.spoiled_uploads; }
    post_id add_post(user_id author, std::string_view text)
    {
        post_id const id{world_.ids.next(world_.clock)};
        world_.posts.push_back({detail::made_post(world_, id, author, text)});
        return id;
    }
    /// The URL that shares a post where it stands in the text of a message.
    std::string post_url(post_id id) const
    {
        auto const* p = detail::find_post(world_, id);
        auto const* author = p ? detail::find_person(world_, *p->what.author) : nullptr;
        return "https://x.com/" + (author ? author->profile.username : "i") + "/status/" +
               to_string(id);
    }
    void delete_post(post_id id)
    {
        if (auto* const p = detail::find_post(world_, id))
            p->deleted = true;
    }

    /// All that happened in a conversation, the oldest first, whoever can still see it.
    std::vector<event> events_of(conversation_id id) const
    {
        std::vector<event> all;
        if (auto const* where = detail::find_conversation(world_, id))
            for (auto const& h : world_.events)
                if (h.where == where->id)
                    all.push_back(h.what);
        return all;
    }
    /// What the two wrote to each other, the oldest first.
    std::vector<message_create> messages_between(user_id a, user_id b) const
    {
        std::vector<message_create> all;
        for (auto& e : events_of(conversation_id::between(a, b)))
            if (auto* const m = std::get_if<message_create>(&e))
                all.push_back(std::move(*m));
        return all;
    }
};

} // namespace xdm::inline abi_1::fake

#endif
