// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth2/authorize.hpp>

#include "logins.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

using xdm::invalid;
using xdm::scope;
using xdm::oauth2::begin;
using xdm::oauth2::client;
using xdm::oauth2::login_state;
using xdm::oauth2::pending_authorization;
using xdm::oauth2::pkce_verifier;
using xdm::oauth2::scopes;

namespace {

template <class Entropy>
concept can_begin = requires(
    client const& c, scopes const& s, Entropy const& e) { begin(c, "https://example.com/", s, e); };
static_assert(can_begin<std::array<unsigned char, 64>>);
static_assert(!can_begin<std::array<unsigned char, 63>>);
static_assert(!can_begin<std::array<unsigned char, 32>>);
static_assert(!can_begin<std::string>);

template <class... Arguments>
std::string refused(Arguments&&... arguments)
{
    auto const begun = begin(std::forward<Arguments>(arguments)...);
    auto const* const what = std::get_if<invalid>(&begun);
    return what ? std::string{what->member} : "begun";
}

} // namespace

TEST_CASE("A login begins with the URL that X documents")
{
    auto const login = logins::pending();
    CHECK(login.url() ==
          "https://x.com/i/oauth2/authorize?response_type=code&client_id=my%20app"
          "&redirect_uri=http%3A%2F%2F127.0.0.1%3A8400%2Fcallback&scope=dm.read%20offline.access"
          "&state=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"
          "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
          "&code_challenge_method=S256");
}

TEST_CASE("The verifier never goes to the browser")
{
    CHECK(logins::pending().url().find(logins::verifier) == std::string::npos);
}

TEST_CASE("Verifier and state come of different octets")
{
    auto other = logins::entropy;
    other[40] ^= 1;
    auto const begun = begin(
        logins::public_client(), logins::redirect, scopes{scope::dm_read}, other);
    auto const* const login = std::get_if<pending_authorization>(&begun);
    REQUIRE(login);
    CHECK(login->url().find(logins::challenge) != std::string::npos);
    CHECK(login->url().find(logins::state) == std::string::npos);
}

TEST_CASE("Nothing of a caller's breaks out of its place in the URL")
{
    auto const begun = begin(client{"a&b=c#d"}, "https://example.com/?x=1&y=2",
        scopes{"dm.read a&scope=b #"}, logins::entropy);
    auto const* const login = std::get_if<pending_authorization>(&begun);
    REQUIRE(login);
    auto const text = login->url();
    auto const url = xdm::split_url(text);
    REQUIRE(url);
    auto const query = xdm::parse_form(url->query);
    CHECK(query.size() == 7);
    CHECK(url->fragment.empty());
    CHECK(xdm::detail::value_of(query, "client_id") == "a&b=c#d");
    CHECK(xdm::detail::value_of(query, "redirect_uri") == "https://example.com/?x=1&y=2");
    CHECK(xdm::detail::value_of(query, "scope") == "dm.read # a&scope=b");
}

TEST_CASE("The page that asks the person can be another one")
{
    auto const url = [](std::string_view page) {
        auto const begun = begin(logins::public_client(), logins::redirect, scopes{scope::dm_read},
            logins::entropy, page);
        auto const* const login = std::get_if<pending_authorization>(&begun);
        return login ? login->url().substr(0, login->url().find("client_id")) : "";
    };
    CHECK(url("http://127.0.0.1:8080/i/oauth2/authorize") ==
          "http://127.0.0.1:8080/i/oauth2/authorize?response_type=code&");
    CHECK(url("https://example.com/?a=b") == "https://example.com/?a=b&response_type=code&");
}

TEST_CASE("What X could not take does not begin, and the member is named")
{
    auto const app = logins::public_client();
    auto const redirect = logins::redirect;
    scopes const one{scope::dm_read};
    auto const& entropy = logins::entropy;
    CHECK(refused(app, redirect, one, entropy) == "begun");
    CHECK(refused(client{""}, redirect, one, entropy) == "client.id");
    CHECK(refused(client{"a\nb"}, redirect, one, entropy) == "client.id");
    CHECK(refused(app, "/callback", one, entropy) == "redirect_uri");
    CHECK(refused(app, "https://example.com/#", one, entropy) == "redirect_uri");
    CHECK(refused(app, redirect, scopes{}, entropy) == "requested");
    for (auto const page : {"", "x.com/authorize", "ftp://x.com/", "https://x.com/#a"})
        CHECK(refused(app, redirect, one, entropy, page) == "page");
}

TEST_CASE("Octets that were never drawn begin no login")
{
    CHECK(refused(logins::public_client(), logins::redirect, scopes{scope::dm_read},
              std::array<unsigned char, 64>{}) == "entropy");
    auto twice = logins::entropy;
    for (std::size_t n = 0; n < 32; ++n)
        twice[32 + n] = twice[n];
    CHECK(refused(logins::public_client(), logins::redirect, scopes{scope::dm_read}, twice) ==
          "entropy");
}

TEST_CASE("A caller's own verifier and state are taken, but not one for both")
{
    auto const text = std::string(43, 'v');
    auto const with = [&](std::string_view state) {
        return begin(logins::public_client(), logins::redirect, scopes{scope::dm_read},
            *pkce_verifier::from_text(text), *login_state::from_text(state));
    };
    CHECK(std::holds_alternative<invalid>(with(text)));
    auto const fine = with("my-state");
    auto const* const login = std::get_if<pending_authorization>(&fine);
    REQUIRE(login);
    CHECK(login->url().find("&state=my-state&") != std::string::npos);
}

TEST_CASE("A login is saved and loaded between two requests of a web server")
{
    auto const login = logins::pending("https://example.com/cb?tenant=a%20b");
    auto const text = login.save();
    CHECK(text.reveal() ==
          "xdm-login=1&client_id=my%20app"
          "&redirect_uri=https%3A%2F%2Fexample.com%2Fcb%3Ftenant%3Da%2520b"
          "&scope=dm.read%20offline.access&state=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"
          "&code_verifier=dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
          "&page=https%3A%2F%2Fx.com%2Fi%2Foauth2%2Fauthorize&end=");
    auto const loaded = pending_authorization::load(text.reveal());
    REQUIRE(loaded);
    CHECK(loaded->url() == login.url());
    CHECK(loaded->save() == text);
}

TEST_CASE("A saved login of another version, or one that was damaged, is not loaded")
{
    std::string const saved{logins::pending().save().reveal()};
    auto const with = [&](std::string_view from, std::string_view to) {
        auto text = saved;
        auto const at = text.find(from);
        REQUIRE(at != text.npos);
        return pending_authorization::load(text.replace(at, from.size(), to)).has_value();
    };
    CHECK(with("xdm-login=1", "xdm-login=1"));
    CHECK_FALSE(with("xdm-login=1", "xdm-login=2"));
    CHECK_FALSE(with("xdm-login=1", "xdm-token=1"));
    CHECK_FALSE(with("code_verifier=d", "code_verifier="));
    CHECK_FALSE(with("&state=", "&state2="));
    CHECK_FALSE(with("&scope=dm.read%20offline.access", ""));
    CHECK_FALSE(with("&client_id=my%20app", ""));
    CHECK_FALSE(with("my%20app", "my%20app&client_id=x"));
    CHECK_FALSE(with("http%3A", "ht%20tp%3A"));
    for (std::size_t size = 0; size + 1 < saved.size(); ++size)
        CHECK_FALSE(pending_authorization::load(saved.substr(0, size)));
}
