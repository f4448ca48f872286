// SPDX-License-Identifier: BSL-1.0
// A server sends limits and times that no clock has, so that a client waits for ever, at once asks
// again without end, or overflows. A time to wait for is a time, and after a 429 it is not now.
#include <xdm/http/ask_again.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <string>

TEST_CASE("Attack: Retry-After and resets that are negative, huge, past or no numbers")
{
    xdm::time_point const now = *xdm::parse_timestamp("2026-11-22T12:00:00Z");
    for (std::string const value : {"-1", "0", "99999999999999999999", "18446744073709551615",
             "9223372036854775807", "9223372036854776", "9000000000000", "1e9", "NaN", "",
             "Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT"}) {
        CAPTURE(value);
        for (auto const* name :
            {"retry-after", "x-rate-limit-reset", "x-user-limit-24hour-reset"}) {
            xdm::response const r{429,
                {{name, value}, {"x-rate-limit-remaining", "0"}, {"x-rate-limit-limit", "15"},
                    {"x-user-limit-24hour-remaining", "0"}},
                {}};
            auto const when = ask_again(r, now);
            CHECK(when >= now);
            auto const is_far = value.ends_with("9999 23:59:59 GMT") || name[0] == 'x';
            CHECK((is_far || when <= now + std::chrono::hours{24 * 366 * 69}));
            CHECK((value != "0" || name == std::string{"retry-after"} || when > now));
            static_cast<void>(ask_again(r));
        }
    }
    CHECK(ask_again(xdm::response{429, {}, {}}, now) > now);
}
