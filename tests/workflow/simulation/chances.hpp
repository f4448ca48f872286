// SPDX-License-Identifier: BSL-1.0
// What a schedule is drawn from: a seed, or a list of draws that is made shorter and milder.
#ifndef XDM_TESTS_WORKFLOW_SIMULATION_CHANCES_HPP
#define XDM_TESTS_WORKFLOW_SIMULATION_CHANCES_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace simulation {

/// Numbers from a seed, or the given ones and then 0. By agreement 0 is what does no harm, so that
/// a list shrinks by becoming shorter and by zeros in it.
class chances {
public:
    explicit chances(std::uint64_t seed) : state_{seed * 0x9e3779b97f4a7c15 + 1}, seeded_{true} {}
    explicit chances(std::vector<std::uint32_t> draws) : draws_{std::move(draws)} {}

    std::uint32_t below(std::uint32_t end)
    {
        if (seeded_ && at_ == draws_.size())
            draws_.push_back(random());
        auto const drawn = at_ < draws_.size() ? draws_[at_] : 0;
        ++at_;
        return drawn % end;
    }
    /// True once in so many times; never for a draw of 0.
    bool once_in(std::uint32_t times) { return below(times) == times - 1; }

    std::vector<std::uint32_t> const& draws() const { return draws_; }

private:
    std::uint32_t random() // splitmix64
    {
        auto z = state_ += 0x9e3779b97f4a7c15;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return static_cast<std::uint32_t>(z ^ (z >> 31));
    }

    std::uint64_t state_ = 0;
    std::vector<std::uint32_t> draws_{};
    std::size_t at_ = 0;
    bool seeded_ = false;
};

/// What came of a schedule: what it broke (empty: nothing), and its story.
struct verdict {
    std::string broken{};
    std::vector<std::string> story{};
    std::vector<std::uint32_t> draws{};
};

/// The shortest and mildest schedule found that breaks the same: pieces of the draws are cut off
/// its end, and become zeros.
inline verdict shrink(verdict found, std::function<verdict(chances)> const& run)
{
    auto const still = [&](std::vector<std::uint32_t> draws) {
        auto tried = run(chances{std::move(draws)});
        auto const same = tried.broken == found.broken;
        if (same)
            found = std::move(tried);
        return same;
    };
    for (auto size = found.draws.size(); size > 0; size /= 2) {
        while (
            found.draws.size() >= size &&
            still({found.draws.begin(), found.draws.end() - static_cast<std::ptrdiff_t>(size)})) {}
        for (std::size_t from = 0; from < found.draws.size(); from += size) {
            auto draws = found.draws;
            auto const end = std::min(draws.size(), from + size);
            auto changed = false;
            for (auto at = from; at < end; ++at)
                changed = std::exchange(draws[at], 0) != 0 || changed;
            if (changed)
                still(std::move(draws));
        }
    }
    return found;
}

} // namespace simulation

#endif
