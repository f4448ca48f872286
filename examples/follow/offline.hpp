// SPDX-License-Identifier: BSL-1.0
// An X of the program's own, on this machine, where Ada says hi now and then.
#ifndef XDM_EXAMPLES_FOLLOW_OFFLINE_HPP
#define XDM_EXAMPLES_FOLLOW_OFFLINE_HPP

#include "fake_x/server.hpp"

#include <xdm/xdm.hpp>

#include <array>
#include <chrono>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <variant>

class offline {
public:
    static constexpr int greetings = 4;

    ~offline()
    {
        if (ada_.joinable())
            ada_.join();
    }

    std::string base() const { return x_.base(); }
    /// What a login ends with.
    xdm::oauth2::token log_in()
    {
        namespace oauth2 = xdm::oauth2;
        return x_.with([](stage& s, xdm::time_point now) {
            auto const wanted = oauth2::scopes_for<xdm::get_me, xdm::get_events, xdm::send_message>(
                {xdm::scope::offline_access});
            std::array<unsigned char, 64> const known_to_all{1};
            auto begun = oauth2::begin(s.app.oauth2_client(), redirect, wanted, known_to_all);
            auto login = must<oauth2::pending_authorization>(std::move(begun));
            auto const landed = s.x.at(now).authorize(login.url(), s.me);
            oauth2::exchange_code const exchange{s.app.oauth2_client(),
                must<oauth2::authorization_code>(finish(login, landed.callback, now))};
            auto const answer = s.x.handle(encode(exchange), now);
            return oauth2::token{
                must<oauth2::token_grant>(xdm::decode<oauth2::exchange_code>(answer)), now, wanted};
        });
    }
    /// Ada begins to write. Not all goes well: an answer of X's is lost, and it is down for once.
    void begin()
    {
        if (ada_.joinable())
            return;
        x_.with([](stage& s, xdm::time_point) {
            s.x.fail_next(xdm::fake::fault::bad_gateway, {.path = "/2/dm_events"});
        });
        ada_ = std::thread{[this] {
            for (std::string const text : {"Hi!", "Hello, number 2", "Where is the engine?",
                     "hey\x1b[31m, number 3", "hi 4"}) {
                x_.with(
                    [&](stage& s, xdm::time_point now) { s.x.at(now).send(s.ada, s.me, text); });
                std::this_thread::sleep_for(std::chrono::milliseconds{300});
            }
        }};
    }

private:
    static constexpr auto redirect = "http://127.0.0.1:8400/callback";

    template <class Wanted, class Variant>
    static Wanted must(Variant from)
    {
        if (auto* const found = std::get_if<Wanted>(&from))
            return std::move(*found);
        throw std::runtime_error{"the X of this program lets nobody in"};
    }

    fake_server_here x_{redirect, shown_limits::hidden};
    std::thread ada_{};
};

#endif
