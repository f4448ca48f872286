// SPDX-License-Identifier: BSL-1.0
#include <xdm/text/timestamp.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <cstdint>
#include <limits>

using std::chrono::milliseconds;
using xdm::parse_timestamp;
using xdm::time_point;

namespace {

constexpr time_point at(std::int64_t count)
{
    return time_point{milliseconds{count}};
}

static_assert(parse_timestamp("1970-01-01T00:00:00Z") == at(0));
static_assert(parse_timestamp("2022-10-19T20:58:00.000Z") == at(1'666'213'080'000));
static_assert(!parse_timestamp("2022-10-19"));

} // namespace

TEST_CASE("A timestamp of each good shape is read")
{
    struct row {
        char const* text;
        std::int64_t count;
    };
    for (auto const& expected : {
             row{"2022-10-28T01:08:23.607Z", 1'666'919'303'607},
             row{"2018-01-19T23:12:40.557Z", 1'516'403'560'557},
             row{"2022-10-19T20:58:00Z", 1'666'213'080'000},
             row{"2022-10-19t20:58:00z", 1'666'213'080'000},
             row{"2022-10-19T20:58:00.7Z", 1'666'213'080'700},
             row{"2022-10-19T20:58:00.77Z", 1'666'213'080'770},
             row{"2022-10-19T20:58:00.0704Z", 1'666'213'080'070},
             row{"2022-10-19T20:58:00.9999Z", 1'666'213'080'999},
             row{"2022-10-19T20:58:00.123456789Z", 1'666'213'080'123},
             row{"2022-10-19T22:58:00+02:00", 1'666'213'080'000},
             row{"2022-10-19T15:28:00.5-05:30", 1'666'213'080'500},
             row{"2022-10-19T20:58:00-00:00", 1'666'213'080'000},
             row{"2022-10-20T20:57:00+23:59", 1'666'213'080'000},
             row{"1969-12-31T23:59:59.999Z", -1},
             row{"1969-12-31T23:59:59Z", -1'000},
             row{"0000-01-01T00:00:00Z", -62'167'219'200'000},
             row{"0000-01-01T00:00:00+00:01", -62'167'219'260'000},
             row{"9999-12-31T23:59:59.999Z", 253'402'300'799'999},
             row{"2024-02-29T12:00:00Z", 1'709'208'000'000},
             row{"2016-12-31T23:59:60Z", 1'483'228'800'000},
             row{"2016-12-31T23:59:60.250Z", 1'483'228'800'250},
             row{"1990-12-31T15:59:60-08:00", 662'688'000'000},
         }) {
        CAPTURE(expected.text);
        auto const time = parse_timestamp(expected.text);
        REQUIRE(time);
        CHECK(time->time_since_epoch().count() == expected.count);
    }
}

TEST_CASE("A timestamp of a bad shape is refused")
{
    for (auto const* const text : {"", "Z", "2022-10-19", "2022-10-19T20:58:00", "20:58:00Z",
             "2022-10-19T20:58Z", "2022-10-19 20:58:00Z", "2022-10-19T20:58:00 Z",
             " 2022-10-19T20:58:00Z", "2022-10-19T20:58:00Z ", "2022-10-19T20:58:00ZZ",
             "22-10-19T20:58:00Z", "02022-10-19T20:58:00Z", "2022-1-19T20:58:00Z",
             "2022/10/19T20:58:00Z", "2022-10-19T20.58.00Z", "2022-10-19T20:58:0aZ",
             "+022-10-19T20:58:00Z", "-022-10-19T20:58:00Z", "2022-10-19T20:58:00.Z",
             "2022-10-19T20:58:00.1234567890Z", "2022-10-19T20:58:00,5Z", "2022-10-19T20:58:00.5",
             "2022-10-19T20:58:00.5.5Z", "2022-10-19T20:58:00+0200", "2022-10-19T20:58:00+02",
             "2022-10-19T20:58:00+2:00", "2022-10-19T20:58:00+24:00", "2022-10-19T20:58:00+02:60",
             "2022-10-19T20:58:00+02:00Z", "2022-10-19T20:58:00Z+02:00", "2022-10-19T24:00:00Z",
             "2022-10-19T20:60:00Z", "2022-10-19T20:58:61Z", "2022-10-19T20:58:60Z",
             "2016-12-31T23:59:60+01:00", "2022-00-19T20:58:00Z", "2022-13-19T20:58:00Z",
             "2022-10-00T20:58:00Z", "2022-10-32T20:58:00Z", "2022-09-31T20:58:00Z",
             "2023-02-29T20:58:00Z", "2100-02-29T20:58:00Z", "Wed Oct 19 20:58:00 +0000 2022"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_timestamp(text));
    }
}

TEST_CASE("A time is written in UTC with three digits of fraction")
{
    CHECK(xdm::to_string(at(1'666'213'080'000)) == "2022-10-19T20:58:00.000Z");
    CHECK(xdm::to_string(at(1'666'213'080'770)) == "2022-10-19T20:58:00.770Z");
    CHECK(xdm::to_string(at(1'666'213'080'007)) == "2022-10-19T20:58:00.007Z");
    CHECK(xdm::to_string(at(-1)) == "1969-12-31T23:59:59.999Z");
    CHECK(xdm::to_string(at(-62'167'219'200'000)) == "0000-01-01T00:00:00.000Z");
}

TEST_CASE("Times come back as they were written")
{
    std::int64_t count = -62'167'219'200'000;
    for (; count < 253'402'300'800'000; count += 86'399'123'457) {
        CAPTURE(count);
        CHECK(parse_timestamp(xdm::to_string(at(count))) == at(count));
    }
}

TEST_CASE("A time outside of four digits of years is still written, and not read")
{
    CHECK(xdm::to_string(at(253'402'300'800'000)) == "+10000-01-01T00:00:00.000Z");
    CHECK(xdm::to_string(at(-62'167'219'200'001)) == "-0001-12-31T23:59:59.999Z");
    CHECK_FALSE(parse_timestamp("+10000-01-01T00:00:00.000Z"));
    CHECK_FALSE(parse_timestamp("-0001-12-31T23:59:59.999Z"));
    using limits = std::numeric_limits<std::int64_t>;
    CHECK(xdm::to_string(at(limits::max())) == "+292278994-08-17T07:12:55.807Z");
    CHECK(xdm::to_string(at(limits::min())) == "-292275055-05-16T16:47:04.192Z");
}
