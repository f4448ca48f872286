// SPDX-License-Identifier: BSL-1.0
// Reads what is new in an inbox and answers each greeting once, whatever happens on the way.
#ifndef XDM_EXAMPLES_FOLLOW_GREETER_HPP
#define XDM_EXAMPLES_FOLLOW_GREETER_HPP

#include "follow/account.hpp"
#include "follow/memory.hpp"

#include <xdm/workflow/cost_meter.hpp>
#include <xdm/workflow/follower.hpp>
#include <xdm/workflow/send_once.hpp>
#include <xdm/xdm.hpp>

#include <cctype>
#include <chrono>
#include <cstdio>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

struct greeter_options {
    std::optional<std::chrono::milliseconds> pace{}; ///< of all waits that are its own to choose
    xdm::money a_day{5'000'000};                     ///< half of it to read, half to answer
    int answers = 0;                                 ///< ends after so many; 0: goes on
    std::function<void()> begun = [] {};             ///< what is new from now on counts
};

/// An outside for workflows: whatever goes out, what is known is written down before.
class greeter {
public:
    greeter(token_file state, account& me, memory known, greeter_options how)
        : state_{std::move(state)}, account_{me}, how_{std::move(how)}, known_{std::move(known)},
          tail_{loaded<xdm::follower>(known_.follower, inbox(), options())},
          meter_{loaded<xdm::cost_meter>(known_.meter)}
    {}

    /// Goes on until there were enough answers, or the time is over.
    void run()
    {
        if (known_.me.empty())
            known_.me = to_string(who_am_i());
        me_ = xdm::parse<xdm::user_id>(known_.me).value_or(me_);
        if (answer_all())
            ::run(tail_, *this,
                xdm::overloaded{[&](xdm::news const& n) { return take(n), answer_all(); },
                    [&](xdm::failed const& f) -> bool {
                        throw std::runtime_error{diagnose(f).sentence};
                    },
                    [](auto const&) { return false; }});
        write();
        std::printf("Answered %d, for %s.\n", answered_, to_string(spent()).c_str());
    }

    xdm::time_point now() const { return account_.now(); }
    came perform(xdm::request const& r)
    {
        write();
        if (r.method == xdm::method::post)
            meter_.spend(meter_.list().message_sent, now());
        return account_.perform(r);
    }
    bool sleep_until(xdm::time_point time)
    {
        write();
        if (tail_.newest() != xdm::event_id{0})
            how_.begun();
        return account_.sleep_until(time);
    }

private:
    static xdm::get_events inbox() { return for_inbox(xdm::get_events{}); }
    xdm::follow_options options() const
    {
        xdm::follow_options o{.a_day = half()};
        if (how_.pace)
            o.busy = o.idle = *how_.pace;
        return o;
    }
    xdm::send_limits limits() const
    {
        // An answer may read like the one before: what was there then is not it.
        xdm::send_limits l{.after = xdm::parse<xdm::event_id>(known_.last)};
        if (how_.pace)
            l.settle = *how_.pace;
        return l;
    }
    xdm::money half() const { return {how_.a_day.millionths / 2}; }
    xdm::money spent() const { return tail_.spent(now()) + meter_.spent(now()); }

    // The workflow of this text, or a new one where there is none.
    template <class Workflow>
    static Workflow loaded(std::string const& text, auto const&... how)
    {
        if (text.empty())
            return Workflow{how...};
        if (auto flow = Workflow::load(text, how...))
            return *std::move(flow);
        throw std::runtime_error{"the state is none of this program's"};
    }
    void write()
    {
        known_.follower = tail_.save();
        known_.ledger = account_.ledger().save();
        known_.meter = meter_.save();
        known_.write(state_);
    }

    xdm::user_id who_am_i()
    {
        auto const answer = account_.perform(encode(xdm::get_me{}));
        if (auto const* const response = std::get_if<xdm::response>(&answer)) {
            auto const outcome = xdm::decode<xdm::get_me>(*response);
            if (auto const* const me = std::get_if<xdm::single_user>(&outcome))
                return me->user.id;
        }
        throw std::runtime_error{"X does not say who I am"};
    }

    // Shows what came, and notes the answers that it calls for.
    void take(xdm::news const& n)
    {
        if (n.missing)
            std::puts("Some messages may be missing here.");
        for (auto const& event : n.events) {
            auto const* const m = std::get_if<xdm::message_create>(&event);
            if (!m || !m->sender || m->sender == me_ || !m->conversation)
                continue;
            auto const* const user = n.includes.users.find(*m->sender);
            auto const name = user ? user->name : "stranger";
            std::printf("%s: %s\n", xdm::printable(name).c_str(), xdm::printable(m->text).c_str());
            if (!is_greeting(m->text))
                continue;
            xdm::send_message const answer{.to = *m->conversation,
                .message = {.text = "Hello, " + name + "! You wrote: " + m->text}};
            known_.answers.push_back(xdm::send_once{answer, me_}.save());
        }
    }
    static bool is_greeting(std::string_view text)
    {
        std::string word;
        for (char const c : text.substr(0, 100))
            if (std::isalpha(static_cast<unsigned char>(c)) != 0)
                word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
            else if (!word.empty())
                break;
        return text.size() <= 100 && (word == "hi" || word == "hello" || word == "hey");
    }

    // Sends what is to be sent, one after the other. True: and goes on.
    bool answer_all()
    {
        while (!known_.answers.empty())
            if (!answer(loaded_answer()))
                return false;
        return how_.answers == 0 || answered_ < how_.answers;
    }
    xdm::send_once loaded_answer() const
    {
        if (auto flow = xdm::send_once::load(known_.answers.front(), limits()))
            return *std::move(flow);
        throw std::runtime_error{"the state is none of this program's"};
    }
    bool answer(xdm::send_once flow)
    {
        // The same outside, which writes down how far this message is.
        struct {
            greeter& self;
            xdm::send_once& flow;

            xdm::time_point now() const { return self.now(); }
            came perform(xdm::request const& r)
            {
                self.known_.answers.front() = flow.save();
                return self.perform(r);
            }
            bool sleep_until(xdm::time_point time)
            {
                self.known_.answers.front() = flow.save();
                return self.sleep_until(time);
            }
        } outside{*this, flow};

        while (!meter_.allows(meter_.list().message_sent, half(), now()))
            if (!sleep_until(xdm::cost_meter::tomorrow(now())))
                return false;
        auto ended = false;
        auto const over = [&](char const* how) {
            std::puts(how);
            ended = true;
            return false;
        };
        ::run(flow, outside,
            xdm::overloaded{[&](xdm::sent_message const& m) {
                                known_.last = to_string(m.id);
                                return over("  answered");
                            },
                [&](xdm::found_sent const& m) {
                    known_.last = to_string(m.id);
                    return over("  answered, as it turns out");
                },
                [&](xdm::not_sent const& n) {
                    return over(
                        ("  not answered: " + diagnose(xdm::failed{n.why}).sentence).c_str());
                },
                [&](xdm::unknown_still const&) { return over("  perhaps answered"); },
                [](xdm::awaiting) { return false; }});
        if (!ended)
            return false;
        ++answered_;
        known_.answers.erase(known_.answers.begin());
        write();
        return true;
    }

    token_file state_;
    account& account_;
    greeter_options how_;
    memory known_;
    xdm::follower tail_;
    xdm::cost_meter meter_;
    xdm::user_id me_{0};
    int answered_ = 0;
};

#endif
