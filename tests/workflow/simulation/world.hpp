// SPDX-License-Identifier: BSL-1.0
// An X, a wire that fails, and a clock that is set: what all schedules have in common.
#ifndef XDM_TESTS_WORKFLOW_SIMULATION_WORLD_HPP
#define XDM_TESTS_WORKFLOW_SIMULATION_WORLD_HPP

#include "fake/apps.hpp"
#include "workflow/script.hpp"
#include "workflow/simulation/chances.hpp"
#include "workflow/simulation/transitions.hpp"

#include <xdm/http/request.hpp>
#include <xdm/http/response.hpp>
#include <xdm/http/target.hpp>
#include <xdm/workflow/step.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace simulation {

using namespace std::chrono_literals;
using workflow::describe;
using workflow::noon;

inline std::string path_of(xdm::request const& r)
{
    auto const target = xdm::target(r);
    return std::string{to_string(r.method)} + ' ' + target.substr(0, target.find('?'));
}

inline std::vector<std::uint64_t> ids_of(std::vector<xdm::event> const& events)
{
    std::vector<std::uint64_t> ids;
    for (auto const& e : events)
        ids.push_back(id_of(e)->value());
    return ids;
}

/// Time is X's, and passes; the program's clock is `off` from it, and is set now and then.
struct world {
    chances luck;
    scene::apps scene{};
    xdm::time_point now = noon;
    std::chrono::milliseconds off{};
    xdm::time_point promised{}; ///< nothing may be asked before
    bool faults = true;
    bool jumps_ahead = false;
    int requests = 0;
    std::chrono::milliseconds most_lag{}; ///< so late X may show what it has taken
    bool restarted = false;
    std::string broken{};
    std::vector<std::string> story{};
    std::vector<std::pair<xdm::time_point, xdm::request>> late{}; ///< on their way to X

    explicit world(chances from) : luck{std::move(from)} {}

    transitions taken{};

    xdm::time_point clock() const { return now + off; }
    void tell(std::string what)
    {
        story.push_back(std::to_string((now - noon) / 1ms) + " ms: " + std::move(what));
    }
    void check(bool holds, std::string const& what)
    {
        if (!holds && broken.empty())
            tell("BROKEN: " + (broken = what));
    }
    void pass(std::chrono::milliseconds time)
    {
        now += time;
        for (auto one = late.begin(); one != late.end();)
            if (one->first <= now) {
                scene.x.handle(one->second, now);
                tell("X gets what was lost: " + path_of(one->second));
                one = late.erase(one);
            } else {
                ++one;
            }
    }
    /// The program's clock goes wrong from the start.
    void set_clocks_apart()
    {
        auto const by = std::chrono::minutes{luck.below(6000)};
        off = luck.below(2) == 0 ? by : -by;
        tell("the clock shows " + xdm::to_string(clock()));
    }
    /// What X answers: to who reads, where it shows things late, from a copy that is behind.
    xdm::response handle(xdm::request const& r)
    {
        if (most_lag == 0ms || r.method != xdm::method::get)
            return scene.x.handle(r, now);
        if (!behind_ || now - copied_ >= lag_) {
            behind_ = scene.x;
            copied_ = now;
            lag_ = std::chrono::milliseconds{
                luck.below(static_cast<std::uint32_t>(most_lag / 1ms) + 1)};
        }
        return behind_->handle(r, now);
    }
    /// Lets somebody set the program's clock, now and then.
    void maybe_jump(bool ahead)
    {
        if (!luck.once_in(40))
            return;
        auto const by = std::chrono::minutes{1 + luck.below(3000)};
        if (luck.below(2) == 0) {
            off -= by;
        } else if (ahead) {
            off += by;
            promised = {};
            jumps_ahead = true;
        }
        tell("the clock is set to " + xdm::to_string(clock()));
    }

    /// What comes of a request. `may_be_late`: X may also get it when the program has given it up.
    std::variant<xdm::response, xdm::transport_failed> perform(
        xdm::request const& r, bool may_be_late)
    {
        check(now >= promised, "a request goes out before the time that was promised");
        ++requests;
        pass(50ms);
        auto const fate = faults ? luck.below(44) : 0;
        auto const act = [&] { return handle(r); };
        auto const said = [&](std::string const& what) { tell(path_of(r) + ": " + what); };
        switch (fate) {
        case 43: {
            auto page = workflow::reply(502, "<html><h1>Bad Gateway</h1></html>", now);
            page.headers.set("content-type", "text/html; charset=utf-8");
            said("502, a page");
            return page;
        }
        case 42: {
            auto answer = workflow::reply(429, "Rate limit exceeded", now);
            answer.headers.push_back("retry-after", "120");
            said("429 with a time");
            return answer;
        }
        case 41: {
            auto answer = act();
            said("a slow answer: " + std::to_string(answer.status));
            pass(40s);
            return answer;
        }
        case 40:
            if (r.method == xdm::method::get)
                act(), said("asked twice on the way");
            break;
        case 39:
            said("no connection");
            return xdm::transport_failed{false};
        case 38:
            said("lost on its way");
            return xdm::transport_failed{};
        case 37:
            act(), said("the answer is lost");
            return xdm::transport_failed{};
        case 36:
            said("503");
            return workflow::reply(503, "<html>", now);
        case 35:
            act(), said("500, and X acted");
            return workflow::reply(500, "", now);
        case 34: {
            auto answer = act();
            answer.body.resize(luck.below(static_cast<std::uint32_t>(answer.body.size() + 1)));
            answer.body += '{'; // never whole
            said("the answer is cut");
            return answer;
        }
        case 33:
            said("429");
            return workflow::reply(429, "", now);
        case 32:
            said("429 with a reset");
            return workflow::with_window(workflow::reply(429, "", now), 0, now + 10min);
        case 31:
            if (may_be_late) {
                late.push_back({now + std::chrono::seconds{luck.below(20)}, r});
                said("late on its way");
                return xdm::transport_failed{};
            }
            [[fallthrough]];
        default:
            break;
        }
        auto answer = act();
        said(std::to_string(answer.status));
        return answer;
    }

    /// Asks for the next step; a request is performed, a wait is waited for. Anything else is
    /// given to `see`. Now and then the program dies with a request on its hands: before it is
    /// performed, or before its answer is read; then it is started anew with what it saved.
    template <class Flow>
    void step(
        Flow& flow, auto const& authorize, bool may_be_late, auto const& restart, auto const& see)
    {
        restarted = false;
        auto before = to_string(flow.state());
        auto next = flow.next(clock());
        std::visit(
            [&](auto& what) {
                taken.add(flow, before);
                if constexpr (requires { what.url; }) {
                    auto const dies = faults ? luck.below(20) : 0;
                    if (dies == 19) {
                        tell("dies before a request: " + path_of(what));
                        return restart();
                    }
                    auto const came = perform(authorize(what), may_be_late);
                    if (dies == 18) {
                        tell("dies before the answer");
                        return restart();
                    }
                    before = to_string(flow.state());
                    std::visit([&](auto const& it) { feed(flow, it); }, came);
                    taken.add(flow, before);
                } else if constexpr (requires { what.time; }) {
                    auto const wait = what.time - clock();
                    check(wait > 0ms, "a wait for a time that is over");
                    check(wait <= 25h, "a wait without end");
                    promised = now + wait;
                    // Now and then it is asked early, which must not make it ask.
                    pass(luck.once_in(4) ? wait / 2 : wait);
                } else {
                    if constexpr (!requires { what.access; })
                        tell(describe(what, clock()));
                    before = to_string(flow.state());
                    see(what);
                    if (!restarted)
                        taken.add(flow, before);
                }
            },
            next);
    }

private:
    // An answer is taken once; the same once more, or one of before, changes nothing.
    void feed(auto& flow, auto const& it)
    {
        check(flow.feed(it, clock()) == xdm::fed::taken, "an answer is refused");
        if (!faults || !luck.once_in(10))
            return;
        auto const was = flow;
        check(flow.feed(it, clock()) == xdm::fed::out_of_turn, "an answer is taken twice");
        check(flow == was, "an answer that is refused changes something");
    }

    std::optional<xdm::fake::x> behind_{};
    xdm::time_point copied_{};
    std::chrono::milliseconds lag_{};
};

/// Authorizes with a token of X's that needs no login.
inline auto bearer_of(world& w)
{
    return xdm::oauth2::bearer{xdm::secret{w.scene.x.token(w.scene.me)}};
}

} // namespace simulation

#endif
