// SPDX-License-Identifier: BSL-1.0
// What a token_keeper is told about the store, and what it keeps.
#ifndef XDM_WORKFLOW_KEEPER_BASE_HPP
#define XDM_WORKFLOW_KEEPER_BASE_HPP

#include <xdm/http/response.hpp>
#include <xdm/http/secret.hpp>
#include <xdm/oauth2/token.hpp>
#include <xdm/workflow/attempts.hpp>
#include <xdm/workflow/kept_token.hpp>
#include <xdm/workflow/saved_state.hpp>
#include <xdm/workflow/step.hpp>
#include <xdm/workflow/token_steps.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace xdm::inline abi_1::detail {

class keeper_base {
public:
    /// To be told what the store holds, after `read_store`: any other token is taken for a newer
    /// one. Also after `failed`, where somebody logged in again.
    fed found(std::optional<oauth2::token> const& held, time_point now)
    {
        using enum keeper_state;
        auto const other = held && !(held->access() == token_.held().access());
        if (state_ != checking && (state_ != given_up || !other))
            return fed::out_of_turn;
        if (other) {
            token_.use(*held, now, how_.young);
            attempts_.forget();
        } else if (!token_.can_renew())
            attempts_.failed(problem{.status = 400, .error = "invalid_grant"}, nullptr, now, 0);
        state_ = other ? ready : dead_ || !token_.can_renew() ? given_up : due;
        looked_ = state_ == due;
        dead_ = false;
        return fed::taken;
    }
    /// To be told after `persist`, when the token is where a crash does not reach it.
    fed stored(time_point now)
    {
        if (state_ != keeper_state::rotated)
            return fed::out_of_turn;
        token_.use(*token_.next(), now, how_.young);
        state_ = keeper_state::ready;
        return fed::taken;
    }
    /// To be told when X answers 401 to a request with this access token: it is renewed before its
    /// end. Out of turn for one that was replaced, and for a young one: that has another reason.
    fed refused(secret const& access, time_point now)
    {
        if (state_ != keeper_state::ready || token_.is_young(now) ||
            !(access == token_.held().access()))
            return fed::out_of_turn;
        token_.spoil();
        state_ = keeper_state::checking;
        return fed::taken;
    }

    keeper_state state() const { return state_; }
    /// The token that is in use, or was until now.
    oauth2::token const& token() const { return token_.held(); }

    /// The tokens and where things stand, as one line. Who steals it acts as the person, until the
    /// refresh token is used or the app's access is revoked.
    secret save() const
    {
        state_writer to{"xdm-keeper"};
        using enum keeper_state;
        token_.save(to); // what became of a request is not known after a restart
        to.number("state",
            static_cast<std::uint64_t>(state_ == asked || state_ == given_up ? checking : state_));
        attempts_.save(to);
        return secret{to.finish()};
    }
    friend bool operator==(keeper_base const&, keeper_base const&) = default;

protected:
    keeper_base(oauth2::token token, keeper_options how) : token_{std::move(token)}, how_{how} {}

    bool load_state(std::string_view text)
    {
        state_reader from{text, "xdm-keeper"};
        token_.load(from);
        state_ = static_cast<keeper_state>(from.number("state", 4));
        attempts_.load(from);
        from.require(state_ != keeper_state::asked);
        from.require((state_ == keeper_state::rotated) == token_.next().has_value());
        return from.finished();
    }
    void settle(setback const& why, response const* answer, time_point now)
    {
        dead_ = !attempts_.failed(why, answer, now, how_.tries);
        state_ = keeper_state::checking; // the store may know better
    }

    kept_token token_;
    keeper_options how_;
    attempts attempts_{};
    keeper_state state_ = keeper_state::ready;
    bool looked_ = false; // into the store, just before
    bool dead_ = false;   // X takes the refresh token no more, or was asked too often
};

} // namespace xdm::inline abi_1::detail

#endif
