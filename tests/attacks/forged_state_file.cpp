// SPDX-License-Identifier: BSL-1.0
// Somebody writes the file that a program loads its workflows from. It cannot make them ask
// anybody but X, for another list, before a wait of X's is over at the most, or without end; nor
// wait for longer than a day. What does not fit together is refused.
#include <xdm/workflow.hpp>

#include "workflow/script.hpp"
#include "workflow/uploads.hpp"

#include <xdm/decode.hpp>
#include <xdm/oauth2.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <variant>

using namespace xdm;
using namespace workflow;

namespace {

oauth2::client const app{"app"};

// The text with this value in place of the first of that name.
std::string with(std::string text, std::string const& name, std::string_view value)
{
    auto const at = text.find('&' + name + '=');
    REQUIRE(at != std::string::npos);
    auto const begin = at + name.size() + 2;
    return text.replace(begin, text.find('&', begin) - begin, value);
}
std::string text_of(auto const& flow)
{
    auto const saved = flow.save();
    if constexpr (requires { saved.reveal(); })
        return std::string{saved.reveal()};
    else
        return saved;
}

pager<get_events> walk()
{
    pager p{get_events{}};
    p.next(noon);
    p.feed(page_of({9}, "t"), noon);
    p.next(noon);
    return p;
}
follower tail()
{
    return follower{get_events{}, {.after = event_id{id_at(noon)}}};
}
send_once message_of()
{
    return send_once{{.to = user_id{2}, .message = {.text = "hello"}}, user_id{1}};
}
token_keeper keeper()
{
    return {
        app, oauth2::token{
                 {.access_token = secret{"a1"}, .expires_in = 7200, .refresh_token = secret{"r1"}},
                 noon}};
}

// Each workflow by its text, or that it is none.
bool loads(std::string const& text)
{
    auto const kind = text.substr(0, text.find('='));
    if (kind == "xdm-pager")
        return pager<get_events>::load(text, {}).has_value();
    if (kind == "xdm-follower")
        return follower::load(text, {}).has_value();
    if (kind == "xdm-send")
        return send_once::load(text).has_value();
    if (kind == "xdm-keeper")
        return token_keeper::load(text, app).has_value();
    if (kind == "xdm-ledger")
        return rate_limit_ledger::load(text).has_value();
    if (kind == "xdm-cost")
        return cost_meter::load(text).has_value();
    if (kind == "xdm-inbox")
        return inbox::load(text).has_value();
    return kind == "xdm-upload" && uploader::load(text).has_value();
}
std::vector<std::string> one_of_each()
{
    rate_limit_ledger ledger;
    ledger.learn(encode(get_events{}), with_window(refusal(429), 0, noon + 5min), noon);
    inbox box{user_id{1}};
    box.add(message_create{.id = event_id{id_at(noon)},
        .sender = user_id{2},
        .conversation = conversation_id::between(user_id{1}, user_id{2})});
    cost_meter meter;
    meter.spend({5}, noon);
    return {text_of(walk()), text_of(tail()), text_of(message_of()), text_of(keeper()),
        ledger.save(), meter.save(), box.save(), text_of(uploader{video_file()})};
}

} // namespace

TEST_CASE("Attack: a file of another version, cut, joined or with a word more is none")
{
    for (auto const& text : one_of_each()) {
        INFO(text);
        REQUIRE(loads(text));
        auto other = text;
        other.replace(text.find("=1&"), 3, "=2&");
        CHECK_FALSE(loads(other));
        for (std::size_t size = 0; size < text.size(); ++size)
            CHECK_FALSE(loads(text.substr(0, size)));
        CHECK_FALSE(loads(text + "&x=1"));
        CHECK_FALSE(loads(text + '&' + text));
        CHECK_FALSE(loads(text + "\nx"));
        CHECK_FALSE(loads("x=1&" + text));
        for (auto const& [name, value] : parse_form(text))
            if (value.find_first_not_of("0123456789") == value.npos && !value.empty() &&
                name != "text")
                for (auto const* number : {"-1", "01", "1e9", "99999999999999999999", " 1", "+1"})
                    if (name != text.substr(0, text.find('=')))
                        CHECK_FALSE(loads(with(text, std::string{name}, number)));
    }
}

TEST_CASE("Attack: a forged token of a page stays in its place, and the list is the program's own")
{
    auto const forged = with(text_of(walk()), "token", "x%26id%3D1%0D%0AHost%3A%20example.com%23");
    auto loaded = pager<get_events>::load(forged, {});
    REQUIRE(loaded);
    auto const step = loaded->next(noon);
    auto const* const request = std::get_if<request_of<get_events>>(&step);
    REQUIRE(request);
    CHECK(request->url == "https://api.x.com/2/dm_events");
    CHECK(href(*request) == "https://api.x.com/2/dm_events?pagination_token="
                            "x%26id%3D1%0D%0AHost%3A%20example.com%23");
    for (auto const* list :
        {"https%3A%2F%2Fexample.com%2F", "https%3A%2F%2Fapi.x.com%2F2%2Fusers"}) {
        CHECK_FALSE(pager<get_events>::load(with(text_of(walk()), "list", list), {}));
        CHECK_FALSE(follower::load(with(text_of(tail()), "list", list), {}));
    }
}

TEST_CASE("Attack: no forged file makes a workflow wait for more than a day, or not end")
{
    auto const far = std::to_string((noon + 24h).time_since_epoch() / 1ms);
    auto const too_far = std::to_string((noon + 24h + 1ms).time_since_epoch() / 1ms);
    auto const here = std::to_string(noon.time_since_epoch() / 1ms);
    for (auto const& [text, name] : {std::pair{text_of(walk()), "rest"},
             std::pair{text_of(tail()), "rest"}, std::pair{text_of(message_of()), "rest"}}) {
        auto const both = '&' + std::string{name} + '=' + here + '&' + name + '=';
        auto const at = text.find('&' + std::string{name} + '=');
        auto const rest = text.substr(text.find("&end="));
        CHECK(loads(text.substr(0, at) + both + far + rest));
        CHECK_FALSE(loads(text.substr(0, at) + both + too_far + rest));
    }
    // A count of setbacks that is at its end: it gives up at the next one.
    auto loaded = pager<get_events>::load(with(text_of(walk()), "setbacks", "2147483647"), {});
    REQUIRE(loaded);
    loaded->next(noon);
    loaded->feed(reply(503), noon);
    CHECK(loaded->state() == pager_state::given_up);
}

TEST_CASE(
    "Attack: a follower's forged ids hide events, and a budget that is used up stops it a day")
{ // so the file is to be kept where nobody else writes
    auto const last = std::to_string(UINT64_MAX);
    auto hidden = follower::load(with(with(text_of(tail()), "floor", last), "newest", last), {});
    REQUIRE(hidden);
    script play{*hidden};
    play.next();
    play.answer(page_of({id_at(noon, 9)}));
    CHECK(play.next().starts_with("wait "));
    CHECK_FALSE(follower::load(with(text_of(tail()), "floor", last), {})); // beyond the newest

    auto const day = std::to_string(noon.time_since_epoch() / 24h);
    auto poor = follower::load(
        with(with(text_of(tail()), "day", day), "spent", "1152921504606846976"), {});
    REQUIRE(poor);
    CHECK(script{*poor}.next() == "wait 43200 s");
}

TEST_CASE("Attack: a forged message is sent to whom it names: it is as good as being the program")
{ // as the comment of `save` says; it cannot be two at once, nor sent again once it is over
    auto const other = send_once::load(with(text_of(message_of()), "user", "3"));
    REQUIRE(other);
    script play{*other};
    play.expect("POST /2/dm_conversations/with/3/messages");
    CHECK_FALSE(send_once::load(with(text_of(message_of()), "conversation", "1-2")));
    CHECK_FALSE(send_once::load(with(text_of(message_of()), "state", "8")));
    for (auto const* state : {"4", "5", "6", "7"}) {
        auto const over = send_once::load(with(text_of(message_of()), "state", state));
        REQUIRE(over);
        CHECK_FALSE(script{*over}.next().starts_with("POST"));
    }
}

TEST_CASE("Attack: a keeper's forged state hands out nothing that is not in the file")
{
    auto const text = text_of(keeper());
    for (auto const* state : {"3", "4", "5", "6"}) // under way, rotated without a token, ended
        CHECK_FALSE(token_keeper::load(with(text, "state", state), app));
    auto const late = token_keeper::load(with(text, "spoiled", "1"), app);
    REQUIRE(late);
    CHECK(script{*late}.next() == "use a1"); // ready is ready
    CHECK_FALSE(token_keeper::load(with(text, "token", ""), app));
    CHECK_FALSE(token_keeper::load(with(text, "token", "xdm-token%3D2"), app));
}

TEST_CASE("Attack: a ledger's forged windows let a program wait a day at most, or ask too early")
{
    auto const r = encode(get_events{});
    rate_limit_ledger ledger;
    ledger.sent(r, noon);
    auto const text = ledger.save();
    CHECK_FALSE(rate_limit_ledger::load(with(text, "window", "1.2.0"))); // more left than allowed
    CHECK_FALSE(rate_limit_ledger::load(with(text, "window", "1.1")));
    CHECK_FALSE(rate_limit_ledger::load(with(text, "rows", "18446744073709551615")));
    CHECK_FALSE(rate_limit_ledger::load(with(text, "refusals", "101")));
    auto const early = rate_limit_ledger::load(with(text, "window", "0.0.0"));
    REQUIRE(early);
    CHECK(early->earliest(r, noon) == noon);
}

TEST_CASE("Attack: an inbox's forged conversations are in their order, or it is none")
{
    inbox box{user_id{1}};
    for (std::uint64_t n = 2; n < 4; ++n)
        box.add(message_create{.id = event_id{n},
            .sender = user_id{n},
            .conversation = conversation_id::between(user_id{1}, user_id{n})});
    auto const text = box.save();
    auto const first = text.find("&conversation=");
    auto const second = text.find("&conversation=", first + 1);
    auto const end = text.find("&end=");
    REQUIRE(inbox::load(text));
    CHECK_FALSE(inbox::load(text.substr(0, first) + text.substr(second, end - second) +
                            text.substr(first, second - first) + text.substr(end)));
    CHECK_FALSE(inbox::load(with(text, "conversation", "3-1")));
}
