// SPDX-License-Identifier: BSL-1.0
// Whatever a workflow is answered, and whenever it is saved and loaded: it asks for what X takes
// and not before its time, gives no event twice, uses no token that is not stored, sends no message
// again beyond its limit, and comes to an end, within its limits.
#include "fuzz.hpp"

#include <readers.hpp>

#include <xdm/fake/answer.hpp>
#include <xdm/workflow/follower.hpp>
#include <xdm/workflow/inbox.hpp>
#include <xdm/workflow/pager.hpp>
#include <xdm/workflow/rate_limit_ledger.hpp>
#include <xdm/workflow/send_once.hpp>
#include <xdm/workflow/token_keeper.hpp>

#include <algorithm>
#include <chrono>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

namespace {

using namespace std::chrono_literals;

constexpr xdm::page_limits pages{.pages = 12, .events = 60, .tries = 3};
constexpr xdm::send_limits sends{.sends = 2, .looks = 2, .pages = 3, .tries = 3};
constexpr xdm::keeper_options keeping{.tries = 3};

xdm::follow_options following()
{
    return {.first = 3, .pages = 6, .polls = 40, .tries = 3};
}
xdm::oauth2::token token_of(std::string const& name, xdm::time_point now)
{
    return {{.access_token = xdm::secret{"a" + name},
                .expires_in = 7200,
                .refresh_token = xdm::secret{"r" + name}},
        now};
}

auto again(xdm::pager<xdm::get_events> const& w)
{
    return xdm::pager<xdm::get_events>::load(w.save(), {}, pages);
}
auto again(xdm::follower const& w)
{
    return xdm::follower::load(w.save(), {}, following());
}
auto again(xdm::send_once const& w)
{
    return xdm::send_once::load(w.save(), sends);
}
auto again(xdm::token_keeper const& w)
{
    return xdm::token_keeper::load(w.save().reveal(), xdm::oauth2::client{"app"}, keeping);
}
std::string text_of(auto const& w)
{
    auto const saved = w.save();
    if constexpr (requires { saved.reveal(); })
        return std::string{saved.reveal()};
    else
        return saved;
}

/// One workflow and the bytes that happen to it.
template <class Workflow>
struct play {
    Workflow flow;
    std::string_view rest;
    xdm::time_point now{1'666'213'080s};
    xdm::time_point promised{};
    xdm::rate_limit_ledger ledger{};
    std::vector<std::uint64_t> given{};
    std::vector<std::string> stored{"a1"};
    int posts = 0;
    int doubts = 0; // posts of which nobody knows what became
    bool ended = false;

    // Beyond the input nothing comes any more: every answer is lost.
    unsigned char byte()
    {
        if (rest.empty())
            return 0;
        auto const c = static_cast<unsigned char>(rest[0]);
        rest.remove_prefix(1);
        return c;
    }

    void run()
    {
        for (auto steps = 0; steps < 3000 && !ended; ++steps) {
            auto const step = flow.next(now);
            std::visit([&](auto const& what) { happens(what); }, step);
            auto const chance = byte();
            if (chance % 16 == 15) {
                auto const loaded = again(flow);
                must(loaded.has_value(), "what was saved is loaded");
                must(text_of(*loaded) == text_of(*again(*loaded)), "and is saved the same again");
                flow = *loaded;
            } else if (chance % 16 == 14) {
                now -= std::chrono::minutes{byte()};
                promised = {};
            } else if (chance % 16 == 13) {
                must(flow.feed(xdm::response{.status = 200}, now) == xdm::fed::out_of_turn,
                    "an answer nobody waits for is out of turn");
            }
        }
        must(ended, "it comes to an end");
    }

    template <class Endpoint>
    void happens(xdm::request_of<Endpoint> const& asked)
    {
        must(now >= promised, "it asks no sooner than it said");
        must(asked.url.starts_with("https://api.x.com/2/"), "it asks X");
        for (auto const& [name, value] : asked.query)
            if (name == "max_results") {
                auto const count = xdm::detail::parse_number(value);
                must(count && *count >= 1 && *count <= 100, "it asks for as many as X gives");
            }
        constexpr auto sends_it = std::is_same_v<Endpoint, xdm::send_message>;
        posts += sends_it;
        ledger.sent(asked, now);
        auto const kind = byte();
        if (rest.empty() || kind % 8 == 7) {
            auto const arrived = rest.empty() || kind % 16 == 15;
            doubts += sends_it && arrived;
            must(flow.feed(xdm::transport_failed{arrived}, now) == xdm::fed::taken, "is taken");
            return;
        }
        auto const size = std::min<std::size_t>(rest.size(), 8 * std::size_t{kind} / 8);
        auto const answer = xdm::fake::answer<Endpoint>(rest.substr(0, size));
        rest.remove_prefix(size);
        ledger.learn(asked, answer, now);
        must(ledger.earliest(asked, now) <= now + 25h, "a ledger waits no longer than a day");
        if constexpr (sends_it) {
            auto const came = xdm::decode<Endpoint>(answer);
            auto const* const refused = std::get_if<xdm::problem>(&came);
            doubts += std::holds_alternative<xdm::malformed>(came) ||
                      (refused && (refused->status >= 500 || refused->status == 408));
        }
        must(flow.feed(answer, now) == xdm::fed::taken, "an answer is taken");
        must(flow.feed(answer, now) == xdm::fed::out_of_turn, "and once only");
    }
    void happens(xdm::wait_until const& wait)
    {
        must(wait.time > now, "what it waits for lies ahead");
        must(wait.time <= now + 31 * 24h, "and is not without end");
        promised = wait.time;
        now = byte() % 8 == 7 ? now + (wait.time - now) / 2 : wait.time;
    }
    void events(std::vector<xdm::event> const& all)
    {
        for (auto const& e : all) {
            auto const key = xdm::detail::key_of(e);
            must(std::find(given.begin(), given.end(), key) == given.end(), "no event comes twice");
            given.push_back(key);
        }
    }
    void happens(xdm::event_page const& p)
    {
        events(p.events);
        must(static_cast<int>(given.size()) <= pages.events, "no more than the limit of events");
    }
    void happens(xdm::news const& n)
    {
        events(n.events);
        xdm::inbox box{xdm::user_id{1}};
        for (auto const& e : n.events)
            box.add(e);
        must(xdm::inbox::load(box.save()) == box, "an inbox of any events is saved and loaded");
    }
    void happens(xdm::use_token const& u)
    {
        auto const access = std::string{u.access.reveal()};
        must(std::find(stored.begin(), stored.end(), access) != stored.end(), "it is stored");
        if (byte() % 4 == 3)
            flow.refused(u.access, now);
        now += 30min;
        ended = rest.empty();
    }
    void happens(xdm::persist const& p)
    {
        if (!rest.empty() && byte() % 4 == 3)
            return;
        stored.emplace_back(p.token.access().reveal());
        must(flow.stored(now) == xdm::fed::taken, "it waits for the store");
    }
    void happens(xdm::read_store)
    {
        auto const which = byte() % 8;
        auto const other = token_of("other" + std::to_string(stored.size()), now);
        if (which == 7)
            stored.emplace_back(other.access().reveal());
        auto const held = which == 7   ? std::optional{other}
                          : which == 6 ? std::nullopt
                                       : std::optional{flow.token()};
        must(flow.found(held, now) == xdm::fed::taken, "it waits for what the store holds");
    }
    void happens(xdm::awaiting) { must(false, "what was asked for was answered"); }
    void happens(auto const&)
    {
        ended = true;
        must(posts <= sends.sends * (sends.tries + 1) + sends.tries, "it does not send for ever");
        must(doubts <= sends.sends, "nor again where nobody knows, beyond its limit");
    }
};

} // namespace

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const text = to_text(data, size);
    std::string_view rest{text};
    auto const which = rest.empty() ? 0 : rest[0];
    rest.remove_prefix(rest.empty() ? 0 : 1);
    xdm::oauth2::client const app{"app"};
    xdm::send_message const hello{.to = xdm::user_id{2}, .message = {.text = "hello"}};
    switch (which & 3) {
    case 0:
        play<xdm::pager<xdm::get_events>>{xdm::pager{xdm::get_events{}, pages}, rest}.run();
        break;
    case 1:
        play<xdm::follower>{xdm::follower{{}, following()}, rest}.run();
        break;
    case 2:
        play<xdm::send_once>{xdm::send_once{hello, xdm::user_id{783'214}, sends}, rest}.run();
        break;
    default:
        play<xdm::token_keeper>{
            xdm::token_keeper{app, token_of("1", xdm::time_point{1'666'213'080s}), keeping}, rest}
            .run();
        break;
    }
    return 0;
}
