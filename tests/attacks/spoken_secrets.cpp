// SPDX-License-Identifier: BSL-1.0
// A co-tenant reads the logs. With canaries in every place that holds a secret of OAuth 1.0a,
// nothing that prints shows one: dumps, curl lines, explanations, differences, values, assertion
// messages. (Of OAuth 2.0: tests/oauth2/canaries.cpp; of the programs: oauth1/sign_program and
// oauth2/login_program.)
#include <oauth1/given.hpp>

#include <xdm/xdm.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace {

std::string const consumer = "kanarienvogel-consumer-1928";
std::string const shared = "kanarienvogel-shared-3746";
std::string const verifier = "kanarienvogel-verifier-5564";

void must_be_silent(std::string const& printed)
{
    INFO(printed);
    CHECK_FALSE(printed.empty());
    for (auto const& song : {consumer, shared, verifier})
        for (auto const& spelled : {song, xdm::percent_encode(song), xdm::base64_encode(song)})
            CHECK(printed.find(spelled.substr(0, spelled.size() - 3)) == printed.npos);
}

} // namespace

TEST_CASE("Attack: a log of everything that OAuth 1.0a prints")
{
    auto const keys = xdm::oauth1::make_credentials(
        "key", xdm::secret{consumer}, "token", xdm::secret{shared});
    auto const* const good = std::get_if<xdm::oauth1::credentials>(&keys);
    REQUIRE(good);
    auto const token = given::token("token", shared);
    xdm::oauth1::pending const login{token};
    auto const answer = finish(login, "/?oauth_token=token&oauth_verifier=" + verifier);
    auto const* const granted = std::get_if<xdm::oauth1::granted>(&answer);
    REQUIRE(granted);
    auto const request = sign(encode(xdm::oauth1::access_token{*granted}), *good, given::once());
    auto const explanation = explain(encode(xdm::get_me{}), *good, given::once());
    auto other = explanation;
    other.key = "k";
    must_be_silent(dump(request));
    must_be_silent(dump(request, {.texts = true}));
    must_be_silent(to_curl(request));
    must_be_silent(to_string(explanation));
    must_be_silent(to_string(*good) + to_string(token) + to_string(login) + to_string(*granted));
    must_be_silent(to_string(login.save()) + to_string(xdm::oauth1::grant{.token = token}));
    must_be_silent(
        doctest::toString(*good).c_str() + std::string{doctest::toString(login).c_str()});
    if (auto const difference = compare(explanation, other))
        must_be_silent(to_string(*difference));
    auto const body = "oauth_token=token&oauth_token_secret=" + shared +
                      "&oauth_callback_confirmed=";
    for (int const status : {200, 401, 429, 500}) {
        xdm::response const r{status, {}, body};
        must_be_silent(dump(r));
        auto const outcome = xdm::decode<xdm::oauth1::request_token>(r);
        if (auto const* const p = std::get_if<xdm::problem>(&outcome))
            must_be_silent("p" + p->body + p->detail + diagnose(*p).sentence);
        if (auto const* const m = std::get_if<xdm::malformed>(&outcome))
            must_be_silent("m" + m->body + std::string{m->what});
        if (auto const* const l = std::get_if<xdm::rate_limited>(&outcome))
            must_be_silent("l" + l->problem.body + l->problem.detail);
    }
}
