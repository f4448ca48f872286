// SPDX-License-Identifier: BSL-1.0
// Sorts lists: <algorithm> costs too many lines below the rooms that read JSON.
#ifndef XDM_TEXT_SORT_HPP
#define XDM_TEXT_SORT_HPP

#include <cstddef>
#include <utility>
#include <vector>

namespace xdm::inline abi_1::detail {

/// Puts the list in the order of `before`. A short one by insertion, of few steps where it is
/// nearly in order, a long one by a heap: whatever a stranger sends takes n log n steps and no
/// memory. What is alike may change places.
template <class T, class Before>
void sort(std::vector<T>& list, Before before)
{
    if (list.size() <= 16) {
        for (std::size_t n = 1; n < list.size(); ++n)
            for (auto at = n; at > 0 && before(list[at], list[at - 1]); --at)
                std::swap(list[at], list[at - 1]);
        return;
    }
    auto const sink = [&](std::size_t at, std::size_t size) {
        for (auto child = 2 * at + 1; child < size; at = child, child = 2 * at + 1) {
            if (child + 1 < size && before(list[child], list[child + 1]))
                ++child;
            if (!before(list[at], list[child]))
                return;
            std::swap(list[at], list[child]);
        }
    };
    for (auto n = list.size() / 2; n-- > 0;)
        sink(n, list.size());
    for (auto n = list.size(); n-- > 1;) {
        std::swap(list[0], list[n]);
        sink(0, n);
    }
}

/// The list in order, each thing once.
template <class T>
void sort_and_keep_each_once(std::vector<T>& list)
{
    sort(list, [](T const& left, T const& right) { return left < right; });
    std::size_t kept = 0;
    for (std::size_t n = 0; n < list.size(); ++n)
        if (n == 0 || list[n] != list[kept - 1]) {
            if (kept != n)
                list[kept] = std::move(list[n]);
            ++kept;
        }
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(kept), list.end());
}

} // namespace xdm::inline abi_1::detail

#endif
