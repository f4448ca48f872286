// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_WORKFLOW_GROUP_MEMBERS_HPP
#define XDM_WORKFLOW_GROUP_MEMBERS_HPP

#include <xdm/model/id.hpp>
#include <xdm/workflow/saved_state.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace xdm::inline abi_1 {

/// Who was in a group when, as far as events tell: who joined, who left, who wrote.
///
/// The events may come in any order and more than once: what comes out is the same. Who neither
/// wrote nor came or went in an event that was added is not known.
class group_members {
public:
    void joined(event_id when, user_id who) { add({when.value(), who.value(), 1}); }
    void left(event_id when, user_id who) { add({when.value(), who.value(), 0}); }
    /// Of what one wrote the first and the last are kept.
    void wrote(event_id when, user_id who)
    {
        std::size_t between = changes_.size();
        auto count = 0;
        change const now{when.value(), who.value(), 2};
        add(now);
        for (std::size_t n = 0; n < changes_.size(); ++n)
            if (changes_[n].who == now.who && changes_[n].what == 2 && ++count == 2)
                between = n;
        if (count == 3)
            changes_.erase(changes_.begin() + static_cast<std::ptrdiff_t>(between));
    }

    /// The members after this event, by their ids.
    std::vector<user_id> after(event_id when) const
    {
        std::vector<user_id> members;
        for (auto const& c : changes_) { // by time
            if (c.when > when.value())
                break;
            std::size_t at = 0;
            while (at < members.size() && members[at].value() < c.who)
                ++at;
            auto const is_in = at < members.size() && members[at].value() == c.who;
            auto const place = members.begin() + static_cast<std::ptrdiff_t>(at);
            if (c.what == 0 && is_in)
                members.erase(place);
            else if (c.what != 0 && !is_in)
                members.insert(place, user_id{c.who});
        }
        return members;
    }
    /// The members now.
    std::vector<user_id> now() const { return after(event_id{UINT64_MAX}); }

    // For the inbox, which keeps it.
    void save(detail::state_writer& to) const
    {
        std::vector<std::uint64_t> numbers;
        for (auto const& c : changes_)
            numbers.insert(numbers.end(), {c.when, c.who, c.what});
        to.numbers("members", numbers);
    }
    void load(detail::state_reader& from)
    {
        auto const numbers = from.numbers("members", 3 * most);
        from.require(numbers.size() % 3 == 0);
        for (std::size_t n = 0; from.good() && n < numbers.size(); n += 3) {
            changes_.push_back({numbers[n], numbers[n + 1], numbers[n + 2]});
            auto const in_order = changes_.size() < 2 ||
                                  changes_[changes_.size() - 2] < changes_.back();
            from.require(in_order && numbers[n + 2] <= 2);
        }
    }

    friend bool operator==(group_members const&, group_members const&) = default;

private:
    static constexpr std::size_t most = 1'000; // the latest are kept

    struct change {
        std::uint64_t when;
        std::uint64_t who;
        std::uint64_t what; // 0: left, 1: joined, 2: wrote

        friend constexpr auto operator<=>(change const&, change const&) = default;
    };

    void add(change c)
    {
        auto at = changes_.end();
        while (at != changes_.begin() && c < *(at - 1))
            --at;
        if (at != changes_.begin() && *(at - 1) == c)
            return;
        changes_.insert(at, c);
        if (changes_.size() > most)
            changes_.erase(changes_.begin());
    }

    std::vector<change> changes_{}; // by time
};

} // namespace xdm::inline abi_1

#endif
