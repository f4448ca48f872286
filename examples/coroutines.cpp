// SPDX-License-Identifier: BSL-1.0
// Workflows in coroutines of C++20: two of them at once in one thread, with an X in memory and a
// clock that jumps from one appointment to the next, so that hours pass in no time.
//
// `drive` is all that a workflow needs. With Asio, `perform` and `sleep_until` are its own.
#include <xdm/fake.hpp>
#include <xdm/workflow/follower.hpp>
#include <xdm/workflow/pager.hpp>
#include <xdm/workflow/send_once.hpp>
#include <xdm/xdm.hpp>

#include <chrono>
#include <coroutine>
#include <cstdio>
#include <exception>
#include <map>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>

using namespace std::chrono_literals;

namespace {

/// A coroutine that starts at once, and frees itself at its end.
struct task {
    struct promise_type {
        task get_return_object() { return {}; }
        std::suspend_never initial_suspend() noexcept { return {}; }
        std::suspend_never final_suspend() noexcept { return {}; }
        void return_void() {}
        void unhandled_exception() { std::terminate(); }
    };
};

/// Coroutines by the time at which they go on.
class loop {
public:
    explicit loop(xdm::time_point start) : now_{start} {}

    xdm::time_point now() const { return now_; }
    auto sleep_until(xdm::time_point time)
    {
        struct awaiter {
            loop& on;
            xdm::time_point time;

            bool await_ready() const { return time <= on.now_; }
            void await_suspend(std::coroutine_handle<> h) { on.waiting_.emplace(time, h); }
            void await_resume() const {}
        };
        return awaiter{*this, time};
    }
    void run()
    {
        while (!waiting_.empty()) {
            auto const first = waiting_.extract(waiting_.begin());
            now_ = first.key();
            first.mapped().resume();
        }
    }

private:
    xdm::time_point now_;
    std::multimap<xdm::time_point, std::coroutine_handle<>> waiting_{};
};

/// The request in a step, or null.
template <class Step>
xdm::request const* request_in(Step const& step)
{
    return std::visit(
        [](auto const& what) -> xdm::request const* {
            if constexpr (std::is_base_of_v<xdm::request, std::remove_cvref_t<decltype(what)>>)
                return &what;
            else
                return nullptr;
        },
        step);
}

/// Runs any workflow; what is neither a request nor a time goes to `see`, which says whether to go
/// on. A transport that can fail feeds `xdm::transport_failed` where it did.
template <class Workflow, class Perform, class See>
task drive(Workflow flow, loop& on, Perform perform, See see)
{
    for (auto going = true; going;) {
        auto const step = flow.next(on.now());
        if (auto const* const request = request_in(step)) {
            co_await on.sleep_until(on.now() + 200ms); // the way there and back
            flow.feed(perform(*request), on.now());
        } else if (auto const* const wait = std::get_if<xdm::wait_until>(&step)) {
            co_await on.sleep_until(wait->time);
        } else {
            going = see(step);
        }
    }
}

void say(loop const& on, std::string const& what)
{
    std::printf("%s  %s\n", xdm::to_string(on.now()).substr(11, 8).c_str(), what.c_str());
}

} // namespace

int main()
{
    auto const noon = *xdm::parse_timestamp("2026-11-22T12:00:00Z");
    xdm::fake::x x{{.now = noon, .limits = true}};
    auto const me = x.add_user("me"), ada = x.add_user("ada"), grace = x.add_user("grace");
    for (auto n = 0; n < 40; ++n)
        x.at(noon - 10min).send(grace, me, "Number " + std::to_string(n + 1));

    loop on{noon};
    xdm::oauth2::bearer const authorize{xdm::secret{x.token(me)}};
    auto const perform = [&](xdm::request const& r) { return x.handle(authorize(r), on.now()); };

    auto heard = 0;
    auto read = std::size_t{0};
    auto answered = false;
    auto const answer = [&](xdm::message_create const& m) {
        drive(xdm::send_once{{.to = ada, .message = {.text = "Hello!"}}, me, {.after = m.id}}, on,
            perform, [&](auto const& step) {
                answered = std::holds_alternative<xdm::sent_message>(step);
                say(on, answered ? "answered" : "not answered");
                return false;
            });
    };
    // What is new in one conversation, and all that is old in another one.
    drive(xdm::follower{xdm::get_events{.in = ada, .dm_event_fields = xdm::all}}, on, perform,
        [&](auto const& step) {
            auto const* const news = std::get_if<xdm::news>(&step);
            if (!news)
                return false;
            for (auto const& event : news->events)
                if (auto const* const m = std::get_if<xdm::message_create>(&event);
                    m && m->sender == ada) {
                    ++heard;
                    say(on, "Ada: " + xdm::printable(m->text));
                    answer(*m);
                }
            return heard < 1;
        });
    drive(xdm::pager{xdm::get_events{.in = grace, .max_results = 2}}, on, perform,
        [&](auto const& step) {
            auto const* const page = std::get_if<xdm::event_page>(&step);
            if (page)
                read += page->events.size();
            else
                say(on, "read " + std::to_string(read) + " messages of Grace's");
            return page != nullptr;
        });
    [](loop& l, xdm::fake::x& to, xdm::user_id from, xdm::user_id whom) -> task {
        co_await l.sleep_until(l.now() + 10min);
        to.at(l.now()).send(from, whom, "Hi!");
    }(on, x, ada, me);

    on.run();
    return heard == 1 && answered && read == 40 ? 0 : 1;
}
