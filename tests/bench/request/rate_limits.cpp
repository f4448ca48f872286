// SPDX-License-Identifier: BSL-1.0
// What 20 headers say of rate limits, against a map without case, as some HTTP libraries give it.
#include <bench/bench.hpp>

#include <xdm/http/rate_limits.hpp>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace {

struct without_case {
    using is_transparent = void;
    static int lower(char c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; }
    bool operator()(std::string_view left, std::string_view right) const
    {
        return std::lexicographical_compare(left.begin(), left.end(), right.begin(), right.end(),
            [](char a, char b) { return lower(a) < lower(b); });
    }
};
using header_map = std::map<std::string, std::string, without_case>;

xdm::response answer()
{
    return {200,
        {{"api-version", "2.166"}, {"cache-control", "no-cache, no-store, max-age=0"},
            {"content-type", "application/json; charset=utf-8"},
            {"date", "Sun, 15 Mar 2026 18:05:00 UTC"}, {"perf", "7402827104"}, {"server", "envoy"},
            {"strict-transport-security", "max-age=631138519"},
            {"x-access-level", "read-write-directmessages"}, {"x-app-limit-24hour-limit", "40000"},
            {"x-app-limit-24hour-remaining", "39871"}, {"x-app-limit-24hour-reset", "1773691200"},
            {"x-content-type-options", "nosniff"}, {"x-rate-limit-limit", "15"},
            {"x-rate-limit-remaining", "11"}, {"x-rate-limit-reset", "1773598740"},
            {"x-response-time", "85"}, {"x-transaction-id", "bdef0e4a843603df"},
            {"x-user-limit-24hour-limit", "1440"}, {"x-user-limit-24hour-remaining", "1433"},
            {"x-user-limit-24hour-reset", "1773691200"}},
        {}};
}

header_map map_of(xdm::response const& r)
{
    header_map map;
    for (auto const& [name, value] : r.headers)
        map.emplace(name, value);
    return map;
}

std::optional<std::int64_t> number_in(header_map const& map, std::string_view name)
{
    auto const found = map.find(name);
    if (found == map.end())
        return {};
    auto const& text = found->second;
    std::int64_t number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size())
        return {};
    return number;
}

xdm::rate_window window_in(header_map const& map, std::string_view limit,
    std::string_view remaining, std::string_view reset)
{
    xdm::rate_window window{number_in(map, limit), number_in(map, remaining), {}};
    if (auto const seconds = number_in(map, reset))
        window.reset = std::chrono::sys_seconds{std::chrono::seconds{*seconds}};
    return window;
}

xdm::limits limits_in(header_map const& map)
{
    return {.window = window_in(
                map, "x-rate-limit-limit", "x-rate-limit-remaining", "x-rate-limit-reset"),
        .app_day = window_in(map, "x-app-limit-24hour-limit", "x-app-limit-24hour-remaining",
            "x-app-limit-24hour-reset"),
        .user_day = window_in(map, "x-user-limit-24hour-limit", "x-user-limit-24hour-remaining",
            "x-user-limit-24hour-reset")};
}

} // namespace

void bench::add_rate_limits()
{
    std::string const name = "rate_limits";
    if (!is_wanted(name))
        return;
    auto const r = answer();
    auto const map = map_of(r);
    check(limits_in(map) == xdm::rate_limits(r), name, "map");
    add_table{name, "three windows out of 20 headers"}
        .add("xdm", [=] { return rate_limits(r); })
        .add(
            "nine look-ups in a finished map", [=] { return limits_in(map); }, 3)
        .add("the same, and the map is made", [=] { return limits_in(map_of(r)); });
}
