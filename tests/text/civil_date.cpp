// SPDX-License-Identifier: BSL-1.0
#include <xdm/text/civil_date.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <cstdint>
#include <limits>
#include <string>

using namespace xdm::detail;

TEST_CASE("Every day of the years 0 to 9999 is the calendar's")
{
    using namespace std::chrono;
    std::int64_t wrong = 0;
    sys_days day = year{0} / January / 1;
    for (sys_days const end = year{10'000} / January / 1; day < end; day += days{1}) {
        year_month_day const expected{day};
        std::int64_t const seconds = std::int64_t{day.time_since_epoch().count()} * 86'400;
        auto const got = to_civil(seconds + 86'399);
        auto const same = got.year == int{expected.year()} &&
                          got.month == unsigned{expected.month()} &&
                          got.day == unsigned{expected.day()};
        wrong += same && to_seconds(got) == seconds + 86'399 ? 0 : 1;
    }
    CHECK(wrong == 0);
}

TEST_CASE("Every second of a day has its time, before 1970 too")
{
    std::int64_t wrong = 0;
    for (std::int64_t const day : {0, -1}) {
        for (std::int64_t second = 0; second < 86'400; ++second) {
            auto const got = to_civil(day * 86'400 + second);
            wrong += got.hour * 3'600 + got.minute * 60 + got.second == second && got.hour < 24 &&
                             got.minute < 60 && got.second < 60
                         ? 0
                         : 1;
        }
    }
    CHECK(wrong == 0);
}

TEST_CASE("Dates and times of day that there are not are refused")
{
    CHECK(to_seconds({1970, 1, 1, 0, 0, 0}) == 0);
    CHECK(to_seconds({2024, 2, 29, 23, 59, 59}) == 1'709'251'199);
    CHECK(to_seconds({2000, 2, 29, 0, 0, 0}));
    CHECK_FALSE(to_seconds({1900, 2, 29, 0, 0, 0}));
    CHECK_FALSE(to_seconds({2023, 2, 29, 0, 0, 0}));
    CHECK_FALSE(to_seconds({2023, 0, 1, 0, 0, 0}));
    CHECK_FALSE(to_seconds({2023, 13, 1, 0, 0, 0}));
    CHECK_FALSE(to_seconds({2023, 1, 0, 0, 0, 0}));
    CHECK_FALSE(to_seconds({2023, 1, 1, 24, 0, 0}));
    CHECK_FALSE(to_seconds({2023, 1, 1, 0, 60, 0}));
    CHECK_FALSE(to_seconds({2023, 1, 1, 0, 0, 61}));
    constexpr unsigned days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    for (unsigned month = 1; month <= 12; ++month) {
        CAPTURE(month);
        CHECK(to_seconds({2023, month, days[month - 1], 0, 0, 0}));
        CHECK_FALSE(to_seconds({2023, month, days[month - 1] + 1, 0, 0, 0}));
    }
}

TEST_CASE("A leap second is the first second of the next day in UTC, and nowhere else")
{
    static_assert(to_seconds({2016, 12, 31, 23, 59, 60}) == to_seconds({2017, 1, 1, 0, 0, 0}));
    CHECK(to_seconds({2017, 1, 1, 0, 59, 60}, 3'600) == to_seconds({2017, 1, 1, 0, 0, 0}));
    CHECK_FALSE(to_seconds({2016, 12, 31, 23, 59, 60}, 3'600));
    CHECK_FALSE(to_seconds({2016, 12, 31, 23, 58, 60}));
    CHECK_FALSE(to_seconds({2016, 12, 31, 22, 59, 60}));
}

TEST_CASE("Division rounds down, at the ends of 64 bits too")
{
    static_assert(floor_div(7, 2) == 3);
    static_assert(floor_div(-7, 2) == -4);
    static_assert(floor_div(-8, 2) == -4);
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    static_assert(floor_div(least, 1'000) == least / 1'000 - 1);
}

TEST_CASE("A shape has digits where it has zeros")
{
    static_assert(has_shape("12:30", "00:00"));
    static_assert(has_shape("1t*", "0T*"));
    CHECK(has_shape("x1", "*0"));
    CHECK_FALSE(has_shape("1x", "00"));
    CHECK_FALSE(has_shape("123", "00"));
    CHECK_FALSE(has_shape("1", "00"));
    CHECK_FALSE(has_shape("12.30", "00:00"));
    CHECK(number_at("ab0420", 2, 3) == 42);
}

TEST_CASE("Years are written with four digits, and with a sign where those do not do")
{
    auto const year = [](std::int64_t value) {
        std::string out;
        append_year(out, value);
        return out;
    };
    CHECK(year(2022) == "2022");
    CHECK(year(0) == "0000");
    CHECK(year(7) == "0007");
    CHECK(year(70) == "0070");
    CHECK(year(999) == "0999");
    CHECK(year(1000) == "1000");
    CHECK(year(9999) == "9999");
    CHECK(year(10'000) == "+10000");
    CHECK(year(-1) == "-0001");
    CHECK(year(-12'345) == "-12345");
}

TEST_CASE("A time of day is written with two digits each")
{
    std::string out = "T";
    append_clock(out, {2022, 10, 19, 7, 5, 59});
    CHECK(out == "T07:05:59");
}
