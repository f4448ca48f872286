// SPDX-License-Identifier: BSL-1.0
#include <xdm/endpoint/get_users_by_username.hpp>

#include <endpoint/findings.hpp>
#include <endpoint/promises.hpp>
#include <endpoint/wire.hpp>

using xdm::dialect;
using xdm::get_users_by_username;

static_assert(promises::plain<get_users_by_username>);
static_assert(get_users_by_username::accepts == promises::of_all);
static_assert(get_users_by_username::scopes == promises::looking_up);
static_assert(get_users_by_username::specification_scopes == promises::looking_up);
static_assert(std::same_as<get_users_by_username::result, struct xdm::user_list>);

TEST_CASE("Users are looked up by their names, each once, in one list")
{
    get_users_by_username const e{.usernames = {"XDevelopers", "X", "XDevelopers", "a_1"}};
    wire::expected const asked{
        .url = "https://api.x.com/2/users/by", .query = {{"usernames", "XDevelopers,X,a_1"}}};
    wire::check(encode(e), asked);
    wire::check(encode(e, dialect::post), asked);
    CHECK(validate(e) == findings{});
}

TEST_CASE("Every member of a lookup by names is written, in both dialects")
{
    get_users_by_username const e{.usernames = {"X"},
        .user_fields = {xdm::user_field::name},
        .expansions = {xdm::user_expansion::most_recent_post_id},
        .post_fields = {xdm::post_field::lang}};
    wire::check(
        encode(e), {.url = "https://api.x.com/2/users/by",
                       .query = {{"usernames", "X"}, {"user.fields", "name,most_recent_tweet_id"},
                           {"expansions", "most_recent_tweet_id"}, {"tweet.fields", "lang"}}});
    wire::check(encode(e, dialect::post),
        {.url = "https://api.x.com/2/users/by",
            .query = {{"usernames", "X"}, {"user.fields", "name"},
                {"expansions", "most_recent_post_id"}, {"post.fields", "lang"}}});
}

TEST_CASE("A name stays one, whatever it holds, and the URL holds it")
{
    get_users_by_username const e{.usernames = {"a,b", "c&usernames=d", "a"}};
    CHECK(wire::read(encode(e)).query == wire::pairs{{"usernames", "a%2Cb,c&usernames=d,a"}});
}

TEST_CASE("A username has 1 to 15 letters, digits and underscores")
{
    for (std::string const name : {"a", "Z", "0", "_", "abcdefghijklmno", "A_1"})
        CHECK(validate(get_users_by_username{.usernames = {name}}) == findings{});
    auto const refused = [](std::string const& name, std::string const& shown) {
        CHECK(validate(get_users_by_username{.usernames = {name}}) ==
              findings{{"usernames", shown, "1 to 15 of A-Z a-z 0-9 _"}});
    };
    refused("", R"("")");
    refused("abcdefghijklmnop", R"("abcdefghijklmnop")");
    refused("@X", R"("@X")");
    refused("a b", R"("a b")");
    refused("a-b", R"("a-b")");
    refused("a,b", R"("a,b")");
    refused("\xC3\xA9", "\"\xC3\xA9\"");
    refused("a\r\nb\"", R"("a\r\nb\"")"); // shown so that a log stays one line
}

TEST_CASE("What is wrong about a lookup by names is reported")
{
    wire::check(encode(get_users_by_username{}), {.url = "https://api.x.com/2/users/by"});
    CHECK(
        validate(get_users_by_username{}) == findings{{"usernames", "0 users", "1 to 100 users"}});
    get_users_by_username e;
    for (int n = 1; n <= 100; ++n)
        e.usernames.push_back("user_" + std::to_string(n));
    CHECK(validate(e) == findings{});
    e.usernames.push_back("user_101");
    CHECK(validate(e) == findings{{"usernames", "101 users", "1 to 100 users"}});
    CHECK(
        validate(get_users_by_username{.usernames = {"a"}, .post_fields = {xdm::post_field::lang}})
            .size() == 1);
}
