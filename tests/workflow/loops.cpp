// SPDX-License-Identifier: BSL-1.0
// Programs as a user writes them: one loop drives any workflow, and several work together.
#include <xdm/workflow.hpp>

#include "fake/apps.hpp"
#include "workflow/script.hpp"

#include <xdm/decode.hpp>
#include <xdm/endpoint.hpp>
#include <xdm/oauth2.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

using namespace xdm;
using namespace std::chrono_literals;

namespace {

// All that the loops need of the outside: a transport and a clock.
struct outside {
    scene::apps scene{};
    time_point now = workflow::noon;
    std::vector<time_point> greetings{}; ///< when `you` says hi

    response perform(request const& r)
    {
        now += 1s;
        while (!greetings.empty() && greetings.front() <= now) {
            scene.x.at(greetings.front()).send(scene.you, scene.me, "hi");
            greetings.erase(greetings.begin());
        }
        return scene.x.handle(r, now);
    }
};

// Drives any workflow: what it wants performed is performed, what it waits for is waited for, and
// all else is given to `handle`, which says whether to go on.
template <class Workflow, class Authorize, class Handle>
void drive(outside& world, Workflow& flow, Authorize const& authorize, Handle const& handle)
{
    auto on = true;
    while (on) {
        auto step = flow.next(world.now);
        std::visit(
            [&](auto& what) {
                if constexpr (requires { what.url; })
                    flow.feed(world.perform(authorize(what)), world.now);
                else if constexpr (requires { what.time; })
                    world.now = what.time;
                else
                    on = handle(what);
            },
            step);
    }
}

} // namespace

TEST_CASE("one loop drives any workflow")
{
    outside world;
    auto& x = world.scene.x;
    oauth2::bearer const authorize{secret{x.token(world.scene.me)}};
    for (auto n = 0; n < 7; ++n)
        x.send(world.scene.you, world.scene.me, "hi");

    std::size_t read = 0;
    pager walk{get_events{.in = world.scene.you, .max_results = 3}};
    drive(world, walk, authorize,
        overloaded{[&](event_page const& p) { return read += p.events.size(), true; },
            [](auto const&) { return false; }});
    CHECK(read == 7);

    std::optional<event_id> id;
    send_once hello{{.to = world.scene.you, .message = {.text = "hello"}}, world.scene.me};
    drive(world, hello, authorize,
        overloaded{[&](sent_message const& m) { return id = m.id, false; },
            [](auto const&) { return false; }});
    CHECK(x.messages_between(world.scene.me, world.scene.you).back().id == id);
}

TEST_CASE("ledger, keeper, follower and inbox tail an inbox together, and a greeting is answered")
{
    outside world;
    auto& x = world.scene.x;
    auto const me = world.scene.me;
    auto const you = world.scene.you;
    x.limits(true);
    auto const first = world.scene.log_in(world.scene.app);
    secret store = first.save();
    token_keeper keeper{world.scene.app.oauth2_client(), first};
    rate_limit_ledger ledger;
    follower tail{for_inbox(get_events{})};
    inbox box{me};

    auto const token = [&] { // the access token, renewed where it has to be
        secret access;
        drive(
            world, keeper, [](auto r) { return r; },
            overloaded{[&](use_token const& u) { return access = u.access, false; },
                [&](persist const& p) {
                    store = p.token.save();
                    return keeper.stored(world.now) == fed::taken;
                },
                [&](read_store) {
                    auto const held = oauth2::token::load(store.reveal());
                    return keeper.found(held, world.now) == fed::taken;
                },
                [](auto const&) { return false; }});
        return access;
    };
    auto const authorize = [&](auto r) { // and the ledger is asked before each request
        world.now = ledger.earliest(r, world.now);
        ledger.sent(r, world.now);
        return oauth2::bearer{token()}(std::move(r));
    };
    for (auto hour = 1; hour <= 6; ++hour)
        world.greetings.push_back(workflow::noon + std::chrono::hours{hour});
    auto answered = 0;
    drive(world, tail, authorize,
        overloaded{[&](news const& n) {
                       for (auto const& e : n.events) {
                           box.add(e);
                           auto const* const m = std::get_if<message_create>(&e);
                           if (!m || m->sender == me)
                               continue;
                           send_once reply{{.to = *m->conversation, .message = {.text = "hello"}},
                               me, {.after = m->id}};
                           drive(world, reply, authorize,
                               overloaded{[&](sent_message const&) { return ++answered, false; },
                                   [](auto const&) { return false; }});
                       }
                       return answered < 6;
                   },
            [](auto const&) { return false; }});
    CHECK(answered == 6);
    CHECK(x.messages_between(me, you).size() == 12);
    CHECK(box.conversations().size() == 1);
    CHECK(box.conversations()[0].unread.size() == 6);
    CHECK(keeper.token().received() > first.received()); // it was renewed on the way
    CHECK(oauth2::token::load(store.reveal()) == keeper.token());
}
