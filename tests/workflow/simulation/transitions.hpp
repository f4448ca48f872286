// SPDX-License-Identifier: BSL-1.0
// Which arrows of the workflows' diagrams the schedules took.
#ifndef XDM_TESTS_WORKFLOW_SIMULATION_TRANSITIONS_HPP
#define XDM_TESTS_WORKFLOW_SIMULATION_TRANSITIONS_HPP

#include "workflow/explore.hpp"

#include <xdm/workflow/follower.hpp>
#include <xdm/workflow/pager.hpp>
#include <xdm/workflow/send_once.hpp>
#include <xdm/workflow/token_keeper.hpp>
#include <xdm/workflow/uploader.hpp>

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace simulation {

/// A header's name for each workflow that has a diagram.
inline constexpr std::array<std::string_view, 5> drawn_in{
    "pager", "follower", "send_once", "token_keeper", "uploader"};

constexpr std::size_t place_of(xdm::follower const&)
{
    return 1;
}
constexpr std::size_t place_of(xdm::send_once const&)
{
    return 2;
}
constexpr std::size_t place_of(xdm::token_keeper const&)
{
    return 3;
}
constexpr std::size_t place_of(xdm::uploader const&)
{
    return 4;
}
template <class List>
constexpr std::size_t place_of(xdm::pager<List> const&)
{
    return 0;
}

class transitions {
public:
    void add(auto const& flow, std::string_view before)
    {
        if (auto const after = to_string(flow.state()); after != before)
            ++counts_[place_of(flow)][{before, after}];
    }
    void add(transitions const& others)
    {
        for (std::size_t n = 0; n < counts_.size(); ++n)
            for (auto const& [arrow, count] : others.counts_[n])
                counts_[n][arrow] += count;
    }
    /// The arrows that are drawn and were not taken, one a line.
    std::string missing() const
    {
        std::string text;
        for (std::size_t n = 0; n < counts_.size(); ++n)
            for (auto const& one : workflow::diagram_of(std::string{drawn_in[n]}))
                if (!has(n, one))
                    text += std::string{drawn_in[n]} + ": " + one + '\n';
        return text;
    }
    std::size_t drawn() const
    {
        std::size_t count = 0;
        for (auto const name : drawn_in)
            count += workflow::diagram_of(std::string{name}).size();
        return count;
    }

private:
    bool has(std::size_t n, std::string const& arrow) const
    {
        auto const middle = arrow.find(" -> ");
        return counts_[n].contains({std::string_view{arrow}.substr(0, middle),
            std::string_view{arrow}.substr(middle + 4)});
    }

    // The names live as long as the program: `to_string` of a state.
    std::array<std::map<std::pair<std::string_view, std::string_view>, std::size_t>,
        drawn_in.size()>
        counts_{};
};

} // namespace simulation

#endif
