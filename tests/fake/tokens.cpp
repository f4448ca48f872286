// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/tokens.hpp>

#include <doctest/doctest.h>

#include <string>

using xdm::scope;
using xdm::fake::permission;
using namespace xdm::literals;
using namespace xdm::fake::detail;
using namespace std::chrono_literals;

namespace {

struct with_two : world {
    with_two() : world{{.seed = 7}}
    {
        people.push_back(made_person("a", "1"_user, {}));
        people.push_back(made_person("b", "2"_user, {}));
        access.apps.push_back({xdm::fake::client{7, 1, {}}, 1});
    }
};

} // namespace

TEST_CASE("apps are found by the id of one scheme and the key of the other")
{
    with_two w;
    auto& second = w.access.apps[1];
    CHECK(find_app(w, second.app.id()) == &second);
    CHECK(find_consumer(w, second.app.consumer_key()) == &second);
    CHECK_FALSE(find_app(w, second.app.consumer_key()));
    CHECK_FALSE(find_consumer(w, second.app.id()));
    CHECK_FALSE(find_app(w, ""));
    CHECK(app_token(w.access.apps[0], 7) == app_token(7));
    CHECK(app_token(second, 7) == app_token(7, 1));
}

TEST_CASE("a token that was given without a login is found, and then stays")
{
    with_two w;
    auto* const found = find_access(w, user_token(7, "2"_user));
    REQUIRE(found);
    CHECK(found->who == "2"_user);
    CHECK(found->granted.has(scope::dm_write));
    CHECK_FALSE(found->until);
    found->revoked = true;
    CHECK(find_access(w, user_token(7, "2"_user))->revoked);
    CHECK(w.access.tokens.size() == 1);
    for (auto const& none : {user_token(7, "3"_user), user_token(8, "2"_user), std::string{}})
        CHECK_FALSE(find_access(w, none));
}

TEST_CASE("of OAuth 1.0a too, with its secret")
{
    with_two w;
    auto const* const found = find_oauth1_access(w, oauth1_token(7, "1"_user));
    REQUIRE(found);
    CHECK(found->who == "1"_user);
    CHECK(found->secret == oauth1_secret(7, "1"_user));
    CHECK(found->consumer_key == w.access.apps[0].app.consumer_key());
    for (auto const& none : {oauth1_token(7, "3"_user), oauth1_token(8, "1"_user),
             "2" + oauth1_token(7, "1"_user).substr(1), std::string{}, std::string{"1-"}})
        CHECK_FALSE(find_oauth1_access(w, none));
}

TEST_CASE("a yes to the same app gives the same token, until it is revoked")
{
    with_two w;
    auto const& first = w.access.apps[0].app;
    auto const& second = w.access.apps[1].app;
    auto const all = permission::read_write_messages;
    CHECK(grant_oauth1(w, first, "1"_user, all).text == oauth1_token(7, "1"_user));
    auto const text = grant_oauth1(w, second, "1"_user, all).text;
    CHECK(text.starts_with("1-"));
    CHECK(text != oauth1_token(7, "1"_user));
    CHECK(grant_oauth1(w, second, "1"_user, all).text == text);
    CHECK(grant_oauth1(w, second, "2"_user, all).text != text);
    CHECK(grant_oauth1(w, second, "1"_user, permission::read).text != text);
    find_oauth1_access(w, text)->revoked = true;
    CHECK(grant_oauth1(w, second, "1"_user, all).text != text);
    auto const by = signer(second, text, "s");
    CHECK(by.token() == text);
    CHECK(by.consumer_key() == second.consumer_key());
}

TEST_CASE(
    "a refresh token comes with offline.access alone, and an access token lives for two hours")
{
    with_two w;
    xdm::time_point const now{5h};
    auto const with = grant_oauth2(w, "c", "1"_user, {scope::offline_access}, 3, now);
    CHECK_FALSE(with.refresh.empty());
    CHECK(with.until == now + 2h);
    CHECK(with.login == 3);
    auto const without = grant_oauth2(w, "c", "1"_user, {scope::dm_read}, 4, now);
    CHECK(without.refresh.empty());
    CHECK(find_access(w, with.access)->refresh == with.refresh);
    CHECK(find_refresh(w, with.refresh)->access == with.access);
    CHECK_FALSE(find_refresh(w, with.access));
    CHECK_FALSE(find_refresh(w, ""));
    CHECK_FALSE(find_access(w, with.refresh));
}
