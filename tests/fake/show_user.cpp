// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/show_user.hpp>

#include <doctest/doctest.h>

#include <string>

using xdm::answer;
using namespace xdm::literals;
using namespace xdm::fake::detail;

namespace {

struct two {
    world w{{}};

    two()
    {
        w.people.push_back(made_person("a", "1"_user, {}));
        w.people.push_back(made_person("b", "2"_user, {}));
    }
    person& a() { return w.people[0]; }
    person& b() { return w.people[1]; }
    xdm::user b_seen_by_a() { return seen_by(w, b(), &a()); }
};

} // namespace

TEST_CASE("relations are those between the two")
{
    two t;
    CHECK(t.b_seen_by_a().connection_status.empty());
    t.a().follows = {"2"_user};
    CHECK(t.b_seen_by_a().connection_status == std::vector<std::string>{"following"});
    CHECK(seen_by(t.w, t.a(), &t.b()).connection_status == std::vector<std::string>{"followed_by"});
    t.b().follows = {"1"_user};
    t.a().mutes = {"2"_user};
    t.a().blocks = {"2"_user};
    CHECK(t.b_seen_by_a().connection_status ==
          std::vector<std::string>{"blocking", "followed_by", "following", "muting"});
    CHECK(seen_by(t.w, t.b(), nullptr).connection_status.empty());
    CHECK(seen_by(t.w, t.a(), &t.a()).connection_status.empty());
}

TEST_CASE("whether one's messages are taken is known to users only")
{
    two t;
    CHECK(t.b_seen_by_a().receives_your_dm == answer::yes);
    t.b().takes_messages = false;
    CHECK(t.b_seen_by_a().receives_your_dm == answer::no);
    t.b().follows = {"1"_user};
    CHECK(t.b_seen_by_a().receives_your_dm == answer::yes);
    t.b().refuses = {"1"_user};
    CHECK(t.b_seen_by_a().receives_your_dm == answer::no);
    CHECK(seen_by(t.w, t.b(), nullptr).receives_your_dm == answer::unknown);
    CHECK(seen_by(t.w, t.b(), nullptr).subscription.subscribes_to_you == answer::unknown);
}

TEST_CASE("an address is shown to its owner only")
{
    two t;
    t.b().profile.confirmed_email = "b@example.com";
    CHECK(t.b_seen_by_a().confirmed_email.empty());
    CHECK(seen_by(t.w, t.b(), &t.b()).confirmed_email == "b@example.com");
}

TEST_CASE("numbers follow from the rest, unless the profile has its own")
{
    two t;
    t.a().follows = {"2"_user};
    for (auto const id : {"7"_post, "9"_post, "8"_post})
        t.w.posts.push_back({xdm::post{.id = id, .text = "", .author = "2"_user}});
    t.w.posts.push_back({xdm::post{.id = "10"_post, .text = "", .author = "2"_user}, true});
    t.w.posts.push_back({xdm::post{.id = "11"_post, .text = "", .author = "1"_user}});
    auto const seen = t.b_seen_by_a();
    CHECK(seen.public_metrics.followers == 1);
    CHECK(seen.public_metrics.following == 0);
    CHECK(seen.public_metrics.posts == 3);
    CHECK(seen.public_metrics.listed == 0);
    CHECK(seen.most_recent_post == "9"_post);
    t.b().profile.public_metrics.followers = 12;
    CHECK(t.b_seen_by_a().public_metrics.followers == 12);
}

TEST_CASE("a user is written with what was asked for")
{
    two t;
    std::string text;
    append_user(text, t.b_seen_by_a(), {xdm::user_field::id, xdm::user_field::verified},
        xdm::dialect::classic);
    CHECK(text == R"({"id":"2","verified":false})");
}
