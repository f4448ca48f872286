// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/authorization.hpp>

#include <doctest/doctest.h>

#include <string>

using xdm::scheme;
using namespace xdm::literals;
using namespace xdm::fake::detail;

namespace {

struct with_two {
    world w{{.seed = 7}};

    with_two()
    {
        w.people.push_back(made_person("a", "1"_user, {}));
        w.people.push_back(made_person("b", "2"_user, {}));
    }
    std::optional<caller> who(std::string_view authorization)
    {
        xdm::request r;
        r.headers.push_back("Authorization", authorization);
        return caller_of(w, r);
    }
};

} // namespace

TEST_CASE("tokens are those of one user and one seed")
{
    CHECK(user_token(7, "1"_user) == user_token(7, "1"_user));
    CHECK(user_token(7, "1"_user) != user_token(7, "2"_user));
    CHECK(user_token(7, "1"_user) != user_token(8, "1"_user));
    CHECK(oauth1_token(7, "12"_user).starts_with("12-"));
    CHECK(oauth1_token(7, "1"_user) != oauth1_token(8, "1"_user));
    CHECK(app_token(7).starts_with("AAAAAAAAAAAAAAAAAAAAA"));
    CHECK(app_token(7) != app_token(8));
}

TEST_CASE("a bearer token is its user's, or the app's")
{
    with_two t;
    auto const user = t.who("Bearer " + user_token(7, "2"_user));
    REQUIRE(user);
    CHECK(user->by == scheme::oauth2_user);
    CHECK(user->id == "2"_user);
    CHECK(t.who("bearer  " + user_token(7, "1"_user) + ' ')->id == "1"_user);
    auto const app = t.who("Bearer " + app_token(7));
    REQUIRE(app);
    CHECK(app->by == scheme::oauth2_app);
    CHECK_FALSE(app->id);
}

TEST_CASE("an OAuth 1.0a header is that of the user whose token it names")
{
    with_two t;
    auto const user = t.who("OAuth oauth_consumer_key=\"k\", oauth_token=\"" +
                            oauth1_token(7, "2"_user) + "\",oauth_signature=\"s%3D\"");
    REQUIRE(user);
    CHECK(user->by == scheme::oauth1_user);
    CHECK(user->id == "2"_user);
}

TEST_CASE("everybody else is nobody")
{
    with_two t;
    CHECK_FALSE(caller_of(t.w, {}));
    for (auto const& header : {std::string{}, std::string{"Bearer"}, std::string{"Bearer "},
             std::string{"Bearer x"}, "Basic " + user_token(7, "1"_user), user_token(7, "1"_user),
             "OAuth " + user_token(7, "1"_user), "Bearer " + oauth1_token(7, "1"_user),
             "Bearer " + user_token(7, "3"_user), std::string{"OAuth oauth_token=\"\""},
             "OAuth realm=\"" + oauth1_token(7, "1"_user) + '"'})
        CHECK_FALSE(t.who(header));
}

TEST_CASE("a parameter of the header is decoded, with or without quotation marks")
{
    CHECK(oauth1_parameter("a=\"1%2B2\", b=\"3\"", "a") == "1+2");
    CHECK(oauth1_parameter("a=\"1\", b=3", "b") == "3");
    CHECK(oauth1_parameter("a=\"1\"", "c").empty());
    CHECK(oauth1_parameter("a", "a").empty());
    CHECK(oauth1_parameter("a=\"", "a") == "\"");
}
