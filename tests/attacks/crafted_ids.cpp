// SPDX-License-Identifier: BSL-1.0
// A server picks ids whose hashes are alike, so that finding users by id takes the square of their
// number. `by_id` hashes nothing: comparisons are counted, for ids that made one chain of the table
// that it once was.
#include <xdm/model/by_id.hpp>
#include <xdm/model/id.hpp>

#include <model/counted_id.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace {

// The id whose hash has `n` in its high half and 7 in its low: what `hash_number` does, backwards.
std::uint64_t crafted(std::uint64_t n)
{
    auto const wanted = n << 32 | 7;
    auto mixed = wanted ^ (wanted >> 29) ^ (wanted >> 58);
    std::uint64_t inverse = 1; // of the multiplier, by Newton's method
    for (int step = 0; step < 6; ++step)
        inverse *= 2 - 0x9e3779b97f4a7c15u * inverse;
    mixed *= inverse;
    return mixed ^ (mixed >> 32);
}

} // namespace

TEST_CASE("Attack: a hundred thousand users whose ids have one hash")
{
    std::size_t const count = 100'000;
    std::vector<counted> list;
    for (std::uint64_t n = 0; n < count; ++n)
        list.push_back({{crafted(n)}});
    auto const low_half = [&](std::size_t n) {
        return xdm::detail::hash_number(list[n].id.value) & 0xFFFF'FFFF;
    };
    if (std::hash<std::uint64_t>{}(7) == 7) // libc++ of 32 bits mixes once more
        REQUIRE(low_half(1) == low_half(7));
    counted_id::compared = 0;
    xdm::by_id<counted> const things{list};
    std::size_t found = 0;
    for (auto const& each : list)
        found += things.find(each.id) != nullptr;
    CHECK(found == count);
    CHECK(counted_id::compared < count * 17 * 10);
}
