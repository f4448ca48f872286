// SPDX-License-Identifier: BSL-1.0
// All workflows in one program, which dies now and then and comes back with what it wrote down:
// it tails its inbox and answers each greeting, in X's limits and with a token that ends.
#ifndef XDM_TESTS_WORKFLOW_SIMULATION_TOGETHER_HPP
#define XDM_TESTS_WORKFLOW_SIMULATION_TOGETHER_HPP

#include "workflow/simulation/world.hpp"

#include <xdm/endpoint/for_inbox.hpp>
#include <xdm/workflow/cost_meter.hpp>
#include <xdm/workflow/follower.hpp>
#include <xdm/workflow/inbox.hpp>
#include <xdm/workflow/pager.hpp>
#include <xdm/workflow/rate_limit_ledger.hpp>
#include <xdm/workflow/send_once.hpp>
#include <xdm/workflow/token_keeper.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace simulation {

/// What it holds in memory, and what stands on its disk.
struct program {
    world& w;
    xdm::oauth2::client app;
    xdm::follow_options how{};
    xdm::token_keeper keeper;
    xdm::follower tail;
    xdm::rate_limit_ledger ledger{};
    xdm::cost_meter meter{};
    xdm::inbox box;
    std::vector<std::pair<std::string, xdm::send_once>> answers{}; ///< by what they answer

    struct {
        std::string token{}, tail{}, ledger{}, meter{}, box{};
        std::vector<std::pair<std::string, std::string>> answers{};
    } disk{};
    std::map<std::string, std::string_view> ended{}; ///< how each answer did
    int died = 0;

    static xdm::get_events inbox() { return for_inbox(xdm::get_events{.max_results = 5}); }

    program(world& in, xdm::oauth2::client a, xdm::oauth2::token const& first)
        : w{in}, app{std::move(a)}, keeper{app, first}, tail{inbox(), how}, box{w.scene.me}
    {
        disk.token = first.save().reveal();
        write();
    }

    void write()
    {
        disk.tail = tail.save();
        disk.ledger = ledger.save();
        disk.meter = meter.save();
        disk.box = box.save();
        disk.answers.clear();
        for (auto const& [text, flow] : answers)
            disk.answers.emplace_back(text, flow.save());
    }
    void die()
    {
        w.tell("dies, and comes back");
        ++died;
        auto const old_tail = xdm::follower::load(disk.tail, inbox(), how);
        auto const old_ledger = xdm::rate_limit_ledger::load(disk.ledger);
        auto const old_meter = xdm::cost_meter::load(disk.meter);
        auto const old_box = xdm::inbox::load(disk.box);
        auto const token = xdm::oauth2::token::load(disk.token);
        w.check(old_tail && old_ledger && old_meter && old_box && token, "a text is refused");
        if (!w.broken.empty())
            return;
        tail = *old_tail;
        ledger = *old_ledger;
        meter = *old_meter;
        box = *old_box;
        keeper = xdm::token_keeper{app, *token};
        answers.clear();
        for (auto const& [text, saved] : disk.answers) {
            auto const flow = xdm::send_once::load(saved);
            w.check(flow.has_value(), "an answer's text is refused");
            if (flow)
                answers.emplace_back(text, *flow);
        }
    }

    /// The access token, renewed where it has to be; nothing where the program died of it.
    std::optional<xdm::secret> access()
    {
        std::optional<xdm::secret> found;
        auto const before = died;
        for (auto n = 0; n < 200 && !found && died == before && w.broken.empty(); ++n)
            w.step(
                keeper, [](auto r) { return r; }, false, [&] { die(); },
                xdm::overloaded{[&](xdm::use_token const& u) { found = u.access; },
                    [&](xdm::persist const& p) {
                        disk.token = p.token.save().reveal();
                        keeper.stored(w.clock());
                    },
                    [&](xdm::read_store) {
                        keeper.found(xdm::oauth2::token::load(disk.token), w.clock());
                    },
                    [&](xdm::failed const&) { // the person logs in again
                        w.scene.now = w.now;
                        disk.token = w.scene.log_in(w.scene.app).save().reveal();
                        keeper.found(xdm::oauth2::token::load(disk.token), w.clock());
                    },
                    [&](auto const&) { w.pass(1s); }});
        return found;
    }

    /// One step of a workflow: a request waits for the ledger, and is written down before it goes
    /// out. False where the program died of it.
    template <class Flow>
    bool step(Flow& flow, auto const& see)
    {
        auto const before = died;
        auto const next = flow.next(w.clock());
        std::visit(
            [&](auto const& what) {
                if constexpr (requires { what.url; })
                    ask(flow, what);
                else if constexpr (requires { what.time; })
                    wait(what.time);
                else
                    see(what);
            },
            next);
        return died == before;
    }

private:
    void wait(xdm::time_point until)
    {
        w.check(until > w.clock(), "a wait for a time that is over");
        w.pass(until - w.clock());
    }
    template <class Flow>
    void ask(Flow& flow, xdm::request const& r)
    {
        for (auto tries = 0; w.broken.empty(); ++tries) {
            w.check(tries < 10, "a token is refused without end");
            w.promised = {};
            if (auto const when = ledger.earliest(r, w.clock()); when > w.clock())
                wait(when);
            w.promised = {};
            auto const token = access();
            if (!token)
                return;
            w.promised = {};
            ledger.sent(r, w.clock());
            if (r.method == xdm::method::post)
                meter.spend(meter.list().message_sent, w.clock());
            write();
            auto const dies = w.faults ? w.luck.below(40) : 0;
            if (dies == 39)
                return die();
            auto const came = w.perform(xdm::oauth2::bearer{*token}(r), false);
            auto const* const answer = std::get_if<xdm::response>(&came);
            if (dies == 38)
                return die();
            if (answer)
                ledger.learn(r, *answer, w.clock());
            if (answer && answer->status == 401 &&
                keeper.refused(*token, w.clock()) == xdm::fed::taken)
                continue;
            std::visit([&](auto const& it) { flow.feed(it, w.clock()); }, came);
            return;
        }
    }
};

inline void live_together(world& w)
{
    auto& x = w.scene.x;
    auto const me = w.scene.me;
    auto const you = w.scene.you;
    auto const where = xdm::conversation_id::between(me, you);
    x.at(w.now).send(you, me, "before");
    w.scene.now = w.now;
    auto const first = w.scene.log_in(w.scene.app);
    x.limits(true);
    program p{w, w.scene.app.oauth2_client(), first};

    std::vector<std::string> greeted;
    std::map<std::uint64_t, int> given;
    auto quiet = 0; // looks that found nothing, once nothing fails any more
    auto looked = 0;
    auto begun = false; // what comes from now on is new, also after a death
    for (auto n = 0; n < 400 && quiet < 4 && w.broken.empty(); ++n) {
        w.faults = n < 40;
        if (w.faults && begun) {
            for (auto left = w.luck.once_in(4) ? w.luck.below(8) : 0; left > 0; --left) {
                greeted.push_back("hi " + std::to_string(greeted.size()));
                x.at(w.now).send(you, me, greeted.back());
            }
            if (w.luck.once_in(20))
                p.die();
        }
        p.step(p.tail, xdm::overloaded{
                           [&](xdm::news const& n_) {
                               for (auto const& e : n_.events) {
                                   w.check(p.box.add(e), "an inbox takes no event");
                                   ++given[id_of(e)->value()];
                                   auto const* const m = std::get_if<xdm::message_create>(&e);
                                   if (m && m->sender == you)
                                       p.answers.emplace_back(m->text,
                                           xdm::send_once{{.to = *m->conversation,
                                                              .message = {.text = "to " + m->text}},
                                               me});
                               }
                               w.tell("news of " + std::to_string(n_.events.size()));
                               quiet = 0;
                               p.write();
                           },
                           [&](xdm::failed const&) { p.die(); }, [](auto const&) {}});
        if (!begun && p.tail.newest() != xdm::event_id{0}) {
            p.write();
            begun = true;
        }
        while (!p.answers.empty() && w.broken.empty()) {
            auto over = false;
            auto const end = [&](std::string_view how) {
                w.tell(p.answers.front().first + ": " + std::string{how});
                p.ended[p.answers.front().first] = how;
                over = true;
            };
            auto const lives = p.step(p.answers.front().second,
                xdm::overloaded{[&](xdm::sent_message const&) { end("sent"); },
                    [&](xdm::found_sent const&) { end("sent"); },
                    [&](xdm::not_sent const&) { end("not sent"); },
                    [&](xdm::unknown_still const&) { end("unknown"); }, [](auto const&) {}});
            if (lives && over) {
                p.answers.erase(p.answers.begin());
                p.write();
            }
        }
        if (!w.faults && p.tail.polls() > looked && p.tail.state() == xdm::follow_state::resting) {
            looked = p.tail.polls();
            ++quiet;
        }
    }
    w.check(quiet >= 4 || !w.broken.empty(), "a program comes to no rest");

    auto const written = x.messages_between(me, you);
    for (auto const& text : greeted) {
        std::ptrdiff_t count = 0;
        for (auto const& m : written)
            count += m.sender == me && m.text == "to " + text;
        auto const how = p.ended[text];
        w.check(how != "", "a greeting is overlooked: " + text);
        w.check(how == "unknown" || count == (how == "sent"), "answered more or less than once");
        w.check(count <= 2, "answered more often than it may be");
    }
    for (auto const& [id, count] : given)
        w.check(count == 1, "an event is given twice");
    auto const* const line = p.box.find(where);
    w.check(greeted.empty() || (line && line->unread.size() == greeted.size()),
        "an inbox counts otherwise");
    w.check(p.tail.spent(w.clock()) <= p.how.a_day, "more is spent than the budget");

    // What a pager finds afterwards is what was given, and what was there before.
    std::size_t found = 0;
    xdm::pager<xdm::get_events> walk{xdm::get_events{.in = you, .max_results = 7}};
    for (auto n = 0; n < 1000 && walk.state() != xdm::pager_state::ended && w.broken.empty(); ++n)
        p.step(
            walk, xdm::overloaded{[&](xdm::event_page const& page) { found += page.events.size(); },
                      [](auto const&) {}});
    w.check(found == x.events_of(where).size(), "a pager finds other events");
    w.check(found == given.size() + 1, "a follower gave other events");
}

} // namespace simulation

#endif
