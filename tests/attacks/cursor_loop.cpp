// SPDX-License-Identifier: BSL-1.0
// A server gives a next page without end: the same one, two in turn, or always a new one without
// events, so that a program asks, and pays, for ever. Walks end at a known token and at a limit.
#include <xdm/decode.hpp>
#include <xdm/endpoint.hpp>
#include <xdm/workflow/pager.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <functional>
#include <string>
#include <variant>

TEST_CASE("Attack: a next page that is the same, one of two, or always another")
{
    std::function<std::string(int)> const tokens[] = {[](int) { return "a"; },
        [](int n) { return n % 2 ? "a" : "b"; }, [](int n) { return "t" + std::to_string(n); }};
    for (auto const& token : tokens) {
        xdm::time_point now = *xdm::parse_timestamp("2026-11-22T12:00:00Z");
        xdm::pager<xdm::get_events> walk{{}, {.pages = 50}};
        int asked = 0;
        bool ended = false;
        for (int step = 0; step < 1'000 && !ended; ++step) {
            auto const s = walk.next(now);
            if (auto const* const wait = std::get_if<xdm::wait_until>(&s)) {
                now = wait->time;
            } else if (std::holds_alternative<xdm::request_of<xdm::get_events>>(s)) {
                auto const body = R"({"data":[],"meta":{"next_token":")" + token(asked++) + "\"}}";
                walk.feed(xdm::response{200, {}, body}, now);
            } else if (std::holds_alternative<xdm::walked>(s) ||
                       std::holds_alternative<xdm::failed>(s)) {
                ended = true;
            }
        }
        CHECK(ended);
        CHECK(asked <= 50);
    }
}
