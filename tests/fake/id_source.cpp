// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/id_source.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <set>

using xdm::fake::detail::id_source;
using namespace std::chrono_literals;

namespace {

constexpr xdm::time_point then{1'666'919'303'000ms};

} // namespace

TEST_CASE("numbers made in one millisecond ascend by 8 and hold their time")
{
    id_source ids{7};
    auto last = ids.next(then);
    CHECK(last % 8 == 0);
    CHECK(created_at(xdm::event_id{last}) == then);
    for (int n = 0; n < 100; ++n) {
        auto const next = ids.next(then);
        CHECK(next == last + 8);
        last = next;
    }
    CHECK(created_at(xdm::event_id{ids.next(then + 1ms)}) == then + 1ms);
}

TEST_CASE("the same seed gives the same numbers, another seed others")
{
    id_source one{7};
    id_source same{7};
    id_source other{8};
    auto const first = one.next(then);
    CHECK(same.next(then) == first);
    CHECK(other.next(then) != first);
    auto copy = one;
    CHECK(copy.next(then) == one.next(then));
}

TEST_CASE("time may go back, and no number comes twice")
{
    id_source ids{1};
    std::set<std::uint64_t> seen;
    for (int n = 0; n < 3000; ++n)
        seen.insert(ids.next(then + std::chrono::milliseconds{n % 7 - 3}));
    CHECK(seen.size() == 3000);
    auto const late = ids.next(then + 1h);
    auto const early = ids.next(then - 1h);
    CHECK(early < *seen.begin());
    CHECK(late > *seen.rbegin());
}

TEST_CASE("every time gives a number of 15 to 19 digits")
{
    id_source ids{1};
    for (auto const t : {xdm::time_point::min(), xdm::time_point{}, then, xdm::time_point::max()}) {
        auto const digits = std::to_string(ids.next(t)).size();
        CHECK(digits >= 15);
        CHECK(digits <= 19);
    }
    CHECK(ids.next(xdm::time_point::max()) < std::uint64_t{1} << 63);
}
