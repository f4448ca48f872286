// SPDX-License-Identifier: BSL-1.0
// flow BASE: the PKCE flow with a certified server that listens at BASE, from the browser's page to
// the revoked token, as a public and as a confidential client. Says what it saw, and fails at the
// first thing that is otherwise.
#include "transport/curl.hpp"

#include <xdm/entropy.hpp>
#include <xdm/xdm.hpp>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <source_location>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace oauth2 = xdm::oauth2;

namespace {

xdm::rebase at{};
constexpr auto redirect = "http://127.0.0.1:8400/callback"; // nobody listens: it is not followed
int seen = 0;

void check(
    bool holds, std::string_view what, std::source_location where = std::source_location::current())
{
    std::printf("%s %.*s\n", holds ? "ok  " : "FAIL", static_cast<int>(what.size()), what.data());
    if (!holds) {
        std::printf("line %u\n", static_cast<unsigned>(where.line()));
        std::exit(1);
    }
    ++seen;
}
// What has to be so before there is anything to check: said only where it is not.
void need(
    bool holds, std::string_view what, std::source_location where = std::source_location::current())
{
    if (!holds)
        check(false, what, where);
}

xdm::time_point now()
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(
        std::chrono::system_clock::now());
}

template <class Endpoint>
xdm::outcome<typename Endpoint::result> call(Endpoint const& endpoint)
{
    return xdm::decode<Endpoint>(perform(at(encode(endpoint))));
}

template <class Endpoint>
typename Endpoint::result must(
    Endpoint const& endpoint, std::source_location where = std::source_location::current())
{
    auto outcome = call(endpoint);
    auto* const result = std::get_if<typename Endpoint::result>(&outcome);
    if (auto const* const p = std::get_if<xdm::problem>(&outcome))
        std::printf("     %s: %s\n", p->error.c_str(), p->detail.c_str());
    need(result != nullptr, "the server takes it", where);
    return std::move(*result);
}

template <class Result>
std::string error_of(xdm::outcome<Result> const& outcome)
{
    auto const* const p = std::get_if<xdm::problem>(&outcome);
    return p ? p->error : "no problem";
}

// What a browser with cookies comes to, from redirect to redirect, until it is sent back.
std::string browse(std::string const& url)
{
    xdm::request page{.url = url};
    std::string cookies;
    for (int hop = 0; hop < 10; ++hop) {
        page.headers.set("cookie", cookies);
        auto const answer = perform(page);
        for (auto const& [name, value] : answer.headers)
            if (xdm::detail::equal_ignoring_case(name, "set-cookie"))
                cookies += std::string{xdm::detail::trim(value.substr(0, value.find(';')))} + "; ";
        auto const next = xdm::redirected(page, answer);
        if (!next)
            return "no redirect, but " + std::to_string(answer.status);
        if (href(*next).starts_with(redirect))
            return std::string{answer.headers.find("location").value_or("")};
        page = *next;
    }
    return "too many redirects";
}

oauth2::pending_authorization begun(oauth2::client const& client, oauth2::scopes const& wanted)
{
    auto const octets = xdm::draw_entropy<64>();
    need(octets.has_value(), "the system has entropy");
    auto login = oauth2::begin(client, redirect, wanted, *octets, at.base + "/i/oauth2/authorize");
    auto* const waiting = std::get_if<oauth2::pending_authorization>(&login);
    need(waiting != nullptr, "a login begins");
    return std::move(*waiting);
}

oauth2::exchange_code allowed(oauth2::client const& client, oauth2::scopes const& wanted)
{
    auto login = begun(client, wanted);
    auto answer = oauth2::finish(login, browse(login.url()), now());
    auto* const code = std::get_if<oauth2::authorization_code>(&answer);
    need(code != nullptr, "the callback brings a code");
    return {.client = client, .code = std::move(*code)};
}

int status_of(oauth2::token const& token)
{
    return perform(oauth2::bearer{token.access()}(at(encode(xdm::get_me{})))).status;
}

void log_in(oauth2::client const& client)
{
    std::printf("--- %s\n", to_string(client).c_str());
    auto const wanted = oauth2::scopes{
        oauth2::scopes_for<xdm::send_message>({xdm::scope::offline_access})};

    auto const exchange = allowed(client, wanted);
    oauth2::token const first{must(exchange), now(), exchange.code.requested()};
    check(first.granted() == wanted, "all scopes were granted: " + to_string(first.granted()));
    check(first.expires() > now() + std::chrono::minutes{100}, "the token lasts two hours");
    check(!first.refresh().empty(), "offline.access brings a refresh token");
    check(status_of(first) == 200, "the access token is taken");

    auto const second = first.renewed(
        must(oauth2::refresh_token{.client = client, .token = first.refresh()}), now());
    check(second.refresh() != first.refresh(), "the refresh token is rotated");
    check(status_of(second) == 200, "the new access token is taken");
    check(error_of(call(oauth2::refresh_token{.client = client, .token = first.refresh()})) ==
              "invalid_grant",
        "the old refresh token is refused");
    check(error_of(call(oauth2::refresh_token{.client = client, .token = second.refresh()})) ==
              "invalid_grant",
        "and takes the new one with it");

    auto const again = allowed(client, wanted);
    oauth2::token const third{must(again), now()};
    check(error_of(call(again)) == "invalid_grant", "a used code is refused");
    check(status_of(third) == 401, "and takes its token with it");

    auto request = at(encode(allowed(client, wanted)));
    auto const other = allowed(client, wanted);
    auto const verifier = request.body.find("code_verifier=") + 14;
    request.body.replace(verifier, 43, other.code.verifier().reveal());
    check(error_of(xdm::decode<oauth2::exchange_code>(perform(request))) == "invalid_grant",
        "another login's verifier is refused");

    oauth2::token const fourth{must(other), now()};
    check(must(oauth2::revoke_token{
                   .client = client, .token = fourth.access(), .kind = oauth2::token_kind::access})
              .revoked,
        "the access token is revoked");
    check(status_of(fourth) == 401, "and is taken no more");
    check(must(oauth2::revoke_token{.client = client, .token = fourth.refresh()}).revoked,
        "the refresh token is revoked");
    check(error_of(call(oauth2::refresh_token{.client = client, .token = fourth.refresh()})) ==
              "invalid_grant",
        "and is taken no more");

    oauth2::token const brief{must(allowed(client, {xdm::scope::dm_read})), now()};
    check(brief.refresh().empty(), "without offline.access there is no refresh token");

    auto login = begun(client, oauth2::scopes{"deny.me"});
    auto const answer = oauth2::finish(login, browse(login.url()), now());
    auto const* const no = std::get_if<oauth2::denied>(&answer);
    check(no && no->error == "access_denied", "a refusal is a refusal");
}

void pretend(oauth2::client const& real, oauth2::client const& false_one, std::string_view what)
{
    auto exchange = allowed(real, {xdm::scope::dm_read});
    exchange.client = false_one;
    check(error_of(call(exchange)) == "invalid_client", what);
}

} // namespace

int main(int count, char** words)
{
    if (count != 2)
        return 2;
    at.base = words[1];
    oauth2::client const open{"public-app"};
    oauth2::client const closed{"confidential app", xdm::secret{R"(hush: 100% + "&")"}};
    log_in(open);
    log_in(closed);
    std::puts("--- clients that are none");
    pretend(closed, oauth2::client{closed.id()}, "a confidential client needs its secret");
    pretend(closed, {closed.id(), xdm::secret{"hush"}}, "and the right one");
    pretend(open, oauth2::client{"nobody"}, "an unknown client is refused");
    std::printf("%d checks with oidc-provider, a certified server\n", seen);
}
