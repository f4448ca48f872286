// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_WORKFLOW_COST_METER_HPP
#define XDM_WORKFLOW_COST_METER_HPP

#include <xdm/endpoint/get_events.hpp>
#include <xdm/endpoint/send_message.hpp>
#include <xdm/model/page.hpp>
#include <xdm/text/timestamp.hpp>
#include <xdm/workflow/prices.hpp>
#include <xdm/workflow/saved_state.hpp>
#include <xdm/workflow/seen_events.hpp>
#include <xdm/workflow/timer.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xdm::inline abi_1 {

/// What a request costs at most: all the events that it asks for, none of them paid today.
inline money most_cost(get_events const& e, prices const& p = {})
{
    return e.max_results.value_or(100) * p.event_read;
}
inline money most_cost(send_message const&, prices const& p = {})
{
    return p.message_sent;
}

/// What was spent on this UTC day, by X's rule that a resource is paid once in a day.
///
/// It reckons with what it was told, not with what other programs spend, and is no bill. A clock
/// that is set back begins no new day.
class cost_meter {
public:
    explicit cost_meter(prices p = {}) : prices_{p} {}

    /// Counts a page that was read, and gives what it cost: of its events those that are new today.
    money read(event_page const& page, time_point now)
    {
        turn(now);
        money cost;
        for (auto const& e : page.events)
            cost = cost + once(detail::key_of(e), prices_.event_read);
        if (prices_.includes) {
            for (auto const& u : page.includes.users)
                cost = cost + once(u.id.value(), prices_.user_read);
            for (auto const& p : page.includes.posts)
                cost = cost + once(p.id.value(), prices_.post_read);
        }
        return spend(cost, now);
    }
    /// Counts anything else, by what it costs: `spend(meter.list().message_sent, now)`.
    money spend(money m, time_point now)
    {
        turn(now);
        spent_ = spent_ + m;
        return m;
    }

    prices const& list() const { return prices_; }
    /// What was spent today.
    money spent(time_point now) const { return day_of(now) > day_ ? money{} : spent_; }
    /// Whether so much more stays within a budget for a day.
    bool allows(money more, money budget, time_point now) const
    {
        return spent(now) + more <= budget;
    }
    /// When the day ends, in UTC.
    static time_point tomorrow(time_point now)
    {
        return time_point{std::chrono::hours{24} * (day_of(now) + 1)};
    }

    std::string save() const
    {
        detail::state_writer to{"xdm-cost"};
        save(to);
        return to.finish();
    }
    /// The meter that was saved, or nothing for another text.
    static std::optional<cost_meter> load(std::string_view text, prices p = {})
    {
        cost_meter meter{p};
        detail::state_reader from{text, "xdm-cost"};
        meter.load(from);
        return from.finished() ? std::optional{std::move(meter)} : std::nullopt;
    }

    // For a workflow that has one.
    void save(detail::state_writer& to) const
    {
        to.number("day", static_cast<std::uint64_t>(day_));
        to.number("spent", static_cast<std::uint64_t>(spent_.millionths));
        to.numbers("paid", paid_);
    }
    void load(detail::state_reader& from)
    {
        day_ = static_cast<std::int64_t>(from.number("day", 3'000'000));
        spent_ = {static_cast<std::int64_t>(from.number("spent", std::uint64_t{1} << 60))};
        paid_ = from.numbers("paid", most_paid);
        for (std::size_t n = 1; n < paid_.size(); ++n)
            from.require(paid_[n - 1] < paid_[n]);
    }

    friend bool operator==(cost_meter const&, cost_meter const&) = default;

private:
    static constexpr std::size_t most_paid = 10'000; // beyond, what is read again is counted again

    static std::int64_t day_of(time_point now)
    {
        return detail::bounded(now).time_since_epoch() / std::chrono::hours{24};
    }
    void turn(time_point now)
    {
        if (day_of(now) > day_) {
            spent_ = {};
            paid_.clear();
        }
        day_ = day_of(now);
    }
    money once(std::uint64_t key, money price)
    {
        std::size_t begin = 0;
        for (auto end = paid_.size(); begin < end;) {
            auto const middle = begin + (end - begin) / 2;
            (paid_[middle] < key ? begin : end) = paid_[middle] < key ? middle + 1 : middle;
        }
        if (begin < paid_.size() && paid_[begin] == key)
            return {};
        if (paid_.size() < most_paid)
            paid_.insert(paid_.begin() + static_cast<std::ptrdiff_t>(begin), key);
        return price;
    }

    prices prices_;
    std::int64_t day_ = 0;
    money spent_{};
    std::vector<std::uint64_t> paid_{}; // in order
};

} // namespace xdm::inline abi_1

#endif
