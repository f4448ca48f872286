// SPDX-License-Identifier: BSL-1.0
// The X in memory behind HTTP on this machine.
#ifndef XDM_EXAMPLES_FAKE_X_SERVER_HPP
#define XDM_EXAMPLES_FAKE_X_SERVER_HPP

#include "fake_x/cast.hpp"
#include "fake_x/plan.hpp"

#include <xdm/fake.hpp>

#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace httplib { // which server.cpp alone includes
class Server;
struct Request;
struct Response;
} // namespace httplib

/// Whether requests are counted: as X does; not, though headers speak of windows; nor do they.
enum class shown_limits { real, off, hidden };

/// Answers by the clock of this machine. X's pages ask nobody: who opens /i/oauth2/authorize or
/// /oauth/authorize is "me" and says yes, with `&deny` at the end no. POST /fake/reset leads back
/// to the beginning; what else can be had by hand stands in plan.hpp. What a client signs for X's
/// own address is taken from X-Forwarded-Proto and X-Forwarded-Host.
class fake_server {
public:
    /// Port 0 is any that is free. The two apps get browsers back at `redirect`.
    fake_server(int port, shown_limits limits, std::string const& redirect);
    ~fake_server();

    std::string base() const { return "http://127.0.0.1:" + std::to_string(port_); }
    /// One line of JSON: where it listens, who is there, their tokens, and the apps.
    std::string cast() const;

    /// Does something to who and what is there, between two requests.
    template <class Act>
    auto with(Act act)
    {
        std::lock_guard const lock{one_at_a_time_};
        return act(stage_, now());
    }

    /// Serves until `stop` is called; false if the port was lost.
    bool serve();
    void stop();

private:
    xdm::time_point now() const;
    xdm::response answered(httplib::Request const& from);
    void reply(httplib::Request const& from, httplib::Response& to);

    stage const beginning_;
    stage stage_;
    shown_limits limits_;
    plan plan_{};
    std::mutex one_at_a_time_;
    std::unique_ptr<httplib::Server> server_;
    int port_ = 0;
};

/// One that serves as long as it lives.
class fake_server_here : public fake_server {
public:
    explicit fake_server_here(std::string const& redirect, shown_limits limits = shown_limits::real)
        : fake_server{0, limits, redirect}, serving_{[this] { serve(); }}
    {}
    ~fake_server_here()
    {
        stop();
        serving_.join();
    }

private:
    std::thread serving_;
};

#endif
