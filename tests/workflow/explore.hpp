// SPDX-License-Identifier: BSL-1.0
// Takes a workflow through everything that can come to it, and compares the transitions that were
// taken with the diagram in its header: none is missing there, and none is drawn in vain.
#ifndef XDM_TESTS_WORKFLOW_EXPLORE_HPP
#define XDM_TESTS_WORKFLOW_EXPLORE_HPP

#include "sample.hpp"

#include <xdm/text/timestamp.hpp>

#include <doctest/doctest.h>

#include <deque>
#include <fstream>
#include <functional>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace workflow {

using arrows = std::set<std::string>;

/// The arrows of a header's diagram: the lines `///     from -> to   why`.
inline arrows diagram_of(std::string const& header)
{
    auto const root = sample_folder().parent_path().parent_path();
    std::ifstream file{root / "include/xdm/workflow" / (header + ".hpp")};
    arrows drawn;
    std::regex const arrow{R"(^/// {5}(\w+) +-> (\w+)( .*)?)"};
    std::smatch found;
    for (std::string line; std::getline(file, line);)
        if (std::regex_match(line, found, arrow))
            drawn.insert(found[1].str() + " -> " + found[2].str());
    return drawn;
}

inline std::string saved_of(auto const& flow)
{
    auto const text = flow.save();
    if constexpr (requires { text.reveal(); })
        return std::string{text.reveal()};
    else
        return text;
}

template <class Workflow>
struct happening {
    std::function<void(Workflow&, xdm::time_point&)> act;
    bool drawn = true; ///< false: a restart, say, which no diagram shows
};

/// The arrows taken from `start` through each happening in each state, breadth first, up to so many
/// states that differ in what is saved; `look` is shown each of them.
template <class Workflow>
arrows explore(Workflow const& start, xdm::time_point now,
    std::vector<happening<Workflow>> const& happenings, std::size_t most,
    std::function<void(Workflow const&, xdm::time_point)> const& look = {})
{
    struct node {
        Workflow flow;
        xdm::time_point now;
    };
    auto const name = [](node const& n) {
        return std::string{to_string(n.flow.state())} + ' ' + saved_of(n.flow) +
               std::to_string(n.now.time_since_epoch().count());
    };
    arrows taken;
    std::set<std::string> known;
    std::deque<node> open{{start, now}};
    while (!open.empty() && known.size() < most) {
        auto const at = open.front();
        open.pop_front();
        if (look)
            look(at.flow, at.now);
        for (auto const& what : happenings) {
            auto after = at;
            what.act(after.flow, after.now);
            if (what.drawn && to_string(after.flow.state()) != to_string(at.flow.state()))
                taken.insert(std::string{to_string(at.flow.state())} + " -> " +
                             std::string{to_string(after.flow.state())});
            if (known.insert(name(after)).second)
                open.push_back(std::move(after));
        }
    }
    return taken;
}

/// One arrow a line, so that a difference can be seen.
inline std::string lines_of(arrows const& all)
{
    std::string text;
    for (auto const& one : all)
        text += one + '\n';
    return text;
}

} // namespace workflow

#endif
