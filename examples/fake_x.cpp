// SPDX-License-Identifier: BSL-1.0
// An X that lives in memory, behind HTTP on this machine, for clients in any language.
//
//   fake_x [--port N] [--limits real|off] [--redirect URI]
//
//   --port      any that is free, if nothing is said; examples/login looks for 8080
//   --redirect  where its two apps get browsers back, http://127.0.0.1:8400/callback
//
// Prints one line of JSON: where it listens, who is there, their tokens, and the apps. X's pages
// ask nobody: who opens /i/oauth2/authorize or /oauth/authorize is "me" and says yes, with `&deny`
// at the end no. POST /fake/reset leads back to the beginning.
#include "fake_x/cast.hpp"

#include <xdm/fake.hpp>

#include <httplib.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace {

xdm::time_point now()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

xdm::request described(httplib::Request const& from)
{
    xdm::request r;
    r.method = from.method == "POST"     ? xdm::method::post
               : from.method == "PUT"    ? xdm::method::put
               : from.method == "DELETE" ? xdm::method::delete_
                                         : xdm::method::get;
    r.url = "http://" + from.get_header_value("Host") +
            from.target.substr(0, from.target.find('?'));
    if (auto const mark = from.target.find('?'); mark != from.target.npos)
        r.query = xdm::parse_form(std::string_view{from.target}.substr(mark + 1));
    for (auto const& [name, value] : from.headers)
        r.headers.push_back(name, value);
    r.body = from.body;
    return r;
}

// What a browser gets that opens X's page.
xdm::response page(xdm::fake::landing const& landed)
{
    xdm::response r{.status = landed.callback.empty() ? landed.pin.empty() ? 400 : 200 : 302};
    if (!landed.callback.empty())
        r.headers.push_back("location", landed.callback);
    r.headers.push_back("content-type", "text/plain; charset=utf-8");
    r.body = landed.pin + landed.error;
    return r;
}

xdm::response answered(stage& s, httplib::Request const& from)
{
    for (std::string_view const path :
        {"/i/oauth2/authorize", "/oauth/authorize", "/oauth/authenticate", "/i/oauth/authenticate"})
        if (from.method == "GET" && from.path == path) {
            auto const no = from.has_param("deny");
            return page(s.x.at(now()).authorize(
                from.target, s.me, no ? xdm::fake::decision::deny : xdm::fake::decision::grant));
        }
    return s.x.handle(described(from), now());
}

} // namespace

int main(int count, char** words)
{
    int port = 0;
    auto limits = true;
    std::string redirect = "http://127.0.0.1:8400/callback";
    for (int i = 1; i + 1 < count; i += 2) {
        std::string_view const word = words[i], value = words[i + 1];
        if (word == "--port")
            port = std::atoi(words[i + 1]);
        else if (word == "--limits" && (value == "real" || value == "off"))
            limits = value == "real";
        else if (word == "--redirect")
            redirect = value;
        else
            count = 0;
    }
    if (count % 2 == 0) {
        std::fputs("fake_x [--port N] [--limits real|off] [--redirect URI]\n", stderr);
        return 2;
    }

    auto const beginning = seeded(now(), limits, redirect);
    auto now_there = beginning;
    std::mutex one_at_a_time;
    auto const answer = [&](httplib::Request const& from, httplib::Response& to) {
        std::lock_guard const lock{one_at_a_time};
        if (from.path == "/fake/reset") {
            now_there = beginning;
            return;
        }
        auto const response = answered(now_there, from);
        to.status = response.status;
        for (auto const& [name, value] : response.headers)
            if (name != "content-type" && name != "content-length")
                to.set_header(std::string{name}.c_str(), std::string{value}.c_str());
        to.set_content(response.body,
            std::string{response.headers.find("content-type").value_or("text/plain")}.c_str());
    };

    httplib::Server server;
    server.Get(".*", answer).Post(".*", answer).Put(".*", answer).Delete(".*", answer);
    port = port == 0                                ? server.bind_to_any_port("127.0.0.1")
           : server.bind_to_port("127.0.0.1", port) ? port
                                                    : -1;
    if (port < 0) {
        std::fputs("no such port is free\n", stderr);
        return 1;
    }
    std::puts(cast_as_json(beginning, port).c_str());
    std::fflush(stdout);
    return server.listen_after_bind() ? 0 : 1;
}
