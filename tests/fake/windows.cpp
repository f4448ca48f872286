// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/windows.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <string>

using namespace xdm::fake::detail;
using namespace std::chrono_literals;

namespace {

constexpr xdm::time_point start{1'666'919'303'250ms};
constexpr xdm::user_id me{1};
constexpr xdm::user_id you{2};

std::string shown(admission const& a, std::string const& prefix)
{
    auto const one = [&](char const* what) {
        return std::string{a.headers.find(prefix + what).value_or("-")};
    };
    return one("limit") + ' ' + one("remaining") + ' ' + one("reset");
}

struct gate {
    std::vector<window> windows{};
    quota limits{};
    bool counting = true;

    admission ask(xdm::time_point now, std::optional<xdm::user_id> who = me, std::size_t route = 0)
    {
        return admit(windows, route, limits, who, counting, now);
    }
};

} // namespace

TEST_CASE("the window begins with the first request and counts down")
{
    gate g{.limits = {.user = 2}};
    CHECK(shown(g.ask(start), "x-rate-limit-") == "2 1 1666920203");
    CHECK(shown(g.ask(start + 5min), "x-rate-limit-") == "2 0 1666920203");
    auto const refused = g.ask(start + 14min);
    CHECK_FALSE(refused.admitted);
    CHECK(shown(refused, "x-rate-limit-") == "2 0 1666920203");
    CHECK_FALSE(g.ask(start + 15min - 1ms).admitted);
    auto const fresh = g.ask(start + 15min);
    CHECK(fresh.admitted);
    CHECK(shown(fresh, "x-rate-limit-") == "2 1 1666921103");
}

TEST_CASE("users and endpoints have windows of their own")
{
    gate g{.limits = {.user = 1}};
    CHECK(g.ask(start).admitted);
    CHECK_FALSE(g.ask(start).admitted);
    CHECK(g.ask(start, you).admitted);
    CHECK(g.ask(start, me, 1).admitted);
}

TEST_CASE("a day's window refuses while that of the minutes has room, and says so")
{
    gate g{.limits = {.user = 2, .user_day = 3, .app_day = 100}};
    for (auto const after : {0min, 20min, 40min})
        CHECK(g.ask(start + after).admitted);
    auto const refused = g.ask(start + 60min);
    CHECK_FALSE(refused.admitted);
    CHECK(shown(refused, "x-rate-limit-").starts_with("2 2 "));
    CHECK(shown(refused, "x-user-limit-24hour-") == "3 0 1667005703");
    CHECK(shown(refused, "x-app-limit-24hour-") == "100 97 1667005703");
    CHECK(g.ask(start + 24h).admitted);
}

TEST_CASE("the minutes' window refuses while that of the day has room")
{
    gate g{.limits = {.user = 1, .user_day = 3, .app_day = 3}};
    CHECK(g.ask(start).admitted);
    auto const refused = g.ask(start);
    CHECK_FALSE(refused.admitted);
    CHECK(shown(refused, "x-user-limit-24hour-").starts_with("3 2 "));
}

TEST_CASE("the app's windows are those of all its users")
{
    gate g{.limits = {.user = 10, .app_day = 2}};
    CHECK(g.ask(start, me).admitted);
    CHECK(g.ask(start, you).admitted);
    auto const refused = g.ask(start, me);
    CHECK_FALSE(refused.admitted);
    CHECK(shown(refused, "x-app-limit-24hour-").starts_with("2 0 "));
    CHECK(shown(refused, "x-user-limit-24hour-") == "- - -");
}

TEST_CASE("of two windows of 15 minutes the tighter is shown")
{
    gate g{.limits = {.user = 10, .app = 12, .app_day = 1000}};
    CHECK(shown(g.ask(start, me), "x-rate-limit-").starts_with("10 9 "));
    for (int n = 0; n < 5; ++n)
        g.ask(start, you);
    CHECK(shown(g.ask(start, me), "x-rate-limit-").starts_with("12 5 "));
    std::size_t fields = 0;
    for (auto const& [name, value] : g.ask(start, me).headers)
        fields += name.starts_with("x-rate-limit-") ? 1U : 0U;
    CHECK(fields == 3);
}

TEST_CASE("an app alone has a number of its own, which its users do not use up")
{
    gate g{.limits = {.user = 2, .app = 1}};
    CHECK(shown(g.ask(start, {}), "x-rate-limit-").starts_with("1 0 "));
    CHECK_FALSE(g.ask(start, {}).admitted);
    CHECK(shown(g.ask(start, me), "x-rate-limit-").starts_with("2 1 "));
    CHECK(g.ask(start, me).admitted);
}

TEST_CASE("without counting every request is the first one")
{
    gate g{.limits = {.user = 1, .user_day = 5}, .counting = false};
    for (int n = 0; n < 3; ++n) {
        auto const a = g.ask(start);
        CHECK(a.admitted);
        CHECK(shown(a, "x-rate-limit-") == "1 0 1666920203");
        CHECK(shown(a, "x-user-limit-24hour-").starts_with("5 4 "));
    }
    CHECK(g.windows.empty());
}

TEST_CASE("where X names no limit there are no headers")
{
    gate g{};
    CHECK(g.ask(start).admitted);
    CHECK(g.ask(start).headers.empty());
}
