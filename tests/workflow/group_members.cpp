// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/group_members.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <vector>

using namespace xdm;

namespace {

using members_list = std::vector<user_id>;

} // namespace

TEST_CASE("the members are known at each time, in whatever order the events come, and how often")
{
    std::vector<std::function<void(group_members&)>> const events{
        [](auto& m) { m.joined(event_id{10}, user_id{1}); },
        [](auto& m) { m.joined(event_id{20}, user_id{2}); },
        [](auto& m) { m.left(event_id{30}, user_id{1}); },
        [](auto& m) { m.wrote(event_id{25}, user_id{3}); },
        [](auto& m) { m.wrote(event_id{26}, user_id{3}); },
        [](auto& m) { m.wrote(event_id{35}, user_id{3}); },
        [](auto& m) { m.joined(event_id{40}, user_id{1}); }};
    group_members straight;
    for (auto const& e : events)
        e(straight);
    CHECK(straight.after(event_id{9}).empty());
    CHECK(straight.after(event_id{20}) == members_list{user_id{1}, user_id{2}});
    CHECK(straight.after(event_id{25}) == members_list{user_id{1}, user_id{2}, user_id{3}});
    CHECK(straight.after(event_id{30}) == members_list{user_id{2}, user_id{3}});
    CHECK(straight.now() == members_list{user_id{1}, user_id{2}, user_id{3}});

    std::vector<std::size_t> order{0, 1, 2, 3, 4, 5, 6};
    do {
        group_members other;
        for (auto const n : order) {
            events[n](other);
            events[order[0]](other); // twice
        }
        REQUIRE(other == straight);
    } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("of very many changes the latest are kept")
{
    group_members m;
    for (std::uint64_t id = 1; id <= 2'000; ++id)
        m.joined(event_id{id}, user_id{id});
    CHECK(m.now().size() == 1'000);
    CHECK(m.now().back() == user_id{2'000});
}
