// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_WORKFLOW_INBOX_CONVERSATION_HPP
#define XDM_WORKFLOW_INBOX_CONVERSATION_HPP

#include <xdm/model/conversation_id.hpp>
#include <xdm/model/event.hpp>
#include <xdm/model/id.hpp>
#include <xdm/workflow/group_members.hpp>
#include <xdm/workflow/saved_state.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace xdm::inline abi_1 {

/// A line of an inbox's left column.
struct inbox_conversation {
    conversation_id id{0};
    event_id newest{0};              ///< the newest message; 0: none was added
    std::optional<user_id> sender{}; ///< of that message
    std::string text{};              ///< of that message
    event_id read{0};                ///< all up to this one is read
    /// Messages of others after that, the oldest first: 1,000 at most, the newest of them.
    std::vector<std::uint64_t> unread{};
    group_members members{}; ///< of a group

    /// Who is in it now: of a group as far as its events tell.
    std::vector<user_id> participants() const
    {
        if (auto const both = id.participants())
            return {both->first, both->second};
        return members.now();
    }

    // Takes a message in, in any order, and once however often it comes.
    void add(message_create const& m, user_id me)
    {
        if (m.id > newest) {
            newest = m.id;
            sender = m.sender;
            text = m.text;
        }
        if (m.sender)
            members.wrote(m.id, *m.sender);
        if (m.sender == me || m.id <= read)
            return;
        auto at = unread.end();
        while (at != unread.begin() && *(at - 1) > m.id.value())
            --at;
        if (at == unread.begin() || *(at - 1) != m.id.value())
            unread.insert(at, m.id.value());
        if (unread.size() > most_unread)
            unread.erase(unread.begin());
    }
    void mark_read(event_id up_to)
    {
        read = up_to > read ? up_to : read;
        std::size_t count = 0;
        while (count < unread.size() && unread[count] <= read.value())
            ++count;
        unread.erase(unread.begin(), unread.begin() + static_cast<std::ptrdiff_t>(count));
    }

    // For the inbox, which keeps it.
    void save(detail::state_writer& to) const
    {
        to.text("conversation", to_string(id));
        to.number("newest", newest.value());
        to.text("sender", sender ? to_string(*sender) : "");
        to.text("text", text);
        to.number("read", read.value());
        to.numbers("unread", unread);
        members.save(to);
    }
    void load(detail::state_reader& from)
    {
        auto const name = from.text("conversation");
        auto const named = parse<conversation_id>(name);
        from.require(named && to_string(*named) == name);
        id = named.value_or(id);
        newest = event_id{from.number("newest")};
        auto const who = from.text("sender");
        sender = parse<user_id>(who);
        from.require(sender ? to_string(*sender) == who : who.empty());
        text = from.text("text");
        read = event_id{from.number("read")};
        unread = from.numbers("unread", most_unread);
        for (std::size_t n = 0; n < unread.size(); ++n)
            from.require(unread[n] > (n == 0 ? read.value() : unread[n - 1]));
        members.load(from);
    }

    friend bool operator==(inbox_conversation const&, inbox_conversation const&) = default;

private:
    static constexpr std::size_t most_unread = 1'000;
};

} // namespace xdm::inline abi_1

#endif
