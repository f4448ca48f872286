// SPDX-License-Identifier: BSL-1.0
#include <xdm/text/sort.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <random>
#include <string>
#include <vector>

TEST_CASE("Any list is sorted as the standard library sorts it, at any size")
{
    std::mt19937 random{1};
    for (std::size_t size = 0; size < 200; ++size) {
        std::vector<unsigned> list(size);
        for (auto& one : list)
            one = static_cast<unsigned>(random()) % 50;
        auto wanted = list;
        std::sort(wanted.begin(), wanted.end());
        xdm::detail::sort(list, [](unsigned left, unsigned right) { return left < right; });
        CHECK(list == wanted);
        wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
        std::shuffle(list.begin(), list.end(), random);
        xdm::detail::sort_and_keep_each_once(list);
        CHECK(list == wanted);
    }
}

TEST_CASE("Texts are kept once each, long ones too")
{
    std::string const longer = "a text that has its letters on the heap, as it is so long";
    std::vector<std::string> list{"b", longer, "a", "b", longer, "", "a"};
    xdm::detail::sort_and_keep_each_once(list);
    CHECK(list == std::vector<std::string>{"", "a", longer, "b"});
}

TEST_CASE("n things are sorted with 2 n log n comparisons: risen, fallen, all alike")
{
    std::size_t const size = 65'536;
    std::size_t compared = 0;
    auto const before = [&](std::size_t left, std::size_t right) {
        ++compared;
        return left < right;
    };
    for (int order = 0; order < 3; ++order) {
        std::vector<std::size_t> list;
        for (std::size_t n = 0; n < size; ++n)
            list.push_back(order == 0 ? n : order == 1 ? size - n : 7);
        compared = 0;
        xdm::detail::sort(list, before);
        CHECK(std::is_sorted(list.begin(), list.end()));
        CHECK(compared < 2 * size * 16);
    }
}
