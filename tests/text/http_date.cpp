// SPDX-License-Identifier: BSL-1.0
#include <xdm/text/http_date.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <cstdint>
#include <string>

using xdm::parse_http_date;

namespace {

constexpr xdm::time_point at(std::int64_t seconds)
{
    return xdm::time_point{std::chrono::seconds{seconds}};
}

static_assert(parse_http_date("Sun, 06 Nov 1994 08:49:37 GMT") == at(784'111'777));

} // namespace

TEST_CASE("A date of each of the three forms is read")
{
    struct row {
        char const* text;
        std::int64_t seconds;
    };
    for (auto const& expected : {
             row{"Sun, 06 Nov 1994 08:49:37 GMT", 784'111'777},
             row{"Sun, 06 Nov 1994 08:49:37 UTC", 784'111'777},
             row{"Sunday, 06-Nov-94 08:49:37 GMT", 784'111'777},
             row{"Sunday, 06-Nov-94 08:49:37 UTC", 784'111'777},
             row{"Sun Nov  6 08:49:37 1994", 784'111'777},
             row{"Wed, 19 Oct 2022 20:58:00 UTC", 1'666'213'080},
             row{"Wed Oct 19 20:58:00 2022", 1'666'213'080},
             row{"Thursday, 01-Jan-70 00:00:00 GMT", 0},
             row{"Tuesday, 31-Dec-69 23:59:59 GMT", 3'155'759'999},
             row{"Saturday, 01-Jan-00 00:00:00 GMT", 946'684'800},
             row{"Fri, 31 Dec 1999 23:59:59 GMT", 946'684'799},
             row{"Thu, 29 Feb 2024 12:00:00 GMT", 1'709'208'000},
             row{"Sat, 31 Dec 2016 23:59:60 GMT", 1'483'228'800},
             row{"Mon, 06 Nov 1994 08:49:37 GMT", 784'111'777}, // it was a Sunday
         }) {
        CAPTURE(expected.text);
        auto const time = parse_http_date(expected.text);
        REQUIRE(time);
        CHECK(*time == at(expected.seconds));
    }
}

TEST_CASE("What has none of the three forms is refused")
{
    for (auto const* const text : {"", ",", "GMT", " GMT", ", GMT", "Sun, 06 Nov 1994 08:49:37",
             "Sun, 06 Nov 1994 08:49:37 ", "Sun, 06 Nov 1994 08:49:37 CET",
             "Sun, 06 Nov 1994 08:49:37 gmt", "Sun, 06 Nov 1994 08:49:37 +0000",
             "Sun, 06 Nov 1994 08:49:37GMT", "Sun, 06 Nov 1994 08:49:37  GMT",
             "Sun,06 Nov 1994 08:49:37 GMT", "Sun, 6 Nov 1994 08:49:37 GMT",
             "Sun, 006 Nov 1994 08:49:37 GMT", "Sun, 06 nov 1994 08:49:37 GMT",
             "Sun, 06 Now 1994 08:49:37 GMT", "Sun, 06 anF 1994 08:49:37 GMT",
             "sun, 06 Nov 1994 08:49:37 GMT", "Son, 06 Nov 1994 08:49:37 GMT",
             "Sunday, 06 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 94 08:49:37 GMT",
             "Sun, 06-Nov-94 08:49:37 GMT", "Sunday, 06-Nov-1994 08:49:37 GMT",
             "Someday, 06-Nov-94 08:49:37 GMT", "Sunday, 06-Now-94 08:49:37 GMT",
             "Sun, 06 Nov 1994 24:00:00 GMT", "Sun, 06 Nov 1994 08:60:37 GMT",
             "Sun, 06 Nov 1994 08:49:61 GMT", "Sun, 06 Nov 1994 08:49:60 GMT",
             "Sun, 31 Nov 1994 08:49:37 GMT", "Wed, 29 Feb 1995 08:49:37 GMT",
             "Sun, 00 Nov 1994 08:49:37 GMT", "Sun Nov 6 08:49:37 1994", "Sun Nov  6 08:49:37 94",
             "Sun Nov x6 08:49:37 1994", "Sun Nov  6 08:49:37 1994 GMT", "Sun Now  6 08:49:37 1994",
             "Son Nov  6 08:49:37 1994", "Sun Nov  0 08:49:37 1994", "Sun Nov 31 08:49:37 1994",
             "1994-11-06T08:49:37Z", " Sun, 06 Nov 1994 08:49:37 GMT"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_http_date(text));
    }
}

TEST_CASE("A date is written as IMF-fixdate with its weekday, and the fraction is cut off")
{
    CHECK(xdm::to_http_date(at(784'111'777)) == "Sun, 06 Nov 1994 08:49:37 GMT");
    CHECK(xdm::to_http_date(at(1'666'213'080)) == "Wed, 19 Oct 2022 20:58:00 GMT");
    CHECK(xdm::to_http_date(at(0)) == "Thu, 01 Jan 1970 00:00:00 GMT");
    CHECK(
        xdm::to_http_date(at(1) - std::chrono::milliseconds{1}) == "Thu, 01 Jan 1970 00:00:00 GMT");
    CHECK(
        xdm::to_http_date(at(0) - std::chrono::milliseconds{1}) == "Wed, 31 Dec 1969 23:59:59 GMT");
}

TEST_CASE("Dates come back as they were written, with a weekday that goes round")
{
    std::string const weekdays[] = {"Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"};
    for (std::int64_t day = -800; day < 800; ++day) {
        auto const time = at(day * 86'400 + 40'000);
        auto const text = xdm::to_http_date(time);
        CAPTURE(text);
        CHECK(text.substr(0, 3) == weekdays[(day + 7'000) % 7]);
        CHECK(parse_http_date(text) == time);
    }
}
