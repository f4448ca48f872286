// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/rate_limit_ledger.hpp>

#include "workflow/script.hpp"

#include <xdm/endpoint/get_events.hpp>
#include <xdm/endpoint/send_message.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace xdm;
using namespace workflow;

namespace {

request const list = encode(get_events{});
request const send = encode(send_message{.to = user_id{5}});

response daily(response r, std::string const& whose, int left)
{
    auto const reset = std::to_string((noon + 20h).time_since_epoch() / 1s);
    r.headers.push_back("x-" + whose + "-limit-24hour-limit", "1440");
    r.headers.push_back("x-" + whose + "-limit-24hour-remaining", std::to_string(left));
    r.headers.push_back("x-" + whose + "-limit-24hour-reset", reset);
    return r;
}

} // namespace

TEST_CASE("a ledger that knows nothing lets go what X has published, and no more")
{
    rate_limit_ledger ledger;
    for (auto n = 0; n < 15; ++n) {
        CHECK(ledger.earliest(list, noon) == noon);
        ledger.sent(list, noon);
    }
    CHECK(ledger.earliest(list, noon) == noon + 15min);
    CHECK(ledger.earliest(send, noon) == noon);
    CHECK(ledger.earliest(list, noon, "somebody else") == noon);

    rate_limit_ledger unread{{.published = false}};
    for (auto n = 0; n < 99; ++n)
        unread.sent(list, noon);
    CHECK(unread.earliest(list, noon) == noon);
}

TEST_CASE("each credential has its windows, and all share those of the app")
{
    rate_limit_ledger ledger;
    ledger.learn(send, with_window(reply(201), 0, noon + 10min), noon, "me");
    CHECK(ledger.earliest(send, noon, "me") == noon + 10min + 1s);
    CHECK(ledger.earliest(send, noon, "you") == noon);
    ledger.learn(send, daily(reply(201), "user", 0), noon, "you");
    CHECK(ledger.earliest(send, noon, "you") == noon + 20h + 1s);
    CHECK(ledger.earliest(send, noon, "third") == noon);
    ledger.learn(send, daily(reply(201), "app", 0), noon, "me");
    CHECK(ledger.earliest(send, noon, "third") == noon + 20h + 1s);
    // The windows of the credential without a name are no one else's.
    rate_limit_ledger other;
    other.learn(send, with_window(reply(429), 0, noon + 10min), noon);
    CHECK(other.earliest(send, noon, "me") == noon);
}

TEST_CASE("a 429 outweighs headers that show calls left, and is waited for with a floor")
{ // lessons 29 and 30
    rate_limit_ledger ledger;
    ledger.learn(list, with_window(reply(429), 7, noon + 10min), noon);
    CHECK(ledger.earliest(list, noon) == noon + 15min);
    ledger.learn(send, with_window(reply(429), 0, noon + 1s), noon);
    CHECK(ledger.earliest(send, noon) == noon + 5s);
    auto busy = reply(503);
    busy.headers.push_back("retry-after", "60");
    rate_limit_ledger other;
    other.learn(list, busy, noon);
    CHECK(other.earliest(list, noon) == noon + 1min);
}

TEST_CASE("a draw lets waits end apart, and never early")
{
    rate_limit_ledger ledger{{.spread = 8s}};
    CHECK(ledger.earliest(list, noon, "", UINT32_MAX) == noon);
    ledger.learn(list, with_window(reply(200), 0, noon + 10min), noon);
    CHECK(ledger.earliest(list, noon) == noon + 10min + 1s);
    CHECK(ledger.earliest(list, noon, "", 1U << 31) == noon + 10min + 5s);
    CHECK(ledger.earliest(list, noon, "", UINT32_MAX) == noon + 10min + 9s - 1ms);
}

TEST_CASE("requests under way count as taken")
{
    rate_limit_ledger ledger;
    ledger.learn(list, with_window(reply(200), 2, noon + 10min), noon);
    ledger.sent(list, noon);
    ledger.sent(list, noon);
    CHECK(ledger.earliest(list, noon) == noon + 10min + 1s);
    ledger.learn(list, with_window(reply(200), 1, noon + 10min), noon); // the first of the two
    CHECK(ledger.earliest(list, noon) == noon + 10min + 1s);
}

TEST_CASE("a ledger comes back as it was saved, and takes no other text")
{ // lesson 31
    rate_limit_ledger ledger;
    CHECK(rate_limit_ledger::load(ledger.save()) == ledger);
    ledger.sent(list, noon);
    ledger.learn(send, daily(with_window(reply(429), 7, noon + 10min), "app", 5), noon, "a&b=c");
    ledger.learn(list, with_window(reply(200), 0, noon + 10min), noon, "me");
    auto const text = ledger.save();
    CHECK(text.find('\n') == text.npos);
    CHECK(rate_limit_ledger::load(text) == ledger);
    for (std::size_t size = 0; size < text.size(); ++size)
        CHECK_FALSE(rate_limit_ledger::load(text.substr(0, size)));
    CHECK_FALSE(rate_limit_ledger::load("xdm-ledger=1&rows=18446744073709551615&end="));
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto other = text;
        other[at] = static_cast<char>(other[at] ^ 1);
        if (auto const loaded = rate_limit_ledger::load(other))
            CHECK(loaded->save() == other);
    }
}

TEST_CASE("a ledger keeps so many rows, those that were used last")
{
    rate_limit_ledger ledger{{.rows = 4}};
    for (auto const* const who : {"a", "b", "c", "d", "e"})
        ledger.learn(list, with_window(reply(200), 0, noon + 10min), noon, who);
    CHECK(ledger.earliest(list, noon, "e") > noon);
    CHECK(ledger.earliest(list, noon, "a") == noon);
    CHECK(rate_limit_ledger::load(ledger.save())->save() == ledger.save());
}

TEST_CASE("a clock that is set back or goes to its ends does a ledger no harm")
{
    rate_limit_ledger ledger;
    ledger.learn(list, with_window(reply(429), 0, noon + 10min), noon);
    CHECK(ledger.earliest(list, noon - 9000h) <= noon - 9000h + 15min);
    ledger.sent(list, time_point::min());
    ledger.learn(list, with_window(reply(429), 0, noon + 10min), time_point::max());
    CHECK(ledger.earliest(list, time_point::min()) <= time_point{} + 24h);
}
