// SPDX-License-Identifier: BSL-1.0
#include <xdm/http/rate_limits.hpp>

#include <doctest/doctest.h>

#include <facts.hpp>

#include <chrono>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

using std::chrono::seconds;
using std::chrono::sys_seconds;

namespace {

xdm::limits read(std::initializer_list<xdm::field> headers)
{
    return rate_limits(xdm::response{.status = 200, .headers = headers});
}
constexpr sys_seconds at(std::int64_t time)
{
    return sys_seconds{seconds{time}};
}

} // namespace

TEST_CASE("an answer tells of its window and of both days")
{
    auto const found = read({
        {"x-rate-limit-limit", "15"},
        {"X-Rate-Limit-Remaining", " 14 "},
        {"x-rate-limit-reset", "1666920203"},
        {"x-app-limit-24hour-limit", "4000"},
        {"x-app-limit-24hour-remaining", "3999"},
        {"x-app-limit-24hour-reset", "1667000000"},
        {"x-user-limit-24hour-limit", "1440"},
        {"X-USER-LIMIT-24HOUR-REMAINING", "0"},
        {"x-user-limit-24hour-reset", "1667000001"},
        {"x-app-rate-limit-limit", "30"},
        {"x-app-rate-limit-remaining", "29"},
        {"x-app-rate-limit-reset", "1666920204"},
    });
    CHECK(found == xdm::limits{.window = {15, 14, at(1'666'920'203)},
                       .app_day = {4'000, 3'999, at(1'667'000'000)},
                       .user_day = {1'440, 0, at(1'667'000'001)},
                       .app_window = {30, 29, at(1'666'920'204)}});
    CHECK_FALSE(found.window.exhausted());
    CHECK(found.user_day.exhausted());
    CHECK(read({}) == xdm::limits{});
}

TEST_CASE("names that only look alike tell of no window")
{
    CHECK(read({
              {"x-rate-limit", "1"},
              {"x-rate-limit-", "1"},
              {"x-rate-limit-limits", "1"},
              {"x-rate-limit-limi", "1"},
              {"x-rate_limit-limit", "1"},
              {"rate-limit-limit", "1"},
              {"y-rate-limit-limit", "1"},
              {"x-rate-limit-24hour-limit", "1"},
              {"x-app-limit-24hours-limit", "1"},
              {"xx-rate-limit-limit", "1"},
              {"x-account-rate-limit-limit", "1"},
              {"limit", "1"},
              {"", "1"},
          }) == xdm::limits{});
}

TEST_CASE("the window of an upload by API 1.1 counts where no other came")
{
    auto const media = read({{"x-mediaratelimit-limit", "10000"},
        {"x-mediaratelimit-remaining", "9999"}, {"x-mediaratelimit-reset", "1666920203"}});
    CHECK(media.window == xdm::rate_window{10'000, 9'999, at(1'666'920'203)});
    auto const both = read({{"x-mediaratelimit-limit", "10000"}, {"x-rate-limit-remaining", "5"}});
    CHECK(both.window == xdm::rate_window{{}, 5, {}});
}

TEST_CASE("a number that is none is absent, and the next one of that name counts")
{
    for (std::string_view const bad : {"", "-1", "+1", "1.0", "1e3", "0x1", "1,2", "1 2", "fifteen",
             "9223372036854775808", "18446744073709551616", "99999999999999999999999"}) {
        CAPTURE(bad);
        CHECK(read({{"x-rate-limit-limit", bad}, {"x-rate-limit-remaining", bad},
                  {"x-rate-limit-reset", bad}}) == xdm::limits{});
        auto const next = read({{"x-rate-limit-limit", bad}, {"x-rate-limit-limit", "7"}});
        CHECK(next.window.limit == 7);
    }
    CHECK(read({{"x-rate-limit-limit", "9223372036854775807"}}).window.limit == INT64_MAX);
    CHECK(read({{"x-rate-limit-limit", "007"}}).window.limit == 7);
    auto const first = read({{"x-rate-limit-limit", "1"}, {"x-rate-limit-limit", "2"},
        {"x-rate-limit-remaining", "0"}, {"x-rate-limit-remaining", "9"},
        {"x-rate-limit-reset", "3"}, {"x-rate-limit-reset", "4"}});
    CHECK(first.window == xdm::rate_window{1, 0, at(3)});
}

TEST_CASE("a reset is a time before the year 10000, in seconds")
{
    auto const reset = [](std::string_view value) {
        return read({{"x-rate-limit-reset", value}}).window.reset;
    };
    CHECK(reset("0") == at(0));
    CHECK(reset("253402300799") == at(253'402'300'799));
    CHECK_FALSE(reset("253402300800"));
    CHECK_FALSE(reset("1666920203000")); // milliseconds
    CHECK_FALSE(reset("9223372036854775807"));
    CHECK_FALSE(reset("Fri, 28 Oct 2022 01:23:23 GMT"));
}

TEST_CASE("a window is exhausted when nothing remains, or when only its reset is known")
{
    CHECK_FALSE(xdm::rate_window{}.exhausted());
    CHECK_FALSE(xdm::rate_window{.limit = 15}.exhausted());
    CHECK_FALSE(xdm::rate_window{15, 1, at(1)}.exhausted());
    CHECK(xdm::rate_window{15, 0, at(1)}.exhausted());
    CHECK(xdm::rate_window{.remaining = 0}.exhausted());
    CHECK(xdm::rate_window{.limit = 15, .reset = at(1)}.exhausted());
    CHECK(read({{"x-rate-limit-remaining", "-1"}, {"x-rate-limit-reset", "9"}}).window.exhausted());
}

TEST_CASE("the limits of recorded answers are read")
{
    if (facts::missing())
        return;
    struct {
        char const* file;
        xdm::rate_window window;
    } const rows[] = {
        {"samples/rec-dm-create-1to1.http.json", {200, 199, at(1'666'920'203)}},
        {"samples/rec-dm-create-in-conversation.http.json", {200, 198, at(1'666'920'203)}},
        {"samples/rec-dm-list-empty.http.json", {300, 299, at(1'666'920'203)}},
        {"samples/rec-dm-list-with-participant.http.json", {300, 297, at(1'666'920'203)}},
    };
    for (auto const& row : rows) {
        CAPTURE(row.file);
        xdm::response answer;
        auto const recorded = facts::load(row.file);
        for (auto const& [name, values] : recorded.at("response").at("headers").as_object())
            for (auto const& value : values.as_array())
                answer.headers.push_back(name, facts::text(value));
        CHECK(answer.headers.size() > 10);
        CHECK(rate_limits(answer) == xdm::limits{.window = row.window});
    }
}
