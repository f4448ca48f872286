// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/planned_fault.hpp>

#include <doctest/doctest.h>

#include <vector>

using xdm::method;
using namespace xdm::fake;
using namespace xdm::fake::detail;

namespace {

planned_fault with(int status, aim at)
{
    return {{.status = status}, false, false, std::move(at)};
}

int taken(std::vector<planned_fault>& plan, method m, std::string_view path)
{
    auto const one = take_planned(plan, m, path);
    return one ? one->answer.status : 0;
}

} // namespace

TEST_CASE("a plan is used up in order, as often as it says")
{
    std::vector plan{with(1, {.times = 2}), with(2, {})};
    CHECK(taken(plan, method::get, "/a") == 1);
    CHECK(taken(plan, method::post, "/b") == 1);
    CHECK(taken(plan, method::get, "/a") == 2);
    CHECK(taken(plan, method::get, "/a") == 0);
    CHECK(plan.empty());
}

TEST_CASE("a plan waits for the requests at which it is aimed")
{
    std::vector plan{
        with(1, {.method = method::post}), with(2, {.path = "/2/users"}), with(3, {.path = "/b"})};
    CHECK(taken(plan, method::get, "/2/dm_events") == 0);
    CHECK(taken(plan, method::get, "/2/users/me") == 2);
    CHECK(taken(plan, method::get, "/2/users/me") == 0);
    CHECK(taken(plan, method::post, "/b") == 1);
    CHECK(taken(plan, method::post, "/b") == 3);
}
