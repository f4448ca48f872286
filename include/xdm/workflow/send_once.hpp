// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_WORKFLOW_SEND_ONCE_HPP
#define XDM_WORKFLOW_SEND_ONCE_HPP

#include <xdm/endpoint/get_events.hpp>
#include <xdm/endpoint/send_message.hpp>
#include <xdm/http/response.hpp>
#include <xdm/model/page.hpp>
#include <xdm/model/receipt.hpp>
#include <xdm/workflow/attempts.hpp>
#include <xdm/workflow/send_base.hpp>
#include <xdm/workflow/send_steps.hpp>
#include <xdm/workflow/sent_search.hpp>
#include <xdm/workflow/step.hpp>

#include <optional>
#include <string_view>
#include <utility>
#include <variant>

namespace xdm::inline abi_1 {

/// Sends a message, and where nobody knows what became of the request, looks for the message in
/// the conversation before it is sent again. X has no idempotency key: this is the next best.
///
///     ready   -> sending   next: the message
///     ready   -> refused   next: too late, and it was not sent: `not_sent`
///     ready   -> unknown   next: too late, and nobody knows of a former request
///     sending -> sent      feed: X has it: `sent_message`
///     sending -> ready     feed: refused for now (429), or no byte went out
///     sending -> refused   feed: refused, or too often in a row: `not_sent`
///     sending -> unsure    feed: lost, cut off, or X is down
///     sending -> unknown   feed: refused, but nobody knows of a former request
///     unsure  -> looking   next: the newest messages, some seconds later
///     unsure  -> unknown   next: too late: `unknown_still`
///     looking -> found     feed: there it is: `found_sent`
///     looking -> unsure    feed: not there yet, or more to read
///     looking -> ready     feed: not there, after all looks
///     looking -> unknown   feed: not there, and it may not be sent again; or nothing can be read
///
/// Found is a message from `me` with the same text and attachment that X dates since the first
/// request. What it cannot promise: a message that X takes, and shows only after all looks, is
/// sent twice. One that equals a message from shortly before (`slack`) is taken for sent though it
/// was not, unless `after` names that one; more so where the clock was set before X answered.
///
/// Save it after `next` gave the message and before that is performed: loaded from there it looks
/// first. A text that was saved before that sends.
class send_once : public detail::send_base {
public:
    using step = std::variant<request_of<send_message>, request_of<get_events>, wait_until,
        awaiting, sent_message, found_sent, not_sent, unknown_still>;

    send_once(send_message what, user_id me, send_limits limits = {})
        : send_base{{.what = std::move(what), .me = me}, limits}
    {}

    step next(time_point now)
    {
        using enum send_state;
        observe(now);
        if (is_late() && (r_.state == ready || r_.state == unsure))
            end(r_.why);
        switch (r_.state) {
        case sending:
        case looking:
            return awaiting{};
        case send_state::sent:
            return sent_message{.id = r_.id, .conversation = r_.conversation};
        case found:
            return found_sent{r_.id};
        case refused:
            return not_sent{r_.why};
        case unknown:
            return unknown_still{r_.why};
        case ready:
        case unsure:
            break;
        }
        if (auto const wait = r_.attempts.before(now))
            return *wait;
        if (r_.state == unsure) {
            r_.state = looking;
            return encode(detail::search_for(r_.what, r_.token));
        }
        r_.since.start(now);
        r_.state = sending;
        return encode(r_.what);
    }

    fed feed(response const& answer, time_point now)
    {
        if (!is_awaiting())
            return fed::out_of_turn;
        observe(now);
        r_.learn_begun(answer);
        if (r_.state == send_state::sending) {
            auto came = decode<send_message>(answer);
            if (auto const why = detail::setback_of<sent_message>(
                    std::move(came), [&](sent_message&& m) { sent(m); }))
                missed(*why, &answer, now);
            return fed::taken;
        }
        auto came = decode<get_events>(answer);
        if (auto const why = detail::setback_of<event_page>(
                std::move(came), [&](event_page&& page) { look(page, answer, now); }))
            blinded(*why, &answer, now);
        return fed::taken;
    }
    fed feed(transport_failed lost, time_point now)
    {
        if (!is_awaiting())
            return fed::out_of_turn;
        observe(now);
        if (r_.state == send_state::sending)
            missed(lost, nullptr, now);
        else
            blinded(lost, nullptr, now);
        return fed::taken;
    }

    /// The one that was saved, or nothing for another text.
    static std::optional<send_once> load(std::string_view text, send_limits limits = {})
    {
        send_once s{{.to = user_id{0}}, user_id{0}, limits};
        return s.r_.load(text) ? std::optional{std::move(s)} : std::nullopt;
    }

    friend bool operator==(send_once const&, send_once const&) = default;
};

} // namespace xdm::inline abi_1

#endif
