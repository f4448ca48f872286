// SPDX-License-Identifier: BSL-1.0
// What goes wrong with an X behind HTTP, by hand.
#ifndef XDM_EXAMPLES_FAKE_X_PLAN_HPP
#define XDM_EXAMPLES_FAKE_X_PLAN_HPP

#include "fake_x/cast.hpp"

#include <xdm/fake.hpp>

#include <chrono>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

enum class fate { answered, lost, answer_lost };

/// Requests with a form as their body:
///
///     POST /fake/say    from=ada&text=hi            a message to "me"
///     POST /fake/spoil                              X can do nothing with the next file
///     POST /fake/clock  ahead=7200                  the clock of this X, in seconds
///     POST /fake/fail   what=502&path=/2&times=2    of the requests to come; &method=GET
///
/// What can happen: `lost`, of which X hears nothing; `answer-lost`, after X acted; `401`; `429`,
/// with a reset in two seconds; `bare-429`, without any headers; `502`, a page of HTML; `503`,
/// nothing at all.
struct plan {
    std::chrono::seconds ahead{};

    void obey(stage& s, std::string_view path, std::string_view body, xdm::time_point now)
    {
        auto const form = xdm::parse_form(body);
        auto const value = [&](std::string_view wanted) {
            for (auto const& [name, said] : form)
                if (name == wanted)
                    return std::string{said};
            return std::string{};
        };
        if (path == "/fake/say") {
            auto const from = value("from");
            s.x.at(now).send(from == "grace" ? s.grace : s.ada, s.me, value("text"));
        } else if (path == "/fake/spoil") {
            s.x.spoil_next_upload();
        } else if (path == "/fake/clock") {
            ahead = std::chrono::seconds{std::atoi(value("ahead").c_str())};
        } else if (path == "/fake/fail") {
            auto const method = value("method");
            xdm::fake::aim at{.path = value("path"), .times = std::atoi(value("times").c_str())};
            if (!method.empty())
                at.method = method == "GET" ? xdm::method::get : xdm::method::post;
            fail(s, value("what"), at, now);
        }
    }
    /// What becomes of this request.
    fate fate_of(std::string_view method, std::string_view path)
    {
        for (auto one = losses_.begin(); one != losses_.end(); ++one) {
            auto const fits = !one->at.method || to_string(*one->at.method) == method;
            if (!fits || !path.starts_with(one->at.path))
                continue;
            auto const what = one->what;
            if (--one->at.times <= 0)
                losses_.erase(one);
            return what;
        }
        return fate::answered;
    }

private:
    struct loss {
        fate what;
        xdm::fake::aim at;
    };

    void fail(stage& s, std::string_view what, xdm::fake::aim const& at, xdm::time_point now)
    {
        using xdm::fake::fault;
        if (what == "lost" || what == "answer-lost")
            losses_.push_back({what == "lost" ? fate::lost : fate::answer_lost, at});
        else if (what == "401")
            s.x.fail_next(fault::unauthorized, at);
        else if (what == "bare-429")
            s.x.fail_next(xdm::response{.status = 429, .body = "Rate limit exceeded\n"}, at);
        else if (what == "502")
            s.x.fail_next(fault::bad_gateway, at);
        else if (what == "503")
            s.x.fail_next(fault::unavailable_empty, at);
        else if (what == "429") {
            xdm::response r{.status = 429};
            auto const reset = (now + std::chrono::seconds{2}).time_since_epoch();
            r.headers.push_back("date", xdm::to_http_date(now));
            r.headers.push_back("x-rate-limit-limit", "900");
            r.headers.push_back("x-rate-limit-remaining", "0");
            r.headers.push_back(
                "x-rate-limit-reset", std::to_string(reset / std::chrono::seconds{1}));
            s.x.fail_next(r, at);
        }
    }

    std::vector<loss> losses_{};
};

#endif
