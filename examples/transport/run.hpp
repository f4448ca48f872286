// SPDX-License-Identifier: BSL-1.0
// Runs any workflow: what it asks for is performed, what it waits for is slept through.
#ifndef XDM_EXAMPLES_TRANSPORT_RUN_HPP
#define XDM_EXAMPLES_TRANSPORT_RUN_HPP

#include <xdm/http/request.hpp>
#include <xdm/workflow/step.hpp>

#include <type_traits>
#include <variant>

/// All that a workflow says beside requests and times is given to `see`. It goes on while `see` and
/// `sleep_until(time)` say true. `perform(request)` gives a variant of `xdm::response` and
/// `xdm::transport_failed`, `now()` the time.
template <class Workflow>
void run(Workflow& flow, auto& outside, auto const& see)
{
    auto const act = [&](auto&& step) {
        using what = std::remove_cvref_t<decltype(step)>;
        if constexpr (std::is_base_of_v<xdm::request, what>) {
            auto const came = outside.perform(step);
            std::visit([&](auto const& it) { flow.feed(it, outside.now()); }, came);
            return true;
        } else if constexpr (std::is_same_v<what, xdm::wait_until>) {
            return outside.sleep_until(step.time);
        } else {
            return see(step);
        }
    };
    while (std::visit(act, flow.next(outside.now()))) {}
}

#endif
