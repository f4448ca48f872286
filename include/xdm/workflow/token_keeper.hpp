// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_WORKFLOW_TOKEN_KEEPER_HPP
#define XDM_WORKFLOW_TOKEN_KEEPER_HPP

#include <xdm/oauth2/client.hpp>
#include <xdm/oauth2/refresh.hpp>
#include <xdm/oauth2/token.hpp>
#include <xdm/workflow/attempts.hpp>
#include <xdm/workflow/keeper_base.hpp>
#include <xdm/workflow/step.hpp>
#include <xdm/workflow/token_steps.hpp>

#include <optional>
#include <string_view>
#include <utility>
#include <variant>

namespace xdm::inline abi_1 {

/// Keeps a person's token alive: `next` hands out the access token, and renews it in time, once,
/// however many callers ask. The one store that all processes share is asked before each renewal.
///
///     ready    -> checking   next: it ends soon, or `refused`: `read_store`
///     checking -> ready      found: another process has renewed it, and that token is used
///     checking -> due        found: no other
///     checking -> given_up   found: no other, and X refused, or too often in a row: `failed`
///     due      -> asked      next: the request
///     due      -> checking   next: the same after a wait, in which another may have renewed it
///     asked    -> checking   feed: refused, or lost
///     asked    -> rotated    feed: the new token
///     rotated  -> ready      stored: `persist` until then, since the old token is used up
///     given_up -> ready      found: a new login, say
///
/// The new token is handed out only after `stored`. Until the old one ends it is handed out while
/// the answer is awaited. Who got the request has to feed something: nobody else will.
/// What cannot be healed: an answer that was lost with the new refresh token in it.
class token_keeper : public detail::keeper_base {
public:
    using step = std::variant<use_token, request_of<oauth2::refresh_token>, wait_until, persist,
        read_store, awaiting, failed>;

    token_keeper(oauth2::client client, oauth2::token token, keeper_options how = {})
        : keeper_base{std::move(token), how}, client_{std::move(client)}
    {}

    step next(time_point now)
    {
        using enum keeper_state;
        attempts_.observe(now);
        token_.observe(now);
        if (state_ == ready &&
            token_.ends_within(token_.can_renew() ? how_.early : detail::milliseconds{0}, now))
            state_ = checking;
        if (state_ == checking)
            return read_store{};
        if (state_ == rotated)
            return persist{*token_.next()};
        if (state_ == given_up)
            return attempts_.end();
        auto const wait = attempts_.before(now);
        if (state_ == due && !wait && looked_) {
            state_ = asked;
            return encode(oauth2::refresh_token{client_, token_.held().refresh()});
        }
        looked_ = false;
        if (state_ == due && !wait) {
            state_ = checking;
            return read_store{};
        }
        if (state_ == ready || token_.usable(now))
            return use_token{token_.held().access()};
        return wait && state_ == due ? step{*wait} : step{awaiting{}};
    }

    fed feed(response const& answer, time_point now)
    {
        if (state_ != keeper_state::asked)
            return fed::out_of_turn;
        using grant = oauth2::token_grant;
        auto came = decode<oauth2::refresh_token>(answer);
        if (auto const why = detail::setback_of<grant>(std::move(came), [&](grant&& g) {
                token_.renew(g, now);
                attempts_.succeeded({}, now);
                state_ = keeper_state::rotated;
            }))
            settle(*why, &answer, now);
        return fed::taken;
    }
    fed feed(transport_failed lost, time_point now)
    {
        if (state_ != keeper_state::asked)
            return fed::out_of_turn;
        settle(lost, nullptr, now);
        return fed::taken;
    }

    /// The keeper that was saved, or nothing for another text.
    static std::optional<token_keeper> load(
        std::string_view text, oauth2::client client, keeper_options how = {})
    {
        token_keeper k{std::move(client), oauth2::token{{}, {}}, how};
        return k.load_state(text) ? std::optional{std::move(k)} : std::nullopt;
    }

    friend bool operator==(token_keeper const&, token_keeper const&) = default;

private:
    oauth2::client client_;
};

} // namespace xdm::inline abi_1

#endif
