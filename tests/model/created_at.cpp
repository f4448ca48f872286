// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/created_at.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <limits>

using namespace xdm::literals;
using std::chrono::milliseconds;
using xdm::created_at;
using xdm::event_id;
using xdm::first_id_at;
using xdm::time_point;

TEST_CASE("An id tells when its thing was made, to the millisecond")
{
    CHECK(created_at("1585800613253812228"_event) ==
          xdm::parse_timestamp("2022-10-28T01:08:23.607Z"));
    CHECK(created_at("1582838499983564806"_event) ==
          xdm::parse_timestamp("2022-10-19T20:58:00.770Z"));
    CHECK(created_at("954491830116155396"_event) == time_point{milliseconds{1516403560557}});
    CHECK(
        created_at("1580559079470145536"_post) == xdm::parse_timestamp("2022-10-13T14:00:24.570Z"));
    static_assert(created_at("906948460078698496"_user).has_value());
}

TEST_CASE("An id of the time when ids were counted tells no time")
{
    CHECK_FALSE(created_at("944480690"_user));
    CHECK_FALSE(created_at("17200003"_user));
    CHECK_FALSE(created_at("0"_user));
    CHECK_FALSE(created_at("29999999999"_post));
    CHECK(created_at("30000000000"_post) == xdm::parse_timestamp("2010-11-04T01:43:01.809Z"));
}

TEST_CASE("The greatest id has a time")
{
    CHECK(created_at(event_id{std::numeric_limits<std::uint64_t>::max()}) ==
          time_point{milliseconds{1'288'834'974'657 + ((std::int64_t{1} << 42) - 1)}});
}

TEST_CASE("The first id of a time comes after all earlier things and before none of later ones")
{
    auto const made = created_at("1585800613253812228"_event);
    REQUIRE(made);
    auto const bound = first_id_at<event_id>(*made);
    CHECK(bound <= "1585800613253812228"_event);
    CHECK(created_at(bound) == made);
    CHECK(created_at(event_id{bound.value() - 1}) == *made - milliseconds{1});
    CHECK(first_id_at<event_id>(*made + milliseconds{1}) > "1585800613253812228"_event);
}

TEST_CASE("Times beyond the ids give the smallest and the greatest")
{
    CHECK(first_id_at<event_id>(time_point{}) == event_id{0});
    CHECK(first_id_at<event_id>(time_point::min()) == event_id{0});
    CHECK(first_id_at<event_id>(time_point{milliseconds{1'288'834'974'656}}) == event_id{0});
    CHECK(first_id_at<event_id>(time_point{milliseconds{1'288'834'974'658}}) ==
          event_id{std::uint64_t{1} << 22});
    event_id const greatest{std::numeric_limits<std::uint64_t>::max()};
    time_point const last{milliseconds{1'288'834'974'657 + ((std::int64_t{1} << 42) - 1)}};
    CHECK(first_id_at<event_id>(last) == event_id{greatest.value() >> 22 << 22});
    CHECK(first_id_at<event_id>(last + milliseconds{1}) == greatest);
    CHECK(first_id_at<event_id>(time_point::max()) == greatest);
}
