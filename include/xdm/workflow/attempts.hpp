// SPDX-License-Identifier: BSL-1.0
// When a request that may be repeated is asked again, and when one gives it up.
#ifndef XDM_WORKFLOW_ATTEMPTS_HPP
#define XDM_WORKFLOW_ATTEMPTS_HPP

#include <xdm/http/response.hpp>
#include <xdm/model/outcome.hpp>
#include <xdm/text/timestamp.hpp>
#include <xdm/workflow/saved_state.hpp>
#include <xdm/workflow/step.hpp>
#include <xdm/workflow/timer.hpp>

#include <cstdint>
#include <optional>
#include <type_traits>
#include <variant>

namespace xdm::inline abi_1::detail {

// True where the same request may fare better later: refused for now, lost, X down, or a good
// status whose body is no answer of X's (cut off, say). Other refusals stay what they are.
inline bool is_passing(setback const& s)
{
    return std::visit(
        [](auto const& why) {
            if constexpr (requires { why.may_have_arrived; } || requires { why.reset; })
                return true;
            else if constexpr (requires { why.what; })
                return why.status >= 500 || why.status < 300;
            else
                return why.status >= 500 || why.status == 408;
        },
        s);
}

// The setbacks in a row of a request that is safe to repeat, and the wait that they call for.
class attempts {
public:
    void observe(time_point now) { rest_.observe(now); }
    // When the next request may go out; empty: at once.
    std::optional<wait_until> before(time_point now) const
    {
        return rest_.over(now) ? std::nullopt : std::optional{wait_until{rest_.end(now)}};
    }
    // An answer was of use: only a window that it used up is waited for.
    void succeeded(response const& answer, time_point now)
    {
        setbacks_ = 0;
        rest_ = {now, wait_of(answer, now).value_or(milliseconds{0})};
    }
    // One was not. True: again, after a wait; false: give it up, for the reason that is kept.
    bool failed(setback const& why, response const* answer, time_point now, int most)
    {
        if (setbacks_ < INT32_MAX)
            ++setbacks_;
        if (!is_passing(why) || setbacks_ >= most) {
            why_ = why;
            return false;
        }
        auto const told = answer ? wait_of(*answer, now).value_or(milliseconds{0}) : milliseconds{};
        auto const own = pause_after(setbacks_);
        rest_ = {now, told > own ? told : own};
        return true;
    }
    int setbacks() const { return setbacks_; }
    // Those before do not count any more; what is to be waited for stays.
    void forget() { setbacks_ = 0; }
    // Why it was given up, since it was loaded.
    xdm::failed end() const { return {why_.value_or(transport_failed{})}; }
    // Waits so long at least.
    void rest(time_point now, milliseconds wait)
    {
        if (rest_.over(now) || rest_.end(now) < bounded(now) + wait)
            rest_ = {now, wait < longest_wait ? wait : longest_wait};
    }

    void save(state_writer& to) const
    {
        to.number("setbacks", static_cast<std::uint64_t>(setbacks_));
        to.wait("rest", rest_);
    }
    void load(state_reader& from)
    {
        setbacks_ = from.count("setbacks");
        rest_ = from.wait("rest");
    }

    friend bool operator==(attempts const&, attempts const&) = default;

private:
    int setbacks_ = 0;
    timer rest_{};
    std::optional<setback> why_{};
};

// The setback that an outcome is, or nothing for a success, which goes to `use`.
template <class Result, class Use>
std::optional<setback> setback_of(outcome<Result>&& came, Use use)
{
    return std::visit(
        [&](auto&& one) -> std::optional<setback> {
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(one)>, Result>) {
                use(std::forward<decltype(one)>(one));
                return {};
            } else {
                return setback{std::forward<decltype(one)>(one)};
            }
        },
        std::move(came));
}

} // namespace xdm::inline abi_1::detail

#endif
