// SPDX-License-Identifier: BSL-1.0
// A timestamp that is read is the time that the calendar of std::chrono gives for its numbers, and
// comes back when it is written and read again; so does every time of the years 0 to 9999, and
// there is a timestamp for each day of the calendar, and for no other.
#include "fuzz.hpp"

#include <xdm/text/timestamp.hpp>

#include <chrono>
#include <cstring>

namespace {

using namespace std::chrono;

// The same by other means: sscanf for the numbers, std::chrono for the calendar.
xdm::time_point plainly_read(std::string const& text)
{
    int y = 0;
    unsigned mo = 0;
    unsigned d = 0;
    int h = 0;
    int mi = 0;
    int s = 0;
    must(std::sscanf(text.c_str(), "%4d-%2u-%2u%*c%2d:%2d:%2d", &y, &mo, &d, &h, &mi, &s) == 6,
        "six numbers");
    auto const date = year{y} / month{mo} / day{d};
    must(date.ok(), "a day of the calendar");
    xdm::time_point time = sys_days{date} + hours{h} + minutes{mi} + seconds{s};

    auto rest = text.substr(19);
    if (rest[0] == '.') {
        auto const digits = rest.find_first_not_of("0123456789", 1) - 1;
        time += milliseconds{std::stoi((rest.substr(1, digits) + "00").substr(0, 3))};
        rest.erase(0, digits + 1);
    }
    if (rest[0] == '+' || rest[0] == '-') {
        auto const offset = hours{std::stoi(rest.substr(1, 2))} +
                            minutes{std::stoi(rest.substr(4))};
        time += rest[0] == '+' ? -offset : offset;
    }
    return time;
}

} // namespace

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const text = to_text(data, size);
    constexpr xdm::time_point first = sys_days{year{0} / 1 / 1};
    constexpr xdm::time_point behind = sys_days{year{10'000} / 1 / 1};

    if (auto const time = xdm::parse_timestamp(text)) {
        must(*time == plainly_read(text), "the time as std::chrono has it");
        if (*time >= first && *time < behind)
            must(xdm::parse_timestamp(xdm::to_string(*time)) == *time, "there and back");
    }

    std::uint64_t number = 0;
    std::memcpy(&number, text.data(), text.size() < sizeof number ? text.size() : sizeof number);
    auto const span = static_cast<std::uint64_t>((behind - first).count());
    auto const any = first + milliseconds{static_cast<std::int64_t>(number % span)};
    auto const written = xdm::to_string(any);
    must(written.size() == 24, "24 characters");
    must(xdm::parse_timestamp(written) == any, "any time there and back");
    must(plainly_read(written) == any, "any time as std::chrono has it");

    auto const years = number % 2 == 0 ? number / 2 % 10'000 : number / 2 % 100 * 100;
    year_month_day const date{year{static_cast<int>(years)},
        month{static_cast<unsigned>(1 + number / 20'000 % 12)},
        day{static_cast<unsigned>(1 + number / 240'000 % 31)}};
    char day_of[40];
    std::snprintf(day_of, sizeof day_of, "%04d-%02u-%02uT00:00:00Z", int{date.year()},
        unsigned{date.month()}, unsigned{date.day()});
    must(xdm::parse_timestamp(day_of).has_value() == date.ok(),
        "the days of the calendar, no others");
    return 0;
}
