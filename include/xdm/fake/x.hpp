// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_FAKE_X_HPP
#define XDM_FAKE_X_HPP

#include <xdm/fake/answer_with.hpp>
#include <xdm/fake/fault.hpp>
#include <xdm/fake/handle.hpp>
#include <xdm/fake/planned_fault.hpp>
#include <xdm/fake/portal.hpp>
#include <xdm/fake/settings.hpp>
#include <xdm/http/request.hpp>
#include <xdm/http/response.hpp>
#include <xdm/text/timestamp.hpp>

#include <string>
#include <utility>

namespace xdm::inline abi_1::fake {

/// An X that lives in memory: `handle` answers requests as X's API does.
///
/// It reads no clock and draws no random number: the same calls give the same answers. It is a
/// plain value: a copy of a seeded one is the way back to it. Not for several threads at once.
class x : public portal {
public:
    explicit x(fake::settings const& how = {}) : portal{how} {}

    /// What X answers to this request at this time. The host does not matter, the path does.
    response handle(request const& r, time_point now) { return detail::handle(world_, r, now); }

    /// The next requests at which it is aimed get this answer, and nothing else happens.
    void fail_next(fault what, aim at = {})
    {
        auto const says_limits = what == fault::too_many_requests ||
                                 what == fault::rate_limit_exceeded;
        world_.plan.push_back(
            {detail::refuse(what, world_.settings.dialect), false, says_limits, std::move(at)});
    }
    /// The same with any answer, which goes out as it is.
    void fail_next(response answer, aim at = {})
    {
        world_.plan.push_back({std::move(answer), true, false, std::move(at)});
    }
    /// Whether requests are counted from now on. What was counted before is forgotten.
    void limits(bool on)
    {
        world_.settings.limits = on;
        world_.windows.clear();
    }

    /// Lets what is put in by hand happen then: `x.at(yesterday).send(you, me, "hi")`.
    x& at(time_point when)
    {
        world_.clock = when;
        world_.knows_time = true;
        return *this;
    }
    /// When what is put in by hand happens: at the time of the latest request, or of `at`.
    time_point now() const { return world_.clock; }
};

} // namespace xdm::inline abi_1::fake

#endif
