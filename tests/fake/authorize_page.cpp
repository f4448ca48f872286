// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/authorize_page.hpp>

#include "fake/apps.hpp"

#include <xdm/http/form.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace scene;
using namespace std::chrono_literals;
using xdm::fake::decision;

namespace {

struct page : apps {
    xdm::fields query{};

    page()
    {
        auto const url = begin(app).url();
        query = xdm::parse_form(url.substr(url.find('?') + 1));
    }
    xdm::fake::landing open(xdm::fields const& with, decision what = decision::grant)
    {
        return x.authorize("https://x.com/i/oauth2/authorize?" + form_body(with), me, what);
    }
    xdm::fields with(std::string_view name, std::string_view value) const
    {
        xdm::fields changed;
        for (auto const& pair : query)
            changed.push_back(pair.name, pair.name == name ? value : pair.value);
        return changed;
    }
    xdm::fields without(std::string_view name) const
    {
        xdm::fields rest;
        for (auto const& pair : query)
            if (pair.name != name)
                rest.push_back(pair.name, pair.value);
        return rest;
    }
};

} // namespace

TEST_CASE("X wants every parameter, and sends no browser back where one is wrong")
{
    page s;
    CHECK(s.open(s.query).error.empty());
    CHECK(s.query.size() == 7);
    for (auto const& [name, value] : s.query) {
        auto const missing = s.open(s.without(name));
        CHECK(missing.error == "Something went wrong: " + std::string{name});
        CHECK(missing.callback.empty());
        auto twice = s.query;
        twice.push_back(name, value);
        CHECK(s.open(twice).error == "Something went wrong: repeated parameter");
    }
    struct {
        std::string_view name;
        std::string value;
        bool taken;
    } const rows[] = {{"client_id", "nobody", false},
        {"redirect_uri", "https://app.example.com/back", false},
        {"redirect_uri", "https://app.example.com/back?to=inbox&more", false},
        {"response_type", "token", false}, {"scope", "dm.read dm.tomorrow", false},
        {"scope", "dm.read", true}, {"state", std::string(500, 's'), true},
        {"state", std::string(501, 's'), false}, {"code_challenge_method", "S512", false},
        {"code_challenge_method", "plain", true}, {"code_challenge_method", "s256", true}};
    for (auto const& row : rows) {
        CAPTURE(row.value);
        CHECK(s.open(s.with(row.name, row.value)).error.empty() == row.taken);
    }
}

TEST_CASE("a yes brings the state back and a code, a no the state and an error")
{
    page s;
    auto const state = std::string{xdm::detail::value_of(s.query, "state")};
    auto const back = std::string{redirect} + '&';
    CHECK(s.open(s.query).callback.starts_with(back + "state=" + state + "&code="));
    CHECK(s.open(s.query, decision::deny).callback == back + "error=access_denied&state=" + state);
    CHECK(s.open(s.query).callback != s.open(s.query).callback);
}

TEST_CASE("a state of any characters comes back as it was")
{
    page s;
    auto const state = std::string{"a b&c=d#e%f+g/?\xC3\xA9"};
    auto const landed = s.open(s.with("state", state)).callback;
    auto const given = xdm::parse_form(landed.substr(landed.find('?') + 1));
    CHECK(xdm::detail::value_of(given, "state") == state);
    CHECK(xdm::detail::value_of(given, "to") == "inbox");
}

TEST_CASE("the browser's time is that of the latest request, or of at")
{
    apps s;
    CHECK(s.tell(oauth2::exchange_code{s.app.oauth2_client(), s.agree(s.app)}).status == 200);
    s.now += 1min;
    auto login = s.begin(s.app);
    auto const early = s.x.authorize(login.url(), s.me); // a minute ago
    auto code = taken<oauth2::authorization_code>(finish(login, early.callback, s.now));
    CHECK(s.tell(oauth2::exchange_code{s.app.oauth2_client(), std::move(code)}).status == 400);
    CHECK(s.tell(oauth2::exchange_code{s.app.oauth2_client(), s.agree(s.app)}).status == 200);
}
