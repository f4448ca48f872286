// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_EXAMPLES_LOGIN_CALLBACK_SERVER_HPP
#define XDM_EXAMPLES_LOGIN_CALLBACK_SERVER_HPP

#include <xdm/oauth2.hpp>

#include <httplib.h>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <variant>

/// A web server on this machine's loopback that waits for one person to come back from X.
class callback_server {
public:
    explicit callback_server(int port)
    {
        if (!server_.bind_to_port("127.0.0.1", port))
            throw std::runtime_error{"port " + std::to_string(port) + " is taken: say --port"};
    }

    /// The code or the refusal; something else where nobody came in time. Strangers' requests are
    /// answered and forgotten.
    xdm::oauth2::callback_answer wait(xdm::oauth2::pending_authorization& login, auto now,
        std::chrono::steady_clock::duration patience)
    {
        namespace oauth2 = xdm::oauth2;
        std::mutex mutex;
        std::condition_variable came;
        std::optional<oauth2::callback_answer> found;

        server_.set_pre_routing_handler([&](httplib::Request const& r, httplib::Response& page) {
            std::lock_guard const lock{mutex};
            auto answer = finish(login, r.target, now());
            auto const granted = std::holds_alternative<oauth2::authorization_code>(answer);
            auto const ended = granted || std::holds_alternative<oauth2::denied>(answer);
            page.status = ended                                              ? 200
                          : std::holds_alternative<oauth2::not_ours>(answer) ? 404
                                                                             : 400;
            page.set_header("connection", "close");
            page.set_content(granted ? "You are logged in, and may close this window.\n"
                             : ended ? "You were not logged in, and may close this window.\n"
                                     : "This is nothing for me.\n",
                "text/plain; charset=utf-8");
            if (ended && !found) {
                found.emplace(std::move(answer));
                came.notify_one();
            }
            return httplib::Server::HandlerResponse::Handled;
        });
        std::thread listening{[this] { server_.listen_after_bind(); }};
        {
            std::unique_lock lock{mutex};
            came.wait_for(lock, patience, [&] { return found.has_value(); });
        }
        while (!server_.is_running()) // a server that has not begun can't be stopped
            std::this_thread::yield();
        server_.stop(); // whoever is being served still gets the page
        listening.join();
        if (found)
            return std::move(*found);
        return oauth2::not_ours{};
    }

private:
    httplib::Server server_;
};

#endif
