// SPDX-License-Identifier: BSL-1.0
// A person's account: a ledger says when a request may go out, a keeper with which token.
#ifndef XDM_EXAMPLES_FOLLOW_ACCOUNT_HPP
#define XDM_EXAMPLES_FOLLOW_ACCOUNT_HPP

#include "login/token_file.hpp"
#include "transport/curl.hpp"
#include "transport/run.hpp"

#include <xdm/entropy.hpp>
#include <xdm/workflow/rate_limit_ledger.hpp>
#include <xdm/workflow/token_keeper.hpp>
#include <xdm/xdm.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <thread>
#include <utility>
#include <variant>

using came = std::variant<xdm::response, xdm::transport_failed>;

/// The clock and the line of this machine.
struct machine {
    std::optional<xdm::rebase> base{};
    std::optional<xdm::time_point> end{}; ///< when all is over

    static xdm::time_point now()
    {
        return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    }
    came perform(xdm::request r) const
    {
        if (base)
            r = (*base)(std::move(r));
        try {
            return ::perform(r);
        } catch (no_connection const&) {
            return xdm::transport_failed{.may_have_arrived = false};
        } catch (std::runtime_error const&) {
            return xdm::transport_failed{};
        }
    }
    bool sleep_until(xdm::time_point time) const
    {
        std::this_thread::sleep_until(end && *end < time ? *end : time);
        return !end || now() < *end;
    }
};

/// Sends requests as that person. The store holds the token, as examples/login leaves it there.
class account {
public:
    account(machine const& here, xdm::oauth2::client const& app, token_file store,
        xdm::rate_limit_ledger ledger)
        : here_{here}, store_{std::move(store)}, ledger_{std::move(ledger)}, keeper_{app, stored()}
    {}

    xdm::time_point now() const { return machine::now(); }
    bool sleep_until(xdm::time_point time) const { return here_.sleep_until(time); }
    xdm::rate_limit_ledger const& ledger() const { return ledger_; }

    came perform(xdm::request const& r)
    {
        while (sleep_until(ledger_.earliest(r, now(), {}, draw()))) {
            auto const access = this->access();
            if (!access)
                break;
            ledger_.sent(r, now());
            auto answer = here_.perform(xdm::oauth2::bearer{*access}(r));
            auto const* const response = std::get_if<xdm::response>(&answer);
            if (response)
                ledger_.learn(r, *response, now());
            if (!response || response->status != 401 ||
                keeper_.refused(*access, now()) != xdm::fed::taken)
                return answer;
        } // X took the token no more: it did nothing, and is asked again with the next one
        return xdm::transport_failed{.may_have_arrived = false}; // no time is left
    }

private:
    xdm::oauth2::token stored() const
    {
        auto const text = store_.read();
        auto const token = text ? xdm::oauth2::token::load(text->reveal()) : std::nullopt;
        if (!token)
            throw std::runtime_error{"there are no tokens: log in with `login --keep`"};
        return *token;
    }
    // The access token, renewed where it has to be; nothing where the time is over.
    std::optional<xdm::secret> access()
    {
        std::optional<xdm::secret> found;
        run(keeper_, here_,
            xdm::overloaded{[&](xdm::use_token const& u) { return found = u.access, false; },
                [&](xdm::persist const& p) {
                    store_.write(p.token.save());
                    return keeper_.stored(now()) == xdm::fed::taken;
                },
                [&](xdm::read_store) { return keeper_.found(stored(), now()) == xdm::fed::taken; },
                [&](xdm::awaiting) { return false; },
                [&](xdm::failed const& f) -> bool {
                    throw std::runtime_error{diagnose(f).sentence};
                }});
        return found;
    }
    static std::uint32_t draw()
    {
        std::uint32_t number = 0;
        if (auto const octets = xdm::draw_entropy<4>())
            for (auto const octet : *octets)
                number = number << 8 | octet;
        return number;
    }

    machine const& here_;
    token_file store_;
    xdm::rate_limit_ledger ledger_;
    xdm::token_keeper keeper_;
};

#endif
