// SPDX-License-Identifier: BSL-1.0
#include <xdm/http/ask_again.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

using namespace std::chrono_literals;

namespace {

constexpr auto date_text = "Fri, 28 Oct 2022 01:08:23 UTC"; // as X writes it: 1666919303
constexpr xdm::time_point date{1'666'919'303s};
constexpr xdm::field dated{"date", date_text};
constexpr xdm::field left_0{"x-rate-limit-remaining", "0"};
constexpr xdm::field left_5{"x-rate-limit-remaining", "5"};
constexpr xdm::field resets{"x-rate-limit-reset", "1666919903"}; // date + 600 s
constexpr xdm::field user_left_0{"x-user-limit-24hour-remaining", "0"};
constexpr xdm::field user_resets{"x-user-limit-24hour-reset", "1666999303"}; // date + 80,000 s
constexpr xdm::field app_left_0{"x-app-limit-24hour-remaining", "0"};
constexpr xdm::field app_resets{"x-app-limit-24hour-reset", "1666989303"}; // date + 70,000 s

using list = std::initializer_list<xdm::field>;

std::optional<std::chrono::milliseconds> wait(int status, list headers)
{
    auto const time = ask_again(xdm::response{.status = status, .headers = headers});
    return time ? std::optional{*time - date} : std::nullopt;
}
std::chrono::milliseconds wait_from(xdm::time_point now, int status, list headers)
{
    return ask_again(xdm::response{.status = status, .headers = headers}, now) - date;
}

} // namespace

TEST_CASE("a refusal waits for the latest reset of the exhausted windows")
{
    for (int const status : {429, 420}) {
        CHECK(wait(status, {dated, left_0, resets}) == 600s);
        CHECK(wait(status, {dated, left_0, resets, user_left_0, user_resets}) == 80'000s);
        CHECK(wait(status, {dated, left_0, resets, app_left_0, app_resets}) == 70'000s);
        CHECK(wait(status, {dated, user_left_0, user_resets, app_left_0, app_resets}) == 80'000s);
        CHECK(wait(status, {dated, left_5, resets, app_left_0, app_resets}) == 70'000s);
        CHECK(wait(status, {dated, left_0, resets, user_resets,
                               {"x-user-limit-24hour-remaining", "3"}}) == 600s);
        CHECK(wait(status, {left_0, resets}) == 600s);
        CHECK(wait(status, {dated, resets}) == 600s);
        CHECK(wait(status, {dated, {"x-app-rate-limit-remaining", "0"},
                               {"x-app-rate-limit-reset", "1666919904"}}) == 601s);
    }
}

TEST_CASE("a refusal outweighs headers that speak of calls left, or of a reset that has passed")
{
    CHECK(wait(429, {dated}) == 900s);
    CHECK(wait(420, {dated}) == 900s);
    CHECK_FALSE(wait(421, {dated}));
    CHECK(wait(429, {dated, left_5, resets}) == 900s);
    CHECK(wait(429, {dated, left_0}) == 900s);
    CHECK(wait(429, {dated, left_0, {"x-rate-limit-reset", "1666919303"}}) == 900s);
    CHECK(wait(429, {dated, left_0, {"x-rate-limit-reset", "1"}}) == 900s);
    CHECK(
        wait(429, {dated, left_0, {"x-rate-limit-reset", "1"}, app_left_0, app_resets}) == 70'000s);
    CHECK_FALSE(wait(429, {}));
    CHECK_FALSE(wait(429, {left_5, resets}));
    CHECK_FALSE(wait(429, {{"date", "yesterday"}}));
}

TEST_CASE("Retry-After is honoured in both forms")
{
    CHECK(wait(429, {dated, {"Retry-After", "120"}}) == 120s);
    CHECK(wait(429, {dated, {"retry-after", "0"}}) == 0s);
    CHECK(wait(429, {dated, {"retry-after", "120"}, left_0, resets}) == 600s);
    CHECK(wait(429, {dated, {"retry-after", "700"}, left_0, resets}) == 700s);
    CHECK(wait(429, {dated, {"retry-after", "Fri, 28 Oct 2022 01:18:24 GMT"}}) == 601s);
    CHECK(wait(429, {dated, {"retry-after", "Thu, 27 Oct 2022 01:18:24 GMT"}}) == 0s);
    CHECK(wait(429, {{"retry-after", "Fri, 28 Oct 2022 01:18:24 GMT"}}) == 601s);
    CHECK_FALSE(wait(429, {{"retry-after", "120"}}));
    CHECK_FALSE(wait(429, {{"retry-after", "120"}, left_0, resets}));

    for (std::string_view const bad : {"", "soon", "-5", "1.5", "120s"})
        CHECK(wait(429, {dated, {"retry-after", bad}}) == 900s);
    CHECK(wait(429, {dated, {"retry-after", "4294967296"}}) == 2'147'483'648s);
    CHECK(wait(429, {dated, {"retry-after", "18446744073709551615"}}) == 2'147'483'648s);
}

TEST_CASE("a server that failed is asked again when it says, or at a reset")
{
    CHECK(wait(503, {dated, {"retry-after", "120"}}) == 120s);
    CHECK(wait(500, {dated, {"retry-after", "Fri, 28 Oct 2022 01:18:24 GMT"}}) == 601s);
    CHECK(wait(503, {dated, {"retry-after", "120"}, left_0, resets}) == 600s);
    CHECK(wait(503, {dated, left_0, resets}) == 600s);
    CHECK_FALSE(wait(503, {dated}));
    CHECK_FALSE(wait(503, {dated, left_5, resets}));
    CHECK_FALSE(wait(503, {{"retry-after", "120"}}));
    CHECK_FALSE(wait(599, {dated}));
}

TEST_CASE("a good answer that used up a window tells when the next may be asked")
{
    for (int const status : {200, 201, 204, 304, 400, 403, 404}) {
        CAPTURE(status);
        CHECK(wait(status, {dated, left_0, resets}) == 600s);
        CHECK(wait(status, {left_0, resets}) == 600s);
        CHECK(wait(status, {dated, left_5, resets, app_left_0, app_resets}) == 70'000s);
        CHECK_FALSE(wait(status, {dated, left_0, {"x-rate-limit-reset", "1666919303"}}));
        CHECK_FALSE(wait(status, {dated, left_0}));
        CHECK_FALSE(wait(status, {dated, left_5, resets}));
        CHECK_FALSE(wait(status, {dated, {"retry-after", "120"}}));
        CHECK_FALSE(wait(status, {}));
    }
}

TEST_CASE("with the time at hand there is always an answer, and never one before now")
{
    CHECK(wait_from(date, 429, {}) == 900s);
    CHECK(wait_from(date + 5s, 429, {}) == 905s);
    CHECK(wait_from(date + 5s, 429, {dated}) == 900s);
    CHECK(wait_from(date + 5s, 429, {{"retry-after", "120"}}) == 125s);
    CHECK(wait_from(date + 5s, 429, {dated, {"retry-after", "120"}}) == 120s);
    CHECK(wait_from(date + 5s, 429, {dated, left_0, resets}) == 600s);
    CHECK(wait_from(date + 601s, 429, {dated, left_0, resets}) == 601s);
    CHECK(wait_from(date + 601s, 429, {left_0, resets}) == 1'501s);
    CHECK(wait_from(date + 1s, 503, {{"retry-after", "3"}}) == 4s);
    CHECK(wait_from(date + 1s, 503, {}) == 1s);
    CHECK(wait_from(date + 1s, 200, {dated, left_0, resets}) == 600s);
    CHECK(wait_from(date + 1s, 200, {dated, left_5, resets}) == 1s);
    CHECK(wait_from(date + 1s, 200, {}) == 1s);
}

TEST_CASE("the farthest reset that a header can name does not overflow")
{
    constexpr xdm::field farthest{"x-rate-limit-reset", "253402300799"};
    auto const time = ask_again(xdm::response{.status = 429, .headers = {dated, left_0, farthest}});
    CHECK(time == xdm::time_point{253'402'300'799s});
    constexpr xdm::field too_far{"x-rate-limit-reset", "9223372036854775807"};
    CHECK(wait(429, {dated, left_0, too_far}) == 900s);
}

TEST_CASE("statuses outside of 500 to 599 are no failures of X's, and Retry-After has no say")
{
    for (int const status : {499, 600})
        CHECK_FALSE(wait(status, {dated, {"retry-after", "60"}}));
    for (int const status : {500, 599})
        CHECK(wait(status, {dated, {"retry-after", "60"}}) == 60s);
}
