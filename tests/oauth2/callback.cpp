// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth2/callback.hpp>

#include "logins.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <variant>

using xdm::oauth2::authorization_code;
using xdm::oauth2::denied;
using xdm::oauth2::finish;
using xdm::oauth2::flaw;
using xdm::oauth2::foreign;
using xdm::oauth2::malformed_callback;
using xdm::oauth2::not_ours;

namespace {

// What a callback is, in a word, and whether the login goes on waiting.
std::string said(xdm::oauth2::pending_authorization& login, std::string_view callback)
{
    auto const answer = finish(login, callback, logins::noon);
    CHECK(login.spent() == std::holds_alternative<authorization_code>(answer));
    if (auto const* code = std::get_if<authorization_code>(&answer))
        return "code " + std::string{code->code().reveal()};
    if (auto const* no = std::get_if<denied>(&answer))
        return "denied " + no->error + ": " + no->description;
    if (auto const* other = std::get_if<not_ours>(&answer))
        return std::string{to_string(other->why)};
    if (auto const* bad = std::get_if<malformed_callback>(&answer))
        return std::string{to_string(bad->what)};
    return "valueless";
}
std::string said(std::string_view callback)
{
    auto login = logins::pending();
    return said(login, callback);
}
std::string const state = "state=" + std::string{logins::state};

} // namespace

TEST_CASE("A callback with the right state at the right place brings the code")
{
    CHECK(said(logins::callback()) == "code the-code");
    CHECK(said("/callback?code=the%2Dcode&" + state) == "code the-code");
    CHECK(
        said("http://127.0.0.1:8400/callback?x=1&x=2&code=a%2Bb&" + state + "#_=_") == "code a+b");
}

TEST_CASE("A person's refusal is a refusal only with the right state")
{
    CHECK(said("/callback?error=access_denied&" + state) == "denied access_denied: ");
    CHECK(said("/callback?error=invalid_scope&error_description=no+such%20scope&" + state) ==
          "denied invalid_scope: no such scope");
    CHECK(said("/callback?error=access_denied&state=other") == "the state differs");
    CHECK(said("/callback?error=access_denied") == "there is no state");
}

TEST_CASE("A callback that comes elsewhere is not ours")
{
    std::string const rest = "/callback?code=c&" + state;
    CHECK(said("https://127.0.0.1:8400" + rest) == "the redirect's scheme differs");
    CHECK(said("http://localhost:8400" + rest) == "the redirect's host differs");
    CHECK(said("http://127.0.0.1:8401" + rest) == "the redirect's port differs");
    CHECK(said("http://127.0.0.1:8400/other?code=c&" + state) == "the redirect's path differs");
    CHECK(said("/favicon.ico") == "the redirect's path differs");
    auto login = logins::pending("https://example.com/cb?tenant=7");
    CHECK(said(login, "https://example.com/cb?code=c&" + state) ==
          "a pair of the redirect's own query is missing");
    CHECK(said(login, "https://example.com/cb?tenant=7&code=c&" + state) == "code c");
}

TEST_CASE("A code in the fragment is none")
{
    CHECK(said("http://127.0.0.1:8400/callback#code=c&" + state) == "there is no state");
}

TEST_CASE("Each malformed callback has its own answer")
{
    CHECK(said("/callback?code=c") == "there is no state");
    CHECK(said("/callback") == "there is no state");
    CHECK(said("/callback?code=c&state=") == "the state is empty");
    CHECK(said("/callback?code=c&" + state + "&" + state) == "a parameter is there twice");
    CHECK(said("/callback?code=c&code=d&" + state) == "a parameter is there twice");
    CHECK(said("/callback?code=c&error=e&" + state) == "there are both a code and an error");
    CHECK(said("/callback?" + state) == "there is neither a code nor an error");
    CHECK(said("/callback?code=&" + state) == "the code is empty");
    CHECK(said("/callback?error=&" + state) == "the error is empty");
}

TEST_CASE("A wrong state is another login's, however much of it is right")
{
    std::string const right{logins::state};
    for (auto const& wrong : {right + "A", right.substr(1), right.substr(0, right.size() - 1),
             std::string(right.size(), 'A'), std::string{"x"}, " " + right})
        CHECK(said("/callback?code=c&state=" + wrong) == "the state differs");
    for (std::size_t n = 0; n < right.size(); ++n) {
        auto wrong = right;
        wrong[n] = wrong[n] == 'x' ? 'y' : 'x';
        CHECK(said("/callback?code=c&state=" + wrong) == "the state differs");
    }
}

TEST_CASE("A login waits through strangers' callbacks and is spent by the code")
{
    auto login = logins::pending();
    CHECK(said(login, "/favicon.ico") == "the redirect's path differs");
    CHECK(said(login, "/callback?code=evil&state=evil") == "the state differs");
    CHECK(said(login, "/callback?code=evil") == "there is no state");
    CHECK(said(login, "/callback?error=access_denied&" + state) == "denied access_denied: ");
    CHECK(said(login, logins::callback()) == "code the-code");

    auto const again = finish(login, logins::callback(), logins::noon);
    REQUIRE(std::holds_alternative<not_ours>(again));
    CHECK(std::get_if<not_ours>(&again)->why == foreign::spent);
}

TEST_CASE("A login that was loaded is finished like the one that was saved")
{
    auto loaded = xdm::oauth2::pending_authorization::load(logins::pending().save().reveal());
    REQUIRE(loaded);
    CHECK(said(*loaded, logins::callback()) == "code the-code");
}

TEST_CASE("Answers to a callback compare")
{
    CHECK(denied{"a", ""} != denied{"b", ""});
    CHECK(not_ours{foreign::spent} != not_ours{foreign::other_host});
    CHECK(malformed_callback{flaw::no_state} == malformed_callback{flaw::no_state});
}
