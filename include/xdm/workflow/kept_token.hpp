// SPDX-License-Identifier: BSL-1.0
// The token of a token_keeper, and the one that is to replace it.
#ifndef XDM_WORKFLOW_KEPT_TOKEN_HPP
#define XDM_WORKFLOW_KEPT_TOKEN_HPP

#include <xdm/oauth2/token.hpp>
#include <xdm/text/timestamp.hpp>
#include <xdm/workflow/saved_state.hpp>
#include <xdm/workflow/timer.hpp>

#include <optional>
#include <utility>

namespace xdm::inline abi_1::detail {

class kept_token {
public:
    explicit kept_token(oauth2::token held) : held_{std::move(held)} {}

    void observe(time_point now) { young_.observe(now); }
    oauth2::token const& held() const { return held_; }
    std::optional<oauth2::token> const& next() const { return next_; }
    bool is_young(time_point now) const { return !young_.over(now); }
    bool can_renew() const { return !held_.refresh().empty(); }
    // X may take it still.
    bool usable(time_point now) const { return !spoiled_ && !ends_within({}, now); }
    bool ends_within(milliseconds time, time_point now) const
    {
        time = time < longest_wait ? time : longest_wait;
        return held_.expires() && bounded(now) + time >= *held_.expires();
    }

    void spoil() { spoiled_ = true; }
    void renew(oauth2::token_grant const& grant, time_point now)
    {
        next_ = held_.renewed(grant, bounded(now));
    }
    void use(oauth2::token other, time_point now, milliseconds young)
    {
        held_ = std::move(other);
        next_ = {};
        spoiled_ = false;
        young_ = {now, young < longest_wait ? young : longest_wait};
    }

    void save(state_writer& to) const
    {
        to.text("token", held_.save().reveal());
        to.text("next", next_ ? next_->save().reveal() : "");
        to.number("spoiled", spoiled_ ? 1 : 0);
        to.wait("young", young_);
    }
    void load(state_reader& from)
    {
        auto held = oauth2::token::load(from.text("token"));
        auto const after = from.text("next");
        next_ = oauth2::token::load(after);
        spoiled_ = from.number("spoiled", 1) != 0;
        young_ = from.wait("young");
        from.require(held.has_value() && (after.empty() || next_));
        if (held)
            held_ = *std::move(held);
    }

    friend bool operator==(kept_token const&, kept_token const&) = default;

private:
    oauth2::token held_;
    std::optional<oauth2::token> next_{};
    bool spoiled_ = false; // X refused it before its time
    timer young_{};
};

} // namespace xdm::inline abi_1::detail

#endif
