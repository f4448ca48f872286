// SPDX-License-Identifier: BSL-1.0
// Secrets that sing: each place of OAuth 2.0 that holds one is filled, and all that prints is
// heard.
#include <xdm/oauth2.hpp>

#include "logins.hpp"

#include <xdm/decode.hpp>
#include <xdm/endpoint/get_me.hpp>
#include <xdm/http.hpp>
#include <xdm/model/diagnose.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <variant>
#include <vector>

using logins::noon;
using xdm::secret;
using namespace xdm::oauth2;

namespace {

// No name that would be redacted for itself, and long enough not to come by chance.
std::string const access_song = "kanarienvogel-access-9182";
std::string const refresh = "kanarienvogel-refresh-7364";
std::string const password = "kanarienvogel:password+5546";
std::string const code = "kanarienvogel-code-3728";

// All spellings of all canaries.
std::vector<std::string> songs()
{
    std::vector<std::string> all;
    for (auto const& canary : {access_song, refresh, password, code, std::string{logins::verifier},
             std::string{logins::state},
             xdm::base64_encode("my%20app:" + xdm::form_encode(password)),
             xdm::base64_encode("key:" + xdm::form_encode(password))}) {
        all.push_back(canary);
        all.push_back(xdm::percent_encode(canary));
        all.push_back(xdm::base64_encode(canary).substr(0, canary.size() / 3 * 4));
    }
    return all;
}

void must_be_silent(std::string const& printed)
{
    INFO(printed);
    REQUIRE_FALSE(printed.empty());
    for (auto const& song : songs())
        CHECK_MESSAGE(printed.find(song) == printed.npos, song);
}

void must_be_silent(xdm::request const& r)
{
    must_be_silent(dump(r));
    must_be_silent(to_curl(r));
}

// What a program can print of an outcome that is no success.
template <class Endpoint>
void must_be_silent(xdm::response const& r)
{
    must_be_silent(dump(r));
    auto const outcome = xdm::decode<Endpoint>(r);
    if (auto const* const p = std::get_if<xdm::problem>(&outcome))
        must_be_silent("p" + p->title + p->detail + p->error + p->body + diagnose(*p).sentence);
    if (auto const* const m = std::get_if<xdm::malformed>(&outcome))
        must_be_silent("m" + std::string{m->what} + m->body + diagnose(*m).sentence);
}

client confidential()
{
    return {"my app", secret{password}};
}
std::string callback()
{
    return logins::callback("&code=" + code);
}
authorization_code granted()
{
    auto login = logins::pending();
    auto answer = finish(login, callback(), noon);
    auto* const found = std::get_if<authorization_code>(&answer);
    REQUIRE(found);
    return std::move(*found);
}
token_grant grant()
{
    return {.access_token = secret{access_song},
        .token_type = "bearer",
        .expires_in = 7200,
        .scope = "dm.read",
        .refresh_token = secret{refresh}};
}

} // namespace

TEST_CASE("The canaries are heard where they are let out")
{
    auto const login = logins::pending();
    CHECK(login.save().reveal().find(logins::verifier) != std::string::npos);
    CHECK(encode(exchange_code{.client = confidential(), .code = granted()}).body.find(code) !=
          std::string::npos);
    CHECK(token{grant(), noon}.save().reveal().find(refresh) != std::string::npos);
}

TEST_CASE("No value of the room prints a canary")
{
    auto const login = logins::pending();
    token const held{grant(), noon};
    must_be_silent(to_string(confidential()));
    must_be_silent(to_string(login));
    must_be_silent(to_string(login.save()));
    must_be_silent(to_string(granted()));
    must_be_silent(to_string(granted().verifier()));
    must_be_silent(to_string(held));
    must_be_silent(to_string(held.access()) + to_string(held.refresh()) + to_string(held.save()));
}

TEST_CASE("No assertion message prints a canary")
{
    auto const login = logins::pending();
    auto const text = [](auto const& value) {
        return std::string{doctest::toString(value).c_str()};
    };
    must_be_silent(text(confidential()));
    must_be_silent(text(login) + text(login.save()));
    must_be_silent(text(granted()) + text(granted().code()) + text(granted().verifier()));
    must_be_silent(text(grant()) + text(token{grant(), noon}));
    must_be_silent(text(bearer{secret{access_song}}));
}

TEST_CASE("No request prints a canary")
{
    must_be_silent(bearer{secret{access_song}}(encode(xdm::get_me{})));
    must_be_silent(encode(exchange_code{.client = logins::public_client(), .code = granted()}));
    must_be_silent(encode(exchange_code{.client = confidential(), .code = granted()}));
    must_be_silent(encode(refresh_token{.client = confidential(), .token = secret{refresh}}));
    must_be_silent(encode(revoke_token{.client = confidential(), .token = secret{access_song}}));
    must_be_silent(encode(get_app_token{.api_key = "key", .api_secret = secret{password}}));
    must_be_silent(encode(invalidate_app_token{
        .api_key = "key", .api_secret = secret{password}, .token = secret{access_song}}));
}

TEST_CASE("No request of a browser prints a canary")
{
    xdm::request page;
    auto const url = logins::pending().url();
    page.url = url.substr(0, url.find('?'));
    page.query = xdm::parse_form(url.substr(url.find('?') + 1));
    must_be_silent(page);
    page.url = url;
    page.query = {};
    must_be_silent(page);
    page.url = callback();
    must_be_silent(page);
}

TEST_CASE("No answer of a token endpoint prints a canary")
{
    auto const success = R"({"token_type":"bearer","expires_in":7200,"access_token":")" +
                         access_song + R"(","scope":"dm.read","refresh_token":")" + refresh + "\"}";
    for (auto const& type : {"application/json", "text/plain", "application/octet-stream", ""})
        for (std::size_t size = success.size(); size > 60; size -= 7) {
            xdm::response r{.status = 200, .body = success.substr(0, size)};
            r.headers.push_back("content-type", type);
            if (r.headers.find("content-type") == "application/json" && size == success.size())
                must_be_silent(dump(r));
            auto const outcome = xdm::decode<exchange_code>(r);
            if (auto const* const m = std::get_if<xdm::malformed>(&outcome))
                must_be_silent(std::string{m->what} + m->body);
            else
                CHECK(size == success.size());
        }
    for (auto const kind : {"mac", "", "DPoP"})
        must_be_silent<exchange_code>(xdm::response{.status = 200,
            .headers = {{"content-type", "application/json"}},
            .body = R"({"token_type":")" + std::string{kind} + R"(","access_token":")" +
                    access_song + "\"}"});
    must_be_silent<refresh_token>(xdm::response{.status = 200,
        .headers = {{"content-type", "application/json"}},
        .body = R"({"error":"invalid_request","refresh_token":")" + refresh + "\"}"});
    must_be_silent<revoke_token>(xdm::response{.status = 200,
        .headers = {{"content-type", "application/json"}},
        .body = R"({"error":"invalid_request","access_token":")" + access_song + "\"}"});
}

TEST_CASE("Nothing that is refused prints a canary")
{
    for (auto const& bad : {begin(confidential(), "/callback", scopes{"dm.read"}, logins::entropy),
             begin(confidential(), logins::redirect, scopes{}, logins::entropy),
             begin(confidential(), logins::redirect, scopes{"dm.read"}, logins::entropy, "page")}) {
        auto const* const what = std::get_if<xdm::invalid>(&bad);
        REQUIRE(what);
        must_be_silent(to_string(*what));
    }
    auto const verifier = pkce_verifier::from_text(logins::verifier);
    auto const twice = begin(confidential(), logins::redirect, scopes{"dm.read"},
        *pkce_verifier::from_text(logins::verifier), *login_state::from_text(logins::verifier));
    auto const* const what = std::get_if<xdm::invalid>(&twice);
    REQUIRE(what);
    must_be_silent(to_string(*what));
    for (auto const& one : validate(exchange_code{.client = client{"other"}, .code = granted()}))
        must_be_silent(to_string(one));
}

TEST_CASE("No answer to a callback prints a canary")
{
    auto login = logins::pending();
    for (auto const& query :
        {"?error=access_denied&error_description=no&state=" + std::string{logins::state},
            "?code=" + code, "?state=x&code=" + code,
            "?state=" + std::string{logins::state} + "&code=" + code + "&code=" + code}) {
        auto const answer = finish(login, "/callback" + query, noon);
        if (auto const* const no = std::get_if<denied>(&answer))
            must_be_silent(no->error + no->description);
        else if (auto const* const other = std::get_if<not_ours>(&answer))
            must_be_silent(std::string{to_string(other->why)});
        else if (auto const* const bad = std::get_if<malformed_callback>(&answer))
            must_be_silent(std::string{to_string(bad->what)});
        else
            FAIL("this is no code");
    }
}
