// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_WORKFLOW_FOLLOWER_HPP
#define XDM_WORKFLOW_FOLLOWER_HPP

#include <xdm/endpoint/get_events.hpp>
#include <xdm/model/dialect.hpp>
#include <xdm/workflow/follow_base.hpp>
#include <xdm/workflow/follow_steps.hpp>
#include <xdm/workflow/step.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace xdm::inline abi_1 {

/// Finds what is new, of the whole inbox or of one conversation: reads from the newest event back
/// to one that it knows and no further, since each event that is read costs money.
///
///     resting -> asked     next: the newest page, at its time
///     resting -> ended     next: `followed`, after so many requests
///     asked   -> got       feed: back at what is known, and there is something new
///     asked   -> resting   feed: nothing new; or the newest page could not be had, for now
///     asked   -> walking   feed: there may be more that is new; or a page could not be had
///     asked   -> given_up  feed: refused for good, or too often in a row: `failed`
///     walking -> asked     next: the page after it
///     walking -> ended     next: `followed`
///     got     -> resting   next: `news`, the oldest first
///
/// Each event is given once, also one that X shows late (`settle`), one that arrives while pages
/// are read, and where the known ones were deleted. Where X no longer shows all, there is a `gap`.
///
/// It looks again sooner after news and later without, no faster than X's window lasts, and stops
/// for the day where the next page could cost more than is left of the budget. What was not handed
/// over is not known: saved and loaded, it is looked for anew.
class follower : public detail::follow_base {
public:
    using step = std::variant<request_of<get_events>, wait_until, news, awaiting, followed, failed>;

    /// `list` says what is followed and which fields are wanted: `for_inbox({.in = user})`, say.
    explicit follower(get_events list, follow_options how = {}, dialect d = dialect::classic)
        : follow_base{how}, list_{std::move(list)}, dialect_{d}
    {}

    step next(time_point now)
    {
        using enum follow_state;
        pace_.attempts.observe(now);
        if (state_ == asked)
            return awaiting{};
        if (state_ == got)
            return hand_over();
        if (state_ == given_up)
            return pace_.attempts.end();
        if (state_ == ended || pace_.polls >= how_.polls) {
            state_ = ended;
            return followed{};
        }
        if (auto const wait = pace_.attempts.before(now))
            return *wait;
        auto const size = page_size(now);
        if (size == 0)
            return wait_until{cost_meter::tomorrow(now)};
        ++pace_.polls;
        state_ = asked;
        auto page = list_;
        page.max_results = size;
        page.pagination_token = walk_.token;
        return encode(page, dialect_);
    }

    fed feed(response const& answer, time_point now)
    {
        if (state_ != follow_state::asked)
            return fed::out_of_turn;
        auto came = decode<get_events>(answer);
        if (auto const why = detail::setback_of<event_page>(
                std::move(came), [&](event_page&& page) { take(std::move(page), answer, now); }))
            settle(*why, &answer, now);
        return fed::taken;
    }
    fed feed(transport_failed lost, time_point now)
    {
        if (state_ != follow_state::asked)
            return fed::out_of_turn;
        settle(lost, nullptr, now);
        return fed::taken;
    }

    /// What is known and when to look again, as one line without secrets.
    std::string save() const
    {
        detail::state_writer to{"xdm-follower"};
        to.text("list", encode(list_, dialect_).url);
        follow_base::save(to);
        return to.finish();
    }
    /// The follower that was saved, or nothing for another text, and for one of another list.
    static std::optional<follower> load(std::string_view text, get_events list,
        follow_options how = {}, dialect d = dialect::classic)
    {
        follower f{std::move(list), how, d};
        detail::state_reader from{text, "xdm-follower"};
        from.require(from.text("list") == encode(f.list_, d).url);
        f.follow_base::load(from);
        return from.finished() ? std::optional{std::move(f)} : std::nullopt;
    }

    friend bool operator==(follower const&, follower const&) = default;

private:
    void settle(setback const& why, response const* answer, time_point now)
    {
        using enum follow_state;
        auto const again = pace_.attempts.failed(why, answer, now, how_.tries);
        state_ = !again ? given_up : walk_.pages == 0 ? resting : walking;
    }

    get_events list_;
    dialect dialect_;
};

} // namespace xdm::inline abi_1

#endif
