// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/includes.hpp>

#include "fake/scene.hpp"

#include <xdm/endpoint/for_inbox.hpp>
#include <xdm/endpoint/get_events.hpp>

#include <doctest/doctest.h>

#include <string>

using xdm::dialect;

namespace {

using inbox = xdm::get_events;

auto asked_for()
{
    return xdm::for_inbox(inbox{});
}

} // namespace

TEST_CASE("each object comes once, in the order in which the events name it")
{
    scene::cast s;
    auto const post = s.x.add_post(s.third, "a post");
    auto const picture = s.x.upload(s.you, {.bytes = "1", .shared = true});
    s.x.send(s.you, s.me, "one " + s.x.post_url(post));
    s.x.send(s.me, s.you, "two " + s.x.post_url(post));
    s.x.send(s.you, s.me, xdm::message{.text = "three", .attachments = {picture}});
    s.x.send(s.you, s.me, xdm::message{.text = "four", .attachments = {picture}});
    for (auto const d : {dialect::classic, dialect::post}) {
        auto const page = s.got(asked_for(), d);
        REQUIRE(page.includes.users.size() == 2);
        CHECK(page.includes.users[0].id == s.you);
        CHECK(page.includes.users[0].name == "You");
        CHECK(page.includes.users[1].id == s.me);
        REQUIRE(page.includes.media.size() == 1);
        CHECK(page.includes.media[0].id.media() == picture);
        REQUIRE(page.includes.posts.size() == 1);
        CHECK(page.includes.posts[0].text == "a post");
        CHECK(page.errors.empty());
    }
}

TEST_CASE("lists of posts have the name of the dialect")
{
    scene::cast s;
    s.x.send(s.you, s.me, s.x.post_url(s.x.add_post(s.third, "a post")));
    auto const classic = s.ask(asked_for(), s.me).body;
    auto const post = s.ask(asked_for(), s.me, dialect::post).body;
    CHECK(classic.find(R"("tweets":[{)") != classic.npos);
    CHECK(classic.find("posts") == classic.npos);
    CHECK(post.find(R"("posts":[{)") != post.npos);
    CHECK(post.find("tweet") == post.npos);
    CHECK(post.find("edit_history") == post.npos);
}

TEST_CASE("without expansions nothing is included")
{
    scene::cast s;
    s.x.send(s.you, s.me, "hi");
    auto const body = s.get("/2/dm_events?dm_event.fields=sender_id&user.fields=name").body;
    CHECK(body.find("includes") == body.npos);
    CHECK(body.find("sender_id") != body.npos);
}

TEST_CASE("what cannot be shown is an error beside the data")
{
    scene::cast s;
    auto const hidden = s.x.add_user("hidden", {.is_protected = true});
    auto const gone = s.x.add_post(s.you, "gone");
    auto const secret = s.x.add_post(hidden, "secret");
    s.x.send(s.third, s.me,
        s.x.post_url(gone) + ' ' + s.x.post_url(secret) +
            " https://x.com/a/status/1234567890123456789");
    s.x.delete_post(gone);
    s.x.suspend(s.third);
    auto const page = s.got(asked_for());
    CHECK(page.events.size() == 1);
    CHECK(page.includes == xdm::includes{});
    REQUIRE(page.errors.size() == 4);
    CHECK(page.errors[0].resource_id == to_string(s.third));
    CHECK(page.errors[0].detail.starts_with("User has been suspended"));
    CHECK(page.errors[1].resource_id == to_string(gone));
    CHECK(xdm::problem_type(page.errors[1]) == "resource-not-found");
    CHECK(page.errors[2].resource_id == to_string(secret));
    CHECK(xdm::problem_type(page.errors[2]) == "not-authorized-for-resource");
    CHECK(page.errors[3].resource_id == "1234567890123456789");

    s.x.follow(s.me, hidden);
    auto const now = s.got(asked_for());
    REQUIRE(now.includes.posts.size() == 1);
    CHECK(now.includes.posts[0].text == "secret");
}

TEST_CASE("members for owners only keep another's post away")
{
    scene::cast s;
    s.x.send(s.me, s.you, s.x.post_url(s.x.add_post(s.me, "mine")));
    s.x.send(s.me, s.you, s.x.post_url(s.x.add_post(s.you, "yours")));
    auto ask = inbox{.expansions = {xdm::event_expansion::referenced_posts},
        .post_fields = {xdm::post_field::organic_metrics}};
    auto const page = s.got(ask);
    REQUIRE(page.includes.posts.size() == 1);
    CHECK(page.includes.posts[0].text == "mine");
    REQUIRE(page.errors.size() == 1);
    CHECK(page.errors[0].field == "organic_metrics");
}

TEST_CASE("a post of somebody whose account is gone is gone with it")
{
    scene::cast s;
    auto const post = s.x.add_post(s.third, "a post");
    s.x.send(s.you, s.me, s.x.post_url(post));
    s.x.suspend(s.third);
    auto const page = s.got(asked_for());
    CHECK(page.includes.posts.empty());
    REQUIRE(page.errors.size() == 1);
    CHECK(page.errors[0].resource_id == to_string(post));
}
