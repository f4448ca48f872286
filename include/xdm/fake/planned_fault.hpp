// SPDX-License-Identifier: BSL-1.0
// Answers that are not what X would give by itself.
#ifndef XDM_FAKE_PLANNED_FAULT_HPP
#define XDM_FAKE_PLANNED_FAULT_HPP

#include <xdm/http/method.hpp>
#include <xdm/http/response.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xdm::inline abi_1::fake {

/// Which requests fail: `{.path = "/2/dm_events", .times = 2}`.
struct aim {
    std::optional<xdm::method> method{}; ///< empty: any
    std::string path{};                  ///< what the path begins with; empty: any
    int times = 1;
};

namespace detail {

struct planned_fault {
    response answer;
    bool is_whole;    ///< goes out as it is; else it gets the headers that all answers have
    bool says_limits; ///< among them those of a window that is used up
    fake::aim aim;
};

/// The answer that is planned for this request, if any: the plan's first that fits, once more used.
inline std::optional<planned_fault> take_planned(
    std::vector<planned_fault>& plan, method m, std::string_view path)
{
    for (auto one = plan.begin(); one != plan.end(); ++one) {
        if (one->aim.method.value_or(m) != m || !path.starts_with(one->aim.path))
            continue;
        auto taken = *one;
        if (--one->aim.times <= 0)
            plan.erase(one);
        return taken;
    }
    return {};
}

} // namespace detail

} // namespace xdm::inline abi_1::fake

#endif
