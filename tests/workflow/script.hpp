// SPDX-License-Identifier: BSL-1.0
// Tests of workflows that read like a script: what is expected next, what is answered.
//
//     script play{pager{get_events{}}};
//     play.expect("GET /2/dm_events");
//     play.answer(page_of({9, 8}, "token"));
//     play.expect("page 9 8");
#ifndef XDM_TESTS_WORKFLOW_SCRIPT_HPP
#define XDM_TESTS_WORKFLOW_SCRIPT_HPP

#include <xdm/decode/decode.hpp>
#include <xdm/http/request.hpp>
#include <xdm/http/target.hpp>
#include <xdm/model/created_at.hpp>
#include <xdm/model/overloaded.hpp>
#include <xdm/model/receipt.hpp>
#include <xdm/text/http_date.hpp>
#include <xdm/text/json_quote.hpp>
#include <xdm/workflow/follow_steps.hpp>
#include <xdm/workflow/page_limits.hpp>
#include <xdm/workflow/send_steps.hpp>
#include <xdm/workflow/step.hpp>
#include <xdm/workflow/timer.hpp>
#include <xdm/workflow/token_steps.hpp>
#include <xdm/workflow/upload_steps.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <concepts>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace workflow {

using namespace std::chrono_literals;

inline constexpr auto noon = *xdm::parse_timestamp("2026-11-22T12:00:00Z");

/// An answer with a date of X's, which goes by `now`.
inline xdm::response reply(int status, std::string body = {}, xdm::time_point now = noon)
{
    xdm::response r{.status = status, .body = std::move(body)};
    r.headers.push_back("date", xdm::to_http_date(now));
    if (r.body.starts_with('{'))
        r.headers.push_back("content-type", "application/json; charset=utf-8");
    return r;
}

/// A page of messages, by their ids.
inline xdm::response page_of(std::vector<std::uint64_t> const& ids, std::string const& next = {},
    std::string const& previous = {})
{
    std::string body = R"({"data":[)";
    for (auto const id : ids) {
        body += body.back() == '[' ? "" : ",";
        body += R"({"event_type":"MessageCreate","text":"t","id":")" + std::to_string(id) + "\"}";
    }
    body += R"(],"meta":{"result_count":)" + std::to_string(ids.size());
    if (!next.empty())
        body += R"(,"next_token":")" + next + '"';
    if (!previous.empty())
        body += R"(,"previous_token":")" + previous + '"';
    return reply(200, body + "}}");
}

/// An event of this time: the n-th of that millisecond.
inline std::uint64_t id_at(xdm::time_point t, std::uint64_t n = 0)
{
    return xdm::first_id_at<xdm::event_id>(t).value() + n;
}

/// A message as X shows it.
struct shown {
    std::uint64_t id;
    std::string text;
    std::uint64_t sender = 1;
    std::string more{}; ///< members of the event
};
inline xdm::response messages(
    std::vector<shown> const& all, std::string const& next = {}, xdm::time_point now = noon)
{
    std::string body = R"({"data":[)";
    for (auto const& m : all) {
        body += body.back() == '[' ? "" : ",";
        body += R"({"event_type":"MessageCreate","id":")" + std::to_string(m.id) +
                R"(","sender_id":")" + std::to_string(m.sender) + R"(","text":)";
        xdm::append_json_string(body, m.text);
        body += m.more + '}';
    }
    body += R"(],"meta":{"result_count":)" + std::to_string(all.size());
    if (!next.empty())
        body += R"(,"next_token":")" + next + '"';
    return reply(200, body + "}}", now);
}

/// A problem in X's words.
inline xdm::response refusal(int status, std::string const& detail = "no")
{
    return reply(status, R"({"title":"T","type":"about:blank","status":)" + std::to_string(status) +
                             R"(,"detail":")" + detail + "\"}");
}

/// The same answer, with the headers of a window of 15 minutes.
inline xdm::response with_window(xdm::response r, int remaining, xdm::time_point reset)
{
    r.headers.push_back("x-rate-limit-limit", "15");
    r.headers.push_back("x-rate-limit-remaining", std::to_string(remaining));
    r.headers.push_back("x-rate-limit-reset", std::to_string(reset.time_since_epoch() / 1s));
    return r;
}

inline std::string describe(xdm::request const& r, xdm::time_point)
{
    return std::string{to_string(r.method)} + ' ' + xdm::target(r);
}
inline std::string describe(xdm::wait_until const& w, xdm::time_point now)
{
    auto const ms = (w.time - xdm::detail::bounded(now)) / 1ms; // as workflows reckon
    return "wait " +
           (ms % 1000 != 0 ? std::to_string(ms) + " ms" : std::to_string(ms / 1000) + " s");
}
inline std::string describe(xdm::awaiting, xdm::time_point)
{
    return "awaiting";
}
inline std::string describe(xdm::failed const& f, xdm::time_point)
{
    return std::visit(
        xdm::overloaded{[](xdm::transport_failed) { return std::string{"failed lost"}; },
            [](auto const& why) { return "failed " + std::to_string(why.status); }},
        f.why);
}
inline std::string describe(xdm::walked const& w, xdm::time_point)
{
    return "done " + std::string{to_string(w.why)} + (w.token.empty() ? "" : " " + w.token);
}
inline std::string describe(xdm::setback const& s)
{
    return describe(xdm::failed{s}, {}).substr(7);
}
inline std::string describe(xdm::sent_message const& m, xdm::time_point)
{
    return "sent " + to_string(m.id);
}
inline std::string describe(xdm::found_sent const& f, xdm::time_point)
{
    return "found " + to_string(f.id);
}
inline std::string describe(xdm::not_sent const& n, xdm::time_point)
{
    return "not sent: " + describe(n.why);
}
inline std::string describe(xdm::unknown_still const& u, xdm::time_point)
{
    return "unknown: " + describe(u.why);
}
inline std::string describe(xdm::use_token const& u, xdm::time_point)
{
    return "use " + std::string{u.access.reveal()};
}
inline std::string describe(xdm::persist const& p, xdm::time_point)
{
    return "persist " + std::string{p.token.access().reveal()} + ' ' +
           std::string{p.token.refresh().reveal()};
}
inline std::string describe(xdm::read_store, xdm::time_point)
{
    return "read the store";
}
inline std::string describe(std::vector<xdm::event> const& events)
{
    std::string text;
    for (auto const& e : events)
        text += ' ' + (id_of(e) ? to_string(*id_of(e)) : "?" + std::string{type_of(e)});
    return text;
}
inline std::string describe(xdm::news const& n, xdm::time_point)
{
    std::string text = "news" + describe(n.events);
    if (n.missing)
        text += std::string{n.missing->why == xdm::gap_cause::horizon ? ", horizon" : ", limit"} +
                " after " + to_string(n.missing->after);
    return text;
}
inline std::string describe(xdm::followed, xdm::time_point)
{
    return "done";
}
inline std::string describe(xdm::event_page const& p, xdm::time_point)
{
    return "page" + describe(p.events);
}
inline std::string describe(xdm::need_bytes n, xdm::time_point)
{
    return "bytes " + std::to_string(n.offset) + '+' + std::to_string(n.size);
}
inline std::string describe(xdm::ready_media const& m, xdm::time_point now)
{
    return "ready " + to_string(m.id) + " of " + to_string(m.owner) + " for " +
           std::to_string((m.until - xdm::detail::bounded(now)) / 1s) + " s";
}
inline std::string describe(xdm::unfit const& u, xdm::time_point)
{
    return "unfit: " + to_string(u.why.front());
}
inline std::string describe(xdm::spoiled const& s, xdm::time_point)
{
    return "spoiled: " + s.why.name;
}
inline std::string describe(xdm::stopped s, xdm::time_point)
{
    return "stopped: " + std::string{to_string(s.why)};
}

/// One workflow and a clock.
template <class Workflow>
struct script {
    Workflow flow;
    xdm::time_point now = noon;

    std::string next()
    {
        return std::visit(
            [&](auto const& one) { return std::string{describe(one, now)}; }, flow.next(now));
    }
    void expect(std::string const& step) { CHECK(next() == step); }
    void answer(xdm::response const& r) { CHECK(flow.feed(r, now) == xdm::fed::taken); }
    void lose(bool may_have_arrived = true)
    {
        CHECK(flow.feed(xdm::transport_failed{may_have_arrived}, now) == xdm::fed::taken);
    }
    void pass(std::chrono::milliseconds time) { now += time; }
};
template <class Workflow>
script(Workflow, xdm::time_point) -> script<Workflow>;
template <class Workflow>
script(Workflow) -> script<Workflow>;

} // namespace workflow

#endif
