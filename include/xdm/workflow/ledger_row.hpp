// SPDX-License-Identifier: BSL-1.0
// What is known of the limits of one family of requests for one credential.
#ifndef XDM_WORKFLOW_LEDGER_ROW_HPP
#define XDM_WORKFLOW_LEDGER_ROW_HPP

#include <xdm/http/ask_again.hpp>
#include <xdm/http/rate_limits.hpp>
#include <xdm/http/response.hpp>
#include <xdm/workflow/counted_window.hpp>
#include <xdm/workflow/published_limits.hpp>
#include <xdm/workflow/saved_state.hpp>
#include <xdm/workflow/timer.hpp>

#include <chrono>
#include <cstdint>
#include <string>

namespace xdm::inline abi_1::detail {

struct ledger_row {
    std::string family;
    std::string credential;
    counted_window user{};
    counted_window user_day{};
    counted_window app{};
    counted_window app_day{};
    int refusals = 0; // in a row
    timer refused{};

    void observe(time_point now)
    {
        for (auto* const window : {&user, &user_day, &app, &app_day})
            window->observe(now);
        refused.observe(now);
    }
    time_point earliest_of_app(time_point now) const
    {
        return later(app.earliest(now), app_day.earliest(now));
    }
    time_point earliest_of_user(time_point now) const
    {
        auto const windows = later(user.earliest(now), user_day.earliest(now));
        return refused.over(now) ? windows : later(windows, refused.end(now));
    }
    void sent_by_app(published_limit const& limit, time_point now)
    {
        app.sent(limit.app, std::chrono::minutes{15}, now);
        app_day.sent(limit.app_day, std::chrono::hours{24}, now);
    }
    void sent_by_user(published_limit const& limit, time_point now)
    {
        user.sent(limit.user, std::chrono::minutes{15}, now);
        user_day.sent(limit.user_day, std::chrono::hours{24}, now);
    }
    void learn_of_app(response const& answer, time_point now)
    {
        auto const date = date_of(answer).value_or(now);
        auto const shown = rate_limits(answer);
        app.learn(shown.app_window, date, now);
        app_day.learn(shown.app_day, date, now);
    }
    void learn_of_user(response const& answer, milliseconds floor, time_point now)
    {
        auto const date = date_of(answer).value_or(now);
        auto const shown = rate_limits(answer);
        user.learn(shown.window, date, now);
        user_day.learn(shown.user_day, date, now);
        auto wait = answer.status >= 400 ? wait_of(answer, now).value_or(milliseconds{0})
                                         : milliseconds{0};
        if (answer.status == 429 || answer.status == 420) {
            auto least = floor < longest_wait ? floor : longest_wait;
            for (auto n = refusals; n > 0 && least < longest_wait; --n)
                least *= 2;
            wait = wait > least ? wait : least;
            if (refusals < 100)
                ++refusals;
        } else if (answer.status < 400 && refused.over(now)) {
            refusals = 0;
        }
        wait = wait < longest_wait ? wait : longest_wait;
        if (bounded(now) + wait > later(refused.end(now), bounded(now)))
            refused = {now, wait};
    }

    void save(state_writer& to) const
    {
        to.text("family", family);
        to.text("credential", credential);
        for (auto const* const window : {&user, &user_day, &app, &app_day})
            window->save(to);
        to.number("refusals", static_cast<std::uint64_t>(refusals));
        to.wait("refused", refused);
    }
    void load(state_reader& from)
    {
        family = from.text("family");
        credential = from.text("credential");
        for (auto* const window : {&user, &user_day, &app, &app_day})
            window->load(from);
        refusals = static_cast<int>(from.number("refusals", 100));
        refused = from.wait("refused");
    }

    friend bool operator==(ledger_row const&, ledger_row const&) = default;

private:
    static time_point later(time_point a, time_point b) { return a > b ? a : b; }
};

} // namespace xdm::inline abi_1::detail

#endif
