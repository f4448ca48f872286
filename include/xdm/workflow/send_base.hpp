// SPDX-License-Identifier: BSL-1.0
// What a send_once makes of the answers that it gets.
#ifndef XDM_WORKFLOW_SEND_BASE_HPP
#define XDM_WORKFLOW_SEND_BASE_HPP

#include <xdm/http/response.hpp>
#include <xdm/model/page.hpp>
#include <xdm/model/receipt.hpp>
#include <xdm/workflow/attempts.hpp>
#include <xdm/workflow/send_record.hpp>
#include <xdm/workflow/send_steps.hpp>
#include <xdm/workflow/sent_search.hpp>

#include <string>
#include <utility>
#include <variant>

namespace xdm::inline abi_1::detail {

enum class refusal : unsigned char { for_now, for_good, unclear };

// What a setback says about a message: a 429 and a request of which no byte went out may be
// repeated, a 4xx was refused, and behind anything else the message may have been taken.
inline refusal refusal_of(setback const& s)
{
    if (std::holds_alternative<rate_limited>(s))
        return refusal::for_now;
    if (auto const* const lost = std::get_if<transport_failed>(&s))
        return lost->may_have_arrived ? refusal::unclear : refusal::for_now;
    auto const status = status_of(s);
    auto const is_problem = std::holds_alternative<problem>(s);
    auto const refused = status >= 400 && status < 500 && status != 408;
    return refused || (is_problem && status < 400) ? refusal::for_good : refusal::unclear;
}

class send_base {
public:
    send_state state() const { return r_.state; }
    /// How often it was sent with nobody knowing what became of it.
    int doubtful_sends() const { return r_.sends; }

    /// The message and where things stand, as one line. It holds what was written, and to whom; of
    /// why it ended no more than the status. A forged one can send a message of its own.
    std::string save() const { return r_.save(); }

    friend bool operator==(send_base const&, send_base const&) = default;

protected:
    send_base(send_record r, send_limits limits) : r_{std::move(r)}, limits_{limits} {}

    void observe(time_point now)
    {
        r_.attempts.observe(now);
        r_.since.observe(now);
    }
    bool is_awaiting() const
    {
        return r_.state == send_state::sending || r_.state == send_state::looking;
    }
    bool is_late() const { return r_.since.passed() > limits_.within; }
    void end(setback const& why)
    {
        r_.why = why;
        r_.state = r_.sends == 0 ? send_state::refused : send_state::unknown;
    }
    void sent(sent_message const& m)
    {
        r_.id = m.id;
        r_.conversation = m.conversation;
        r_.state = send_state::sent;
    }
    // The message's own request failed.
    void missed(setback const& why, response const* answer, time_point now)
    {
        auto const how = refusal_of(why);
        if (how == refusal::for_good ||
            (how == refusal::for_now && !r_.attempts.failed(why, answer, now, limits_.tries)))
            return end(why);
        r_.why = why;
        r_.state = send_state::ready;
        if (how == refusal::unclear) {
            r_.doubt();
            r_.attempts.succeeded({}, now);
            r_.attempts.rest(now, limits_.settle);
        }
    }
    // A page of the conversation came.
    void look(event_page const& page, response const& answer, time_point now)
    {
        r_.attempts.succeeded(answer, now);
        auto const seen = search(page, r_, limits_, now);
        r_.state = send_state::unsure;
        if (seen.id) {
            r_.id = *seen.id;
            r_.state = send_state::found;
        } else if (seen.ended) {
            absent(now);
        } else if (++r_.pages < limits_.pages) {
            r_.token = page.meta.next_token;
        } else { // it may stand on a page that is not read
            r_.state = send_state::unknown;
        }
    }
    // A page of the conversation could not be had.
    void blinded(setback const& why, response const* answer, time_point now)
    {
        r_.why = why;
        auto const again = r_.attempts.failed(why, answer, now, limits_.tries);
        r_.state = again ? send_state::unsure : send_state::unknown;
    }

    send_record r_;
    send_limits limits_;

private:
    void absent(time_point now)
    {
        r_.pages = 0;
        r_.token.clear();
        ++r_.looks;
        if (r_.looks >= limits_.looks)
            r_.state = r_.sends < limits_.sends ? send_state::ready : send_state::unknown;
        else
            r_.attempts.rest(now, limits_.settle * (1 << (r_.looks < 16 ? r_.looks : 16)));
    }
};

} // namespace xdm::inline abi_1::detail

#endif
