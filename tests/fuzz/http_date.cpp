// SPDX-License-Identifier: BSL-1.0
// A date that is read in any of its three forms comes back when it is written and read again, and
// every second of the years 0 to 9999 is written with the date and weekday of std::chrono.
#include "fuzz.hpp"

#include <xdm/text/http_date.hpp>

#include <chrono>
#include <cstring>

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    using namespace std::chrono;
    auto const text = to_text(data, size);
    constexpr sys_seconds first = sys_days{year{0} / 1 / 1};
    constexpr sys_seconds behind = sys_days{year{10'000} / 1 / 1};

    if (auto const time = xdm::parse_http_date(text); time && *time < behind)
        must(xdm::parse_http_date(xdm::to_http_date(*time)) == *time, "there and back");

    std::uint64_t number = 0;
    std::memcpy(&number, text.data(), text.size() < sizeof number ? text.size() : sizeof number);
    auto const span = static_cast<std::uint64_t>((behind - first).count());
    auto const any = first + seconds{static_cast<std::int64_t>(number % span)};
    auto const midnight = floor<days>(any);
    year_month_day const date{midnight};
    hh_mm_ss const clock{any - midnight};
    char expected[40];
    std::snprintf(expected, sizeof expected, "%.3s, %02u %.3s %04d %02d:%02d:%02d GMT",
        &"SunMonTueWedThuFriSat"[3 * weekday{midnight}.c_encoding()], unsigned{date.day()},
        &"JanFebMarAprMayJunJulAugSepOctNovDec"[3 * (unsigned{date.month()} - 1)], int{date.year()},
        static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
        static_cast<int>(clock.seconds().count()));
    must(xdm::to_http_date(any) == expected, "any second as std::chrono has it");
    must(xdm::parse_http_date(expected) == any, "any second there and back");
    return 0;
}
