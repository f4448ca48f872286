// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/users.hpp>

#include "fake/scene.hpp"

#include <xdm/endpoint/get_me.hpp>
#include <xdm/endpoint/get_users.hpp>
#include <xdm/endpoint/get_users_by_username.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using xdm::answer;
using xdm::dialect;
using xdm::get_users;
using xdm::user_field;

TEST_CASE("me is the one whose token it is")
{
    scene::cast s;
    CHECK(s.ask(xdm::get_me{}, s.you).body ==
          R"({"data":{"id":")" + to_string(s.you) + R"(","name":"You","username":"you"}})");
    CHECK(s.got(xdm::get_me{}).user.id == s.me);
}

TEST_CASE("users come in the order of the question, each once, and the missing as errors")
{
    scene::cast s;
    auto const r = s.got(get_users{.ids = {s.third, xdm::user_id{12}, s.you}});
    REQUIRE(r.users.size() == 2);
    CHECK(r.users[0].id == s.third);
    CHECK(r.users[1].id == s.you);
    REQUIRE(r.errors.size() == 1);
    CHECK(r.errors[0].resource_id == "12");
    CHECK(r.errors[0].detail == "Could not find user with ids: [12].");
    auto const twice = to_string(s.you) + ',' + to_string(s.you);
    CHECK(s.get("/2/users?ids=" + twice).body ==
          R"({"data":[{"id":")" + to_string(s.you) + R"(","name":"You","username":"you"}]})");
}

TEST_CASE("where nobody is found there are errors only, and still 200")
{
    scene::cast s;
    auto const r = s.ask(get_users{.ids = {xdm::user_id{12}}}, s.me);
    CHECK(r.status == 200);
    CHECK(r.body.starts_with(R"({"errors":[{)"));
    auto const one = s.get("/2/users/12");
    CHECK(one.status == 200);
    CHECK(one.body.find("Could not find user with id: [12].") != one.body.npos);
}

TEST_CASE("usernames are found in any case")
{
    scene::cast s;
    auto const r = s.got(xdm::get_users_by_username{.usernames = {"YOU", "nobody"}});
    REQUIRE(r.users.size() == 1);
    CHECK(r.users[0].username == "you");
    REQUIRE(r.errors.size() == 1);
    CHECK(r.errors[0].detail == "Could not find user with usernames: [nobody].");
    CHECK(s.get("/2/users/by/username/You").body.starts_with(R"({"data":{"id":)"));
}

TEST_CASE("a suspended user is an error")
{
    scene::cast s;
    s.x.suspend(s.you);
    auto const r = s.got(get_users{.ids = {s.you}});
    CHECK(r.users.empty());
    REQUIRE(r.errors.size() == 1);
    CHECK(r.errors[0].detail == "User has been suspended: [" + to_string(s.you) + "].");
}

TEST_CASE("the fields that were asked for are there, by the names of the dialect")
{
    scene::cast s;
    s.x.profile(s.you)->description = "about";
    for (auto const d : {dialect::classic, dialect::post}) {
        auto const u = s.got(get_users{.ids = {s.you}, .user_fields = xdm::all}, d).users[0];
        CHECK(u.description == "about");
        CHECK(u.created_at);
        CHECK(u.is_protected == answer::no);
        CHECK(u.receives_your_dm == answer::yes);
        CHECK(u.public_metrics.posts == 0);
        auto const body = s.ask(get_users{.ids = {s.you},
                                    .user_fields = {user_field::public_metrics},
                                    .expansions = {xdm::user_expansion::pinned_post_id}},
                               s.me, d)
                              .body;
        auto const name = d == dialect::classic ? "tweet_count" : "post_count";
        CHECK(body.find(name) != body.npos);
        CHECK(body.find("about") == body.npos);
    }
}

TEST_CASE("whom one follows, mutes and blocks is shown to oneself")
{
    scene::cast s;
    get_users const ask{.ids = {s.you}, .user_fields = {user_field::connection_status}};
    auto const status = [&] { return s.got(ask).users[0].connection_status; };
    CHECK(status().empty());
    s.x.mute(s.me, s.you);
    CHECK(status() == std::vector<std::string>{"muting"});
    s.x.follow(s.me, s.you);
    s.x.follow(s.you, s.me);
    CHECK(status() == std::vector<std::string>{"followed_by", "following", "muting"});
    s.x.block(s.me, s.third);
    CHECK(status().size() == 3);
}

TEST_CASE("a pinned and a newest post are followed in both dialects")
{
    scene::cast s;
    auto const pinned = s.x.add_post(s.you, "pinned");
    s.x.add_post(s.you, "newest");
    s.x.profile(s.you)->pinned_post = pinned;
    s.x.profile(s.you)->affiliation.users = {s.third};
    for (auto const d : {dialect::classic, dialect::post}) {
        auto const r = s.got(get_users{.ids = {s.you}, .expansions = xdm::all}, d);
        REQUIRE(r.includes.posts.size() == 2);
        CHECK(r.includes.posts[0].text == "newest");
        CHECK(r.includes.posts.find(r.users[0].pinned_post)->text == "pinned");
        REQUIRE(r.includes.users.size() == 1);
        CHECK(r.includes.users[0].id == s.third);
    }
}

TEST_CASE("every way to users takes the same fields and expansions, by either name")
{
    scene::cast s;
    auto const you = to_string(s.you);
    for (auto const& path :
        {std::string{"/2/users/me?"}, "/2/users/" + you + '?', "/2/users?ids=" + you + '&',
            std::string{"/2/users/by?usernames=you&"}, std::string{"/2/users/by/username/you?"}}) {
        CAPTURE(path);
        for (std::string const post : {"tweet", "post"}) {
            auto const r = s.get(path + "user.fields=created_at&expansions=pinned_" + post +
                                 "_id&" + post + ".fields=lang");
            CHECK(r.status == 200);
            CHECK(r.body.find(R"("created_at":")") != r.body.npos);
        }
        CHECK(s.get(path + "media.fields=width").status == 400);
    }
}

TEST_CASE("an app alone may look users up, and sees no relations")
{
    scene::cast s;
    xdm::request r = encode(get_users{.ids = {s.you}, .user_fields = xdm::all});
    r.headers.push_back("authorization", "Bearer " + s.x.app_token());
    auto const a = s.x.handle(r, s.now);
    CHECK(a.status == 200);
    CHECK(a.body.find("receives_your_dm") == a.body.npos);
    CHECK(scene::header(a, "x-access-level") == "read");
}

TEST_CASE("lists that are empty, too long or hold what is no id are refused")
{
    scene::cast s;
    CHECK(s.get("/2/users").body.find("The `ids` query parameter can not be empty") !=
          std::string::npos);
    CHECK(s.get("/2/users?ids=").status == 400);
    CHECK(s.get("/2/users?ids=x").body.find(R"("parameters":{"ids":["x"]})") != std::string::npos);
    CHECK(s.get("/2/users?ids=01234567890123456789").status == 400);
    CHECK(s.get("/2/users/by?usernames=a-b").status == 400);
    CHECK(s.get("/2/users/by?usernames=abcdefghijklmnop").status == 400);
    CHECK(s.get("/2/users/by/username/a-b").status == 400);
    CHECK(s.get("/2/users/x").status == 400);
    CHECK(s.get("/2/users/me?ids=1").status == 400);
    std::string many = "1";
    for (int n = 2; n <= 101; ++n)
        many += ',' + std::to_string(n);
    CHECK(s.get("/2/users?ids=" + many).status == 400);
}
