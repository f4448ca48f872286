// SPDX-License-Identifier: BSL-1.0
// Logs a person in with OAuth 2.0 and PKCE, looks who it is, refreshes, and logs out again.
//
//   login                                           with an X that lives in this program
//   login --base http://127.0.0.1:8080              with examples/fake_x, or another simulator
//   X_CLIENT_ID=... [X_CLIENT_SECRET=...] login     with X
//
//   --port N     of the callback, 8400 if nothing is said
//   --file PATH  where the tokens go; only its owner can read it
//   --keep       stays logged in
//   --visit      plays the browser as well, where the simulator asks nobody
//
// With X register the callback, http://127.0.0.1:8400/callback, letter by letter.
#include "fake_x/server.hpp"
#include "login/callback_server.hpp"
#include "login/token_file.hpp"
#include "transport/curl.hpp"

#include <xdm/entropy.hpp>
#include <xdm/xdm.hpp>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <variant>

namespace oauth2 = xdm::oauth2;

namespace {

struct settings {
    oauth2::client client{"public-app"};
    std::string base{}; // empty: X itself
    std::string file = "xdm-tokens";
    int port = 8400;
    bool alone = false; // with the X of this program
    bool keep = false;
    bool visit = false;
};

xdm::time_point now()
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(
        std::chrono::system_clock::now());
}

// The answer to an endpoint, or the end of the program with a sentence that says why.
template <class Endpoint>
typename Endpoint::result call(settings const& s, Endpoint const& endpoint, auto const& authorize)
{
    auto request = encode(endpoint);
    if (!s.base.empty())
        request = xdm::rebase{s.base}(std::move(request));
    auto outcome = xdm::decode<Endpoint>(perform(authorize(std::move(request))));
    if (auto* const result = std::get_if<typename Endpoint::result>(&outcome))
        return std::move(*result);
    std::visit(xdm::overloaded{[](typename Endpoint::result const&) {},
                   [](auto const& failed) {
                       throw std::runtime_error{xdm::diagnose<Endpoint>(failed).sentence};
                   }},
        outcome);
    std::abort();
}
// The token endpoints: there the client answers for itself.
template <class Endpoint>
typename Endpoint::result call(settings const& s, Endpoint const& endpoint)
{
    return call(s, endpoint, [](auto request) { return request; });
}

std::string redirect_of(settings const& s)
{
    return "http://127.0.0.1:" + std::to_string(s.port) + "/callback";
}

oauth2::pending_authorization begin(settings const& s)
{
    auto const entropy = xdm::draw_entropy<64>();
    if (!entropy)
        throw std::runtime_error{"the system has no random numbers"};
    auto const wanted = oauth2::scopes_for<xdm::get_me, xdm::get_events, xdm::send_message>(
        {xdm::scope::offline_access});
    auto const page = s.base.empty() ? std::string{oauth2::authorize_page}
                                     : s.base + "/i/oauth2/authorize";
    auto begun = oauth2::begin(s.client, redirect_of(s), wanted, *entropy, page);
    if (auto* const login = std::get_if<oauth2::pending_authorization>(&begun))
        return std::move(*login);
    throw std::runtime_error{to_string(*std::get_if<xdm::invalid>(&begun))};
}

// What the person's browser does, for a simulator that asks nobody.
void visit(std::string const& url)
{
    xdm::request page{.url = url};
    std::string cookies;
    for (int hop = 0; hop < 10; ++hop) {
        page.headers.set("cookie", cookies);
        auto const answer = perform(page);
        for (auto const& [name, value] : answer.headers)
            if (name == "set-cookie" || name == "Set-Cookie")
                cookies += std::string{value.substr(0, value.find(';'))} + ';';
        auto const next = xdm::redirected(page, answer);
        if (!next)
            return;
        page = *next;
    }
}

oauth2::authorization_code ask(settings const& s)
{
    auto login = begin(s);
    callback_server server{s.port};
    std::printf("Open this in your browser:\n\n%s\n\n", login.url().c_str());
    std::thread browser;
    if (s.visit)
        browser = std::thread{[url = login.url()] {
            try {
                visit(url);
            } catch (std::exception const& failed) {
                std::fprintf(stderr, "browser: %s\n", failed.what());
            }
        }};
    auto answer = server.wait(login, now, std::chrono::seconds{s.visit ? 10 : 300});
    if (browser.joinable())
        browser.join();
    if (auto* const code = std::get_if<oauth2::authorization_code>(&answer))
        return std::move(*code);
    if (auto const* const no = std::get_if<oauth2::denied>(&answer))
        throw std::runtime_error{"X says: " + xdm::printable(no->error)};
    throw std::runtime_error{"nobody came back in time"};
}

void run(settings const& s)
{
    token_file const file{s.file};
    auto const who_is_it = [&](oauth2::token const& token) {
        auto const me = call(s, xdm::get_me{}, oauth2::bearer{token.access()}).user;
        std::printf("It is %s, @%s.\n", xdm::printable(me.name).c_str(),
            xdm::printable(me.username).c_str());
    };

    oauth2::exchange_code const exchange{.client = s.client, .code = ask(s)};
    oauth2::token token{call(s, exchange), now(), exchange.code.requested()};
    file.write(token.save());
    std::printf("Logged in: %s.\n", to_string(token).c_str());
    who_is_it(token);

    if (!token.refresh().empty()) {
        oauth2::refresh_token const refresh{.client = s.client, .token = token.refresh()};
        token = token.renewed(call(s, refresh), now());
        file.write(token.save()); // first of all: the old refresh token is worth nothing now
        std::printf("Refreshed: %s.\n", to_string(token).c_str());
        who_is_it(token);
    }
    if (s.keep) {
        std::printf("The tokens are in %s.\n", s.file.c_str());
        return;
    }
    for (auto const& one : {token.refresh(), token.access()})
        if (!one.empty())
            call(s, oauth2::revoke_token{.client = s.client, .token = one});
    file.remove();
    std::puts("Logged out.");
}

settings read_settings(int count, char** words)
{
    settings s;
    for (int i = 1; i < count; ++i) {
        std::string_view const word = words[i];
        std::string const value = i + 1 < count ? words[i + 1] : "";
        if (word == "--keep")
            s.keep = true;
        else if (word == "--visit")
            s.visit = true;
        else if (word == "--base" && ++i < count)
            s.base = value;
        else if (word == "--file" && ++i < count)
            s.file = value;
        else if (word == "--port" && ++i < count)
            s.port = std::atoi(value.c_str());
        else
            throw std::runtime_error{"what is " + std::string{word} + '?'};
    }
    auto const* const id = std::getenv("X_CLIENT_ID");
    auto const* const secret = std::getenv("X_CLIENT_SECRET");
    if (id)
        s.client = secret ? oauth2::client{id, xdm::secret{secret}} : oauth2::client{id};
    else if (s.base.empty())
        s.alone = true;
    return s;
}

} // namespace

int main(int count, char** words)
{
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    try {
        auto s = read_settings(count, words);
        std::optional<fake_server_here> x;
        if (s.alone)
            s.base = x.emplace(redirect_of(s)).base();
        run(s);
    } catch (std::exception const& failed) {
        std::fprintf(stderr, "login: %s\n", failed.what());
        return 1;
    }
}
