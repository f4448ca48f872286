// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/authorization.hpp>

#include "fake/apps.hpp"

#include <xdm/endpoint/get_events.hpp>
#include <xdm/endpoint/get_me.hpp>
#include <xdm/endpoint/v1/delete_event.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace scene;
using namespace xdm::literals;
using namespace xdm::fake::detail;
using xdm::scheme;
using xdm::scope;
using xdm::fake::permission;

namespace {

struct with_people : world {
    with_people() : world{{.seed = 7}}
    {
        people.push_back(made_person("a", "1"_user, {}));
        people.push_back(made_person("b", "2"_user, {}));
    }
    std::optional<caller> who(std::string_view authorization)
    {
        xdm::request r{.url = "https://api.x.com/2/users/me"};
        r.headers.push_back("Authorization", authorization);
        auto found = identify(*this, r, noon, false);
        if (auto* const yes = std::get_if<caller>(&found))
            return std::move(*yes);
        CHECK(std::get_if<xdm::response>(&found)->status >= 400);
        return {};
    }
};

} // namespace

TEST_CASE("a bearer token is its user's, or the app's")
{
    with_people w;
    auto const user = w.who("Bearer " + user_token(7, "2"_user));
    REQUIRE(user);
    CHECK(user->by == scheme::oauth2_user);
    CHECK(user->id == "2"_user);
    CHECK(user->granted == message_scopes);
    CHECK(user->level == permission::read_write_messages);
    CHECK(user->token == user_token(7, "2"_user));
    CHECK(w.who("bearer  " + user_token(7, "1"_user) + ' ')->id == "1"_user);
    auto const app = w.who("Bearer " + app_token(7));
    REQUIRE(app);
    CHECK(app->by == scheme::oauth2_app);
    CHECK_FALSE(app->id);
}

TEST_CASE("everybody else is nobody")
{
    with_people w;
    for (auto const& header : {std::string{}, std::string{"Bearer"}, std::string{"Bearer "},
             std::string{"Bearer x"}, "Basic " + user_token(7, "1"_user), user_token(7, "1"_user),
             "OAuth " + user_token(7, "1"_user), "Bearer " + oauth1_token(7, "1"_user),
             "Bearer " + user_token(7, "3"_user), std::string{"OAuth oauth_token=\"\""},
             "OAuth oauth_token=\"" + oauth1_token(7, "1"_user) + '"',
             "Bearer " + user_token(7, "1"_user) + 'x'})
        CHECK_FALSE(w.who(header));
}

TEST_CASE("API 1.1 says in its own words who is nobody")
{
    CHECK(unknown_caller(false, true).body == unauthorized);
    CHECK(unknown_caller(false, false).body == unauthorized);
    CHECK(unknown_caller(true, false).body == coded(215, "Bad Authentication data."));
    CHECK(unknown_caller(true, true).body == coded(89, "Invalid or expired token."));
}

TEST_CASE("the access level is what the scopes come to")
{
    CHECK(level_of({}) == permission::read);
    CHECK(level_of({scope::tweet_read, scope::offline_access, scope::users_read}) ==
          permission::read);
    for (auto const one : {scope::tweet_write, scope::media_write, scope::tweet_moderate_write})
        CHECK(level_of({one}) == permission::read_write);
    CHECK(level_of({scope::dm_read}) == permission::read_write_messages);
    CHECK(level_of({scope::dm_write, scope::tweet_write}) == permission::read_write_messages);
    apps s;
    auto const seen = [&](oauth2::scopes const& granted) {
        return header(s.ask_with(s.x.add_token(s.me, granted), xdm::get_me{}), "x-access-level");
    };
    CHECK(seen({scope::tweet_read, scope::users_read}) == "read");
    CHECK(seen({scope::tweet_read, scope::users_read, scope::tweet_write}) == "read-write");
    CHECK(seen({scope::tweet_read, scope::users_read, scope::dm_read}) ==
          "read-write-directmessages");
}

TEST_CASE("a token expires two hours after it was given, to the millisecond")
{
    using namespace std::chrono_literals;
    apps s;
    auto const token = s.log_in(s.app);
    s.now += 2h - 1ms;
    CHECK(s.status(token, xdm::get_events{}) == 200);
    s.now += 1ms;
    CHECK(token.expired(s.now));
    auto const late = s.ask_with(token.access().reveal(), xdm::get_events{});
    CHECK(late.status == 401);
    CHECK(late.body == unauthorized);
    CHECK(header(late, "x-access-level") == "(none)");
    auto const again = s.tell(oauth2::refresh_token{s.app.oauth2_client(), token.refresh()});
    auto const next = token.renewed(
        taken<oauth2::token_grant>(xdm::decode<oauth2::refresh_token>(again)), s.now);
    CHECK(s.status(next, xdm::get_events{}) == 200);
    CHECK(s.status(token, xdm::get_events{}) == 401);
}

TEST_CASE("a token expires in the middle of a walk through pages")
{
    using namespace std::chrono_literals;
    apps s;
    for (int n = 0; n < 5; ++n)
        s.x.send(s.you, s.me, std::to_string(n));
    auto const token = s.log_in(s.app);
    xdm::get_events ask{.max_results = 2};
    int pages = 0;
    for (;; ++pages, s.now += 50min) {
        auto const r = s.ask_with(token.access().reveal(), ask);
        if (r.status == 401)
            break;
        auto const page = taken<xdm::event_page>(xdm::decode<xdm::get_events>(r));
        ask.pagination_token = page.meta.next_token;
        REQUIRE(pages < 3);
    }
    CHECK(pages == 3);
}
