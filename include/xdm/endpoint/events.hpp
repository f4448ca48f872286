// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_ENDPOINT_EVENTS_HPP
#define XDM_ENDPOINT_EVENTS_HPP

#include <xdm/endpoint/get_events.hpp>
#include <xdm/endpoint/next_page.hpp>
#include <xdm/model/outcome.hpp>
#include <xdm/model/overloaded.hpp>
#include <xdm/model/page.hpp>

#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace xdm::inline abi_1 {

/// The events of all pages, newest first, for one walk: `for (auto const& e : events({}, call))`.
///
/// `call` is the caller's own: `outcome<event_page>(get_events const&)`. A page is fetched when the
/// walk comes to it. It ends where X names no further page, or one that was seen before (X has been
/// known to repeat itself), or at the first page that fails: then `failed()` says why.
template <class Call>
class event_walk {
public:
    class iterator {
    public:
        using value_type = event;
        using difference_type = std::ptrdiff_t;

        iterator() = default;
        event const& operator*() const { return walk_->page_.events[walk_->at_]; }
        event const* operator->() const { return &**this; }
        iterator& operator++()
        {
            ++walk_->at_;
            walk_->settle();
            return *this;
        }
        void operator++(int) { ++*this; }
        bool operator==(std::default_sentinel_t) const
        {
            return walk_->at_ >= walk_->page_.events.size();
        }

    private:
        friend class event_walk;
        explicit iterator(event_walk* walk) : walk_{walk} {}

        event_walk* walk_ = nullptr;
    };

    event_walk(get_events first, Call call) : next_{std::move(first)}, call_{std::move(call)} {}

    iterator begin()
    {
        settle();
        return iterator{this};
    }
    std::default_sentinel_t end() const { return {}; }

    /// The page that the current event stands in, with its includes.
    event_page const& page() const { return page_; }
    /// What ended the walk early; empty where it came to the end of the list.
    std::optional<failure> const& failed() const { return failed_; }

private:
    // Fetches pages until there is an event, or no page more.
    void settle()
    {
        while (at_ >= page_.events.size() && next_) {
            auto const here = *std::exchange(next_, std::nullopt);
            page_ = {};
            at_ = 0;
            std::visit(overloaded{[&](event_page&& got) { page_ = std::move(got); },
                           [&](auto&& why) { failed_ = std::forward<decltype(why)>(why); }},
                call_(here));
            if (failed_)
                return;
            seen_.push_back(here.pagination_token);
            if (auto following = next_page(here, page_); following && is_new(*following))
                next_ = std::move(following);
        }
    }
    bool is_new(get_events const& e) const
    {
        for (auto const& token : seen_)
            if (token == e.pagination_token)
                return false;
        return true;
    }

    std::optional<get_events> next_;
    Call call_;
    event_page page_{};
    std::size_t at_ = 0;
    std::vector<std::string> seen_{};
    std::optional<failure> failed_{};
};

/// All events of a list; see `event_walk`.
template <class Call>
event_walk<Call> events(get_events first, Call call)
{
    return {std::move(first), std::move(call)};
}

} // namespace xdm::inline abi_1

#endif
