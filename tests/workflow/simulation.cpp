// SPDX-License-Identifier: BSL-1.0
// Drives the workflows, each alone and all together, against an X in memory through schedules drawn
// from a seed: requests and answers are lost, cut, repeated, refused and late, X shows messages
// late, messages arrive, the clocks are apart and are set, and at any step the program is restarted
// from what it saved. What has to hold all the same:
//
// - A pager gives every message that was there exactly once, the newest first.
// - A follower gives every message that arrives exactly once, in order, and says no gap.
// - A walk that a limit ended goes on from there, and none takes more than its limits.
// - A message is sent exactly once where a send_once says `sent` or `found`, never where it says
//   `not_sent`, and twice only where it says `unknown_still`.
// - No token is used that is not in the store, and a keeper gives up only where the store holds no
//   refresh token that X takes.
// - No request goes out before the time that was promised, in the next process neither.
// - A follower spends no more in a day than its budget. Where nothing fails, a program that asks
//   its ledger gets no 429.
// - An answer that comes again is out of turn, and changes nothing.
// - A file arrives whole, in order and once, whatever was sent twice; the media that is said to be
//   ready can be attached, to one message, for as long as was said; nobody asks X for its state
//   before X said, nor more often than the limits.
// - A program of all of them answers every greeting exactly once, or says that it does not know.
// - Every schedule ends.
//
// XDM_SCHEDULES says how many are drawn, XDM_SEED the first seed; tests/workflow/simulate draws
// many. A seed that fails prints its story, shrunk.
#include <xdm/workflow/follower.hpp>

#include "workflow/simulation/chances.hpp"
#include "workflow/simulation/together.hpp"
#include "workflow/simulation/uploads.hpp"
#include "workflow/simulation/world.hpp"

#include <xdm/workflow/pager.hpp>
#include <xdm/workflow/rate_limit_ledger.hpp>
#include <xdm/workflow/send_once.hpp>
#include <xdm/workflow/token_keeper.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <set>
#include <string>
#include <vector>

using namespace xdm;
using namespace simulation;

namespace {

constexpr auto most_steps = 3000;

void arrive(world& w, std::uint32_t most)
{
    for (auto left = w.luck.below(most + 1); left > 0; --left)
        w.scene.x.at(w.now).send(w.scene.you, w.scene.me, "hi");
}

void page_back(world& w)
{
    auto const where = conversation_id::between(w.scene.me, w.scene.you);
    for (auto left = w.luck.below(40); left > 0; --left) {
        w.scene.x.at(w.now).send(w.scene.you, w.scene.me, "hi");
        w.pass(std::chrono::seconds{w.luck.below(3)});
    }
    auto wanted = ids_of(w.scene.x.events_of(where));
    std::reverse(wanted.begin(), wanted.end());
    get_events list{.in = w.scene.you, .max_results = static_cast<int>(1 + w.luck.below(12))};
    page_limits limits;
    if (w.luck.once_in(4))
        limits.pages = static_cast<int>(1 + w.luck.below(6));
    if (w.luck.once_in(4))
        limits.events = static_cast<int>(1 + w.luck.below(20));
    pager<get_events> flow{list, limits};
    std::vector<std::uint64_t> given;
    auto restart = [&] {
        w.restarted = true;
        auto const loaded = pager<get_events>::load(flow.save(), list, limits);
        w.check(loaded.has_value(), "a pager's own text is refused");
        if (loaded)
            flow = *loaded;
    };
    for (auto n = 0; n < most_steps && w.broken.empty(); ++n) {
        w.maybe_jump(true);
        if (w.luck.once_in(10))
            restart();
        arrive(w, 1);
        auto ended = false;
        w.step(flow, bearer_of(w), false, restart,
            overloaded{[&](event_page const& p) {
                           for (auto const id : ids_of(p.events))
                               if (!wanted.empty() && id <= wanted.front())
                                   given.push_back(id);
                       },
                [&](walked const& end) {
                    w.check(flow.pages() <= limits.pages && flow.events() <= limits.events,
                        "a walk takes more than its limits");
                    if (end.why == walk_end::list_end)
                        return void(ended = true);
                    w.check((end.why == walk_end::pages && flow.pages() == limits.pages) ||
                                (end.why == walk_end::events && flow.events() == limits.events),
                        "a walk ends before the list");
                    w.tell("goes on in a new walk");
                    list.pagination_token = end.token;
                    flow = pager<get_events>{list, limits};
                    w.restarted = true;
                },
                [&](failed const&) { restart(); }, [](auto const&) {}});
        if (ended)
            return w.check(given == wanted, "a pager does not give each message once, in order");
    }
    w.check(!w.broken.empty(), "a pager comes to no end");
}

void follow(world& w)
{
    auto const where = conversation_id::between(w.scene.me, w.scene.you);
    arrive(w, 8);
    auto const before = ids_of(w.scene.x.events_of(where));
    follow_options how;
    how.first = static_cast<int>(w.luck.below(4));
    if (w.luck.below(2) == 0 && !before.empty())
        how.after = event_id{before.front()};
    auto const budget = w.luck.once_in(4);
    if (budget)
        how.a_day = money{400'000};
    how.settle = 0s;  // this X shows no event late
    how.pages = 1000; // a small budget makes small pages
    if (w.luck.once_in(4))
        how.tries = 2;
    if (w.luck.once_in(6))
        how.polls = static_cast<int>(1 + w.luck.below(40));
    auto over = false;
    get_events const list{.in = w.scene.you};
    follower flow{list, how};
    std::vector<std::uint64_t> given;
    std::optional<std::size_t> skipped; // of those that were there; unknown until it has begun
    if (how.after)
        skipped = 1;
    auto restart = [&] {
        w.restarted = true;
        auto const loaded = follower::load(flow.save(), list, how);
        w.check(loaded.has_value(), "a follower's own text is refused");
        if (loaded)
            flow = *loaded;
    };
    auto quiet = 0; // looks that found nothing, once nothing fails any more
    auto looked = 0;
    for (auto n = 0; n < most_steps && quiet < 6 && !over && w.broken.empty(); ++n) {
        if (n > 60)
            w.faults = false;
        if (w.faults) {
            w.maybe_jump(true);
            if (w.luck.once_in(10))
                restart();
            if (skipped)
                arrive(w, w.luck.once_in(8) ? 25 : 1);
        } else if (flow.polls() > looked && flow.state() == follow_state::resting) {
            looked = flow.polls();
            ++quiet;
        }
        auto const there = ids_of(w.scene.x.events_of(where)).size();
        w.step(flow, bearer_of(w), false, restart,
            overloaded{[&](news const& n_) {
                           w.check(!n_.missing, "a follower says a gap that is none");
                           for (auto const id : ids_of(n_.events))
                               given.push_back(id);
                           quiet = 0;
                       },
                [&](failed const&) { restart(); },
                [&](followed) {
                    w.check(flow.polls() == how.polls, "a follower ends before its limit");
                    over = true;
                },
                [](auto const&) {}});
        w.check(flow.spent(w.clock()) <= how.a_day, "a follower spends more than its budget");
        if (!skipped && flow.newest() != event_id{0})
            skipped = how.first == 0 ? there
                                     : there - std::min<std::size_t>(
                                                   there, static_cast<std::size_t>(how.first));
    }
    w.check(quiet >= 6 || over, "a follower does not come to rest");
    auto wanted = ids_of(w.scene.x.events_of(where));
    wanted.erase(wanted.begin(),
        wanted.begin() + static_cast<std::ptrdiff_t>(skipped.value_or(wanted.size())));
    if (over && given.size() < wanted.size()) // it was stopped with more to come
        wanted.resize(given.size());
    w.check(given == wanted, "a follower does not give each message once, in order");
}

// X shows messages up to 50 s late, and out of order: an id may be older than one that was shown.
void follow_late(world& w)
{
    auto& x = w.scene.x;
    auto const where = conversation_id::between(w.scene.me, w.scene.you);
    x.at(w.now).send(w.scene.you, w.scene.me, "known");
    get_events const list{.in = w.scene.you};
    follow_options const how{.after = event_id{ids_of(x.events_of(where)).front()}};
    w.pass(2min);
    w.most_lag = 20s;
    follower flow{list, how};
    std::vector<std::uint64_t> given;
    auto restart = [&] {
        w.restarted = true;
        auto const loaded = follower::load(flow.save(), list, how);
        w.check(loaded == flow || flow.state() != follow_state::resting, "a follower is another");
        if (loaded)
            flow = *loaded;
    };
    auto looked = 0;
    for (auto n = 0, quiet = 0; n < most_steps && quiet < 6 && w.broken.empty(); ++n) {
        w.faults = n < 60;
        if (w.faults) {
            for (auto left = w.luck.once_in(8) ? w.luck.below(20) : w.luck.below(2); left > 0;
                --left)
                x.at(w.now - std::chrono::seconds{w.luck.below(30)})
                    .send(w.scene.you, w.scene.me, "hi");
            if (w.luck.once_in(10))
                restart();
        }
        w.step(flow, bearer_of(w), false, restart,
            overloaded{[&](news const& n_) {
                           w.check(!n_.missing, "a follower says a gap that is none");
                           auto const ids = ids_of(n_.events);
                           w.check(std::is_sorted(ids.begin(), ids.end()), "news not in order");
                           given.insert(given.end(), ids.begin(), ids.end());
                           quiet = 0;
                       },
                [&](failed const&) { restart(); }, [](auto const&) {}});
        if (!w.faults && flow.polls() > looked && flow.state() == follow_state::resting) {
            looked = flow.polls();
            ++quiet;
        }
    }
    auto wanted = ids_of(x.events_of(where));
    wanted.erase(wanted.begin());
    std::sort(given.begin(), given.end());
    w.check(given == wanted, "a follower does not give each late message once");
}

void send(world& w)
{
    auto const where = conversation_id::between(w.scene.me, w.scene.you);
    auto& x = w.scene.x;
    auto const jumps = w.luck.below(2) == 1;
    if (!jumps) // the same was written before, long enough ago
        x.at(w.now - 10min).send(w.scene.me, w.scene.you, "hello <&> https://example.com/a");
    x.at(w.now).send(w.scene.you, w.scene.me, "hello <&> https://example.com/a");
    send_limits limits;
    if (w.luck.once_in(4))
        limits.within = std::chrono::seconds{1 + w.luck.below(100)};
    if (w.luck.once_in(10))
        x.fail_next(fake::fault::no_permission_to_message, {.method = method::post});
    if (!jumps && w.luck.below(2) == 1)
        w.most_lag = 8s;
    send_once flow{{.to = w.scene.you, .message = {.text = "hello <&> https://example.com/a"}},
        w.scene.me, limits};
    auto const count = [&] {
        std::size_t n = 0;
        for (auto const& m : x.messages_between(w.scene.me, w.scene.you))
            n += m.sender == w.scene.me;
        return n - (jumps ? 0 : 1);
    };
    auto restart = [&] {
        w.restarted = true;
        auto const loaded = send_once::load(flow.save(), limits);
        w.check(loaded.has_value(), "a message's own text is refused");
        if (loaded)
            flow = *loaded;
        w.tell("restarted as " + std::string{to_string(flow.state())});
    };
    for (auto n = 0; n < most_steps && w.broken.empty(); ++n) {
        if (jumps)
            w.maybe_jump(true);
        if (w.luck.once_in(8))
            restart();
        if (w.luck.once_in(6))
            x.at(w.now).send(w.scene.you, where, "another");
        auto least = std::size_t{0};
        auto most = std::size_t{2};
        auto ended = true;
        w.step(flow, bearer_of(w), true, restart,
            overloaded{[&](sent_message const&) { least = most = 1; },
                [&](found_sent const&) { least = most = 1; }, [&](not_sent const&) { most = 0; },
                [&](unknown_still const&) {}, [&](auto const&) { ended = false; }});
        auto const over = to_string(flow.state());
        if (!ended || over == "ready" || over == "unsure")
            continue;
        if (over == "sending" || over == "looking")
            continue;
        if (least == 0 && most == 2 && over != "unknown")
            continue; // the step that led here; the next one says it
        w.pass(1min); // all that is late arrives
        w.check(count() >= least, "a message is lost");
        w.check(count() <= most, "a message is sent twice, or though it said not");
        return;
    }
    w.check(!w.broken.empty(), "a message comes to no end");
}

void keep(world& w)
{
    auto const& app = w.scene.app;
    auto const first = w.scene.log_in(app);
    std::string store{first.save().reveal()};
    std::set<std::string> stored{std::string{first.access().reveal()}};
    auto const put = [&](oauth2::token const& t) {
        store = std::string{t.save().reveal()};
        stored.insert(std::string{t.access().reveal()});
    };
    token_keeper flow{app.oauth2_client(), first};
    w.now = w.scene.now;
    auto restart = [&] {
        w.restarted = true;
        auto const loaded = token_keeper::load(flow.save().reveal(), app.oauth2_client());
        w.check(loaded.has_value(), "a keeper's own text is refused");
        if (loaded)
            flow = *loaded;
    };
    for (auto n = 0; n < 120 && w.broken.empty(); ++n) {
        w.maybe_jump(true);
        if (w.luck.once_in(10))
            restart();
        if (w.luck.once_in(20)) { // another process renews it
            auto const held = *oauth2::token::load(store);
            auto const answer = w.scene.x.handle(
                encode(oauth2::refresh_token{app.oauth2_client(), held.refresh()}), w.now);
            auto const came = decode<oauth2::refresh_token>(answer);
            if (auto const* const grant = std::get_if<oauth2::token_grant>(&came))
                put(held.renewed(*grant, w.clock()));
            w.tell("another process renews the token: " + std::to_string(answer.status));
        }
        auto ended = false;
        w.step(
            flow, [](auto r) { return r; }, false, restart,
            overloaded{[&](use_token const& u) {
                           std::string const access{u.access.reveal()};
                           w.check(stored.contains(access), "a token is used that is not stored");
                           auto const status = w.scene.ask_with(access, get_me{}).status;
                           if (status == 401)
                               flow.refused(u.access, w.clock());
                           w.pass(std::chrono::minutes{1 + w.luck.below(60)});
                           w.scene.now = w.now;
                       },
                [&](persist const& p) {
                    if (w.luck.once_in(3))
                        return; // the program dies before it is written, and says so by restart
                    put(p.token);
                    flow.stored(w.clock());
                },
                [&](read_store) { flow.found(oauth2::token::load(store), w.clock()); },
                [&](failed const& f) {
                    auto const held = *oauth2::token::load(store);
                    auto other = w.scene.x;
                    auto const answer = other.handle(
                        encode(oauth2::refresh_token{app.oauth2_client(), held.refresh()}), w.now);
                    w.check(answer.status != 200 || diagnose(f).cause != cause::refresh_token_dead,
                        "a keeper gives up a token that X takes");
                    ended = w.luck.below(2) == 0;
                    if (ended)
                        return;
                    w.scene.now = w.now;
                    put(w.scene.log_in(app));
                    w.tell("somebody logs in again");
                    w.check(flow.found(oauth2::token::load(store), w.clock()) == fed::taken,
                        "a new login is not taken");
                },
                [](auto const&) {}});
        if (ended)
            return;
    }
}

void obey(world& w)
{
    w.faults = false;
    w.scene.x.limits(true);
    rate_limit_ledger ledger;
    auto const authorize = bearer_of(w);
    for (auto n = 0; n < 60 && w.broken.empty(); ++n) {
        if (w.luck.once_in(10)) {
            auto const loaded = rate_limit_ledger::load(ledger.save());
            w.check(loaded == ledger, "a ledger's own text is another ledger");
        }
        auto const read = request{encode(get_events{})};
        auto const write = request{encode(send_message{.to = w.scene.you, .message = {"hi", {}}})};
        auto const& r = w.luck.below(2) == 0 ? read : write;
        auto const when = ledger.earliest(r, w.clock(), "me", w.luck.below(UINT32_MAX));
        w.check(when <= w.clock() + 24h + 5s, "a ledger waits without end");
        w.pass(when - w.clock());
        ledger.sent(r, w.clock(), "me");
        auto const answer = w.scene.x.handle(authorize(r), w.now);
        w.tell(xdm::target(r) + ": " + std::to_string(answer.status));
        w.check(answer.status < 300, "a ledger lets a request go that X refuses");
        if (!w.luck.once_in(5)) // else the answer is lost
            ledger.learn(r, answer, w.clock(), "me");
        w.pass(std::chrono::seconds{w.luck.below(30)});
        w.maybe_jump(false);
    }
}

transitions taken; // by all schedules

verdict run(chances luck)
{
    world w{std::move(luck)};
    auto const what = w.luck.below(16);
    if (what != 9 && what != 10 && w.luck.once_in(4))
        w.set_clocks_apart();
    switch (what / 2) {
    case 0:
        page_back(w);
        break;
    case 1:
        follow(w);
        break;
    case 2:
        send(w);
        break;
    case 3:
        keep(w);
        break;
    case 4:
        obey(w);
        break;
    case 5:
        follow_late(w);
        break;
    case 6:
        upload(w);
        break;
    default:
        live_together(w);
        break;
    }
    taken.add(w.taken);
    return {w.broken, w.story, w.luck.draws()};
}

std::uint64_t number_from(char const* name, std::uint64_t otherwise)
{
    auto const* const text = std::getenv(name);
    return text ? detail::parse_number(text).value_or(otherwise) : otherwise;
}

} // namespace

TEST_CASE("the workflows keep their promises through all schedules")
{
    auto const first = number_from("XDM_SEED", 1);
    auto const schedules = number_from("XDM_SCHEDULES", 200);
    auto const began = std::chrono::steady_clock::now();
    for (auto seed = first; seed < first + schedules; ++seed) {
        auto found = run(chances{seed});
        if (found.broken.empty())
            continue;
        found = shrink(std::move(found), run);
        std::string story;
        for (auto const& line : found.story)
            story += line + '\n';
        FAIL("seed " << seed << ": " << found.broken << '\n' << story);
    }
    std::chrono::duration<double> const passed = std::chrono::steady_clock::now() - began;
    auto const missing = taken.missing();
    auto const lines = static_cast<std::size_t>(std::count(missing.begin(), missing.end(), '\n'));
    if (schedules < 5'000)
        return;
    MESSAGE(schedules << " schedules, " << static_cast<double>(schedules) / passed.count()
                      << " a second, " << taken.drawn() - lines << " of " << taken.drawn()
                      << " transitions\n"
                      << missing);
    CHECK(missing.empty());
}

TEST_CASE("a schedule that fails shrinks to what makes it fail")
{
    auto const fails = [](chances luck) {
        verdict v;
        for (auto n = 0; n < 50; ++n)
            if (luck.below(100) == 99)
                v.broken = "99";
        v.draws = luck.draws();
        return v;
    };
    auto seed = std::uint64_t{1};
    while (fails(chances{seed}).broken.empty())
        ++seed;
    auto const shrunk = shrink(fails(chances{seed}), fails);
    CHECK(shrunk.draws.size() <= 50);
    CHECK(std::count(shrunk.draws.begin(), shrunk.draws.end(), 0u) ==
          static_cast<std::ptrdiff_t>(shrunk.draws.size()) - 1);
}
