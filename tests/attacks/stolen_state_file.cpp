// SPDX-License-Identifier: BSL-1.0
// Somebody reads the file that a program saved its workflows to. Only a keeper's gives them the
// account, and that one is a secret that no log and no stream takes; the others hold no token, and
// say in their comments what else they tell.
#include <xdm/workflow.hpp>

#include "workflow/script.hpp"
#include "workflow/uploads.hpp"

#include <xdm/decode.hpp>
#include <xdm/oauth2.hpp>

#include <doctest/doctest.h>

#include <string>
#include <type_traits>
#include <variant>

using namespace xdm;
using namespace workflow;

namespace {

constexpr auto* canary = "canary-in-a-token";

// What goes out is authorized, and so holds the token; what is saved at each step must not.
template <class Workflow>
void holds_no_token(Workflow flow, std::vector<response> const& answers)
{
    oauth2::bearer const authorize{secret{canary}};
    auto now = noon;
    auto asked = 0;
    for (auto const& one : answers) {
        for (auto steps = 0; steps < 10; ++steps) {
            auto const step = flow.next(now);
            CHECK(flow.save().find(canary) == std::string::npos);
            if (auto const* const wait = std::get_if<wait_until>(&step))
                now = wait->time;
            if (std::visit(
                    [&](auto const& what) {
                        if constexpr (requires { what.url; }) {
                            CHECK(authorize(what).headers.find("authorization") ==
                                  "Bearer " + std::string{canary});
                            return true;
                        } else {
                            return false;
                        }
                    },
                    step))
                break;
        }
        asked += flow.feed(one, now) == fed::taken;
        CHECK(flow.save().find(canary) == std::string::npos);
    }
    CHECK(asked > 0);
}

} // namespace

TEST_CASE("Attack: a stolen file of what reads, counts or sends holds no token")
{
    std::vector<response> const pages{
        page_of({9, 8}, "t"), refusal(401), page_of({7}, ""), refusal(403)};
    holds_no_token(pager{get_events{}}, pages);
    holds_no_token(follower{get_events{}}, pages);
    holds_no_token(send_once{{.to = user_id{2}, .message = {.text = "hello"}}, user_id{1}},
        {reply(503), page_of({}), page_of({}), page_of({}), refusal(401)});

    rate_limit_ledger ledger;
    auto const r = oauth2::bearer{secret{canary}}(encode(get_events{}));
    ledger.sent(r, noon);
    ledger.learn(r, with_window(refusal(429), 0, noon + 5min), noon);
    CHECK(ledger.save().find(canary) == std::string::npos);
}

TEST_CASE("Attack: what a stolen file tells besides is what it is for, and no more")
{
    // Of a pager and a follower: which list, and ids. No text and no name of anybody.
    follower tail{get_events{}, {.first = 1}};
    tail.next(noon);
    tail.feed(messages({{id_at(noon), "a private text", 2}}), noon);
    CHECK(tail.save().find("private") == std::string::npos);
    tail.next(noon);
    CHECK(tail.save().find("private") == std::string::npos);
    // Of an inbox: the newest text of each conversation alone; of a message: what was written.
    inbox box{user_id{1}};
    auto const where = conversation_id::between(user_id{1}, user_id{2});
    for (auto const* text : {"older private text", "newest text"})
        box.add(message_create{.id = event_id{id_at(noon, box.conversations().size())},
            .text = text,
            .sender = user_id{2},
            .conversation = where});
    auto const saved = box.save();
    CHECK(saved.find("newest") != std::string::npos);
    CHECK(saved.find("private") == std::string::npos);
    // A problem that X told of may name anything: only its status is kept.
    send_once flow{{.to = user_id{2}, .message = {.text = "hello"}}, user_id{1}};
    flow.next(noon);
    flow.feed(refusal(403, "private detail"), noon);
    CHECK(flow.save().find("private") == std::string::npos);
}

TEST_CASE("Attack: a keeper's file is a secret, which a program cannot show by mistake")
{
    oauth2::token const held{
        {.access_token = secret{canary}, .refresh_token = secret{"canary-2"}}, noon};
    token_keeper const keeper{oauth2::client{"app"}, held};
    auto const saved = keeper.save();
    static_assert(std::is_same_v<decltype(keeper.save()), secret>);
    static_assert(!std::is_convertible_v<secret, std::string>);
    CHECK(to_string(saved) == "[redacted]");
    CHECK(saved.reveal().find(canary) != std::string::npos); // who steals it has the account
}
