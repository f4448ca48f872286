// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_WORKFLOW_INBOX_HPP
#define XDM_WORKFLOW_INBOX_HPP

#include <xdm/model/conversation_id.hpp>
#include <xdm/model/event.hpp>
#include <xdm/model/id.hpp>
#include <xdm/workflow/inbox_conversation.hpp>
#include <xdm/workflow/saved_state.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace xdm::inline abi_1 {

/// The conversations of a user, made of events: X has no request that lists them.
///
/// Events may come from any source, in any order and more than once, and what comes out is the
/// same. They need `dm_event_fields` with the conversation and the sender, as `for_inbox` asks for
/// them. Names are in what a page includes, and are the caller's to keep.
class inbox {
public:
    /// Of this user. Beyond so many conversations those with the oldest messages are forgotten.
    explicit inbox(user_id me, std::size_t most = 10'000) : me_{me}, most_{most} {}

    /// Takes an event in. False for one that names no conversation, or that is not known.
    bool add(event const& e)
    {
        auto const taken = std::visit([&](auto const& one) { return take(one); }, e);
        cut();
        return taken;
    }
    /// All up to this event is read. A marker does not go back.
    void mark_read(conversation_id id, event_id up_to)
    {
        place(id).mark_read(up_to);
        cut();
    }

    /// All of them, the one with the newest message first.
    std::vector<inbox_conversation> const& conversations() const { return all_; }
    /// The one of this id, or null.
    inbox_conversation const* find(conversation_id id) const
    {
        auto const at = index_of(in_order(id));
        return at < all_.size() ? &all_[at] : nullptr;
    }

    /// All of it as one line, with the newest text of each conversation.
    std::string save() const
    {
        detail::state_writer to{"xdm-inbox"};
        to.number("me", me_.value());
        to.number("conversations", all_.size());
        for (auto const& one : all_)
            one.save(to);
        return to.finish();
    }
    /// The inbox that was saved, or nothing for another text.
    static std::optional<inbox> load(std::string_view text, std::size_t most = 10'000)
    {
        detail::state_reader from{text, "xdm-inbox"};
        inbox loaded{user_id{from.number("me")}, most};
        for (auto left = from.number("conversations"); left != 0 && from.good(); --left) {
            loaded.all_.emplace_back().load(from);
            auto const count = loaded.all_.size();
            auto const& last = loaded.all_.back();
            auto const sorted = count < 2 || before(loaded.all_[count - 2], last);
            from.require(sorted && last.id == in_order(last.id));
        }
        if (!from.finished())
            return {};
        loaded.cut();
        return loaded;
    }

    friend bool operator==(inbox const&, inbox const&) = default;

private:
    static conversation_id in_order(conversation_id id) // as X writes it, and not everybody does
    {
        auto const both = id.participants();
        return both ? conversation_id::between(both->first, both->second) : id;
    }
    static bool before(inbox_conversation const& a, inbox_conversation const& b)
    {
        return a.newest != b.newest ? a.newest > b.newest : a.id < b.id;
    }

    template <class Known>
    bool take(Known const& e)
    {
        if (!e.conversation)
            return false;
        auto& c = place(*e.conversation);
        if constexpr (std::is_same_v<Known, message_create>) {
            c.add(e, me_);
            settle(c.id);
        } else {
            for (auto const who : e.participants)
                std::is_same_v<Known, participants_join> ? c.members.joined(e.id, who)
                                                         : c.members.left(e.id, who);
        }
        return true;
    }
    bool take(unknown_event const&) { return false; }
    std::size_t index_of(conversation_id id) const // the size where there is none
    {
        for (std::size_t at = 0; at < all_.size(); ++at)
            if (all_[at].id == id)
                return at;
        return all_.size();
    }
    // The conversation, which is made where there is none: the last one then.
    inbox_conversation& place(conversation_id id)
    {
        id = in_order(id);
        if (index_of(id) == all_.size()) {
            all_.push_back({.id = id});
            settle(id);
        }
        return all_[index_of(id)];
    }
    // Moves it to where its newest message belongs.
    void settle(conversation_id id)
    {
        for (auto at = index_of(id); at > 0 && before(all_[at], all_[at - 1]); --at)
            std::swap(all_[at], all_[at - 1]);
    }
    void cut()
    {
        while (all_.size() > most_)
            all_.pop_back();
    }

    user_id me_;
    std::size_t most_;
    std::vector<inbox_conversation> all_{};
};

} // namespace xdm::inline abi_1

#endif
