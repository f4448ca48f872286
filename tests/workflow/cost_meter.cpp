// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/cost_meter.hpp>

#include "workflow/script.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace xdm;
using namespace workflow;

namespace {

event_page read_page(std::initializer_list<std::uint64_t> ids)
{
    event_page p;
    for (auto const id : ids)
        p.events.push_back(message_create{.id = event_id{id}});
    return p;
}

} // namespace

TEST_CASE("what a request costs at most is known before")
{
    CHECK(most_cost(get_events{}) == money{1'000'000});
    CHECK(most_cost(get_events{.max_results = 5}) == money{50'000});
    CHECK(most_cost(send_message{.to = user_id{5}}) == money{15'000});
    CHECK(most_cost(get_events{.max_results = 5}, {.event_read = {1}}) == money{5});
}

TEST_CASE("an event is paid once in a UTC day, however often it is read")
{
    cost_meter meter;
    CHECK(meter.read(read_page({9, 8, 9}), noon) == money{20'000});
    CHECK(meter.read(read_page({8, 7}), noon + 11h) == money{10'000});
    CHECK(meter.spent(noon + 11h) == money{30'000});
    CHECK(meter.spent(noon + 12h) == money{});
    CHECK(meter.read(read_page({9}), noon + 12h) == money{10'000});
    CHECK(meter.spent(noon + 12h) == money{10'000});
    CHECK(cost_meter::tomorrow(noon) == noon + 12h);
    CHECK(cost_meter::tomorrow(noon + 12h) == noon + 36h);
}

TEST_CASE("whether what comes along is paid is the caller's to say, as X does not")
{
    auto page = read_page({9});
    page.includes.users.push_back({.id = user_id{1}});
    page.includes.posts.push_back({.id = post_id{2}});
    CHECK(cost_meter{}.read(page, noon) == money{10'000});
    CHECK(cost_meter{{.includes = true}}.read(page, noon) == money{25'000});
}

TEST_CASE("a budget for the day allows what is left of it")
{
    cost_meter meter;
    meter.spend(meter.list().message_sent, noon);
    CHECK(meter.allows({5'000}, {20'000}, noon));
    CHECK_FALSE(meter.allows({5'001}, {20'000}, noon));
    CHECK(meter.allows({20'000}, {20'000}, noon + 12h));
}

TEST_CASE("a clock that is set back begins no new day, and the next one comes with midnight")
{
    cost_meter meter;
    meter.spend({1}, noon);
    meter.spend({1}, noon - 24h * 300);
    CHECK(meter.spent(noon - 24h * 300) == money{2});
    CHECK(meter.spent(noon - 24h * 299) == money{});
    meter.spend({1}, time_point::max());
    meter.spend({1}, time_point::min());
    CHECK(meter.spent(time_point::min()) == money{2});
}

TEST_CASE("a meter comes back as it was saved, and takes no other text")
{
    cost_meter meter;
    meter.read(read_page({9, 7, 8}), noon);
    auto const text = meter.save();
    CHECK(text == "xdm-cost=1&day=20779&spent=30000&paid=7.8.9&end=");
    CHECK(cost_meter::load(text) == meter);
    for (std::string const paid : {"7.9.8", "7.7.8"})
        CHECK_FALSE(cost_meter::load("xdm-cost=1&day=20779&spent=30000&paid=" + paid + "&end="));
    for (std::size_t size = 0; size < text.size(); ++size)
        CHECK_FALSE(cost_meter::load(text.substr(0, size)));
}

TEST_CASE("what is kept of a day has an end, after which everything counts")
{
    cost_meter meter;
    for (std::uint64_t id = 1; id <= 10'001; ++id)
        meter.read(read_page({id}), noon);
    CHECK(meter.read(read_page({10'000}), noon) == money{});
    CHECK(meter.read(read_page({10'001}), noon) == money{10'000});
    CHECK(cost_meter::load(meter.save()) == meter);
}
