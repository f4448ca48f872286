// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/cast.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string>

using xdm::fake::cast;

TEST_CASE("accounts are made once for each name, with ids of their own")
{
    cast c{{.seed = 3}};
    auto const a = c.add_user("a", {.name = "A"});
    CHECK(c.add_user("A") == a);
    CHECK(c.profile(a)->name == "A");
    std::set<xdm::user_id> all;
    for (int n = 0; n < 100; ++n)
        all.insert(c.add_user("u" + std::to_string(n)));
    CHECK(all.size() == 100);
    CHECK_FALSE(all.contains(a));
    cast again{{.seed = 3}};
    CHECK(again.add_user("z") == a);
    cast other{{.seed = 4}};
    CHECK(other.add_user("a") != a);
}

TEST_CASE("an account may have a certain id, unless another has it")
{
    cast c{{}};
    xdm::user_id const wanted{12};
    CHECK(c.add_user("a", {.id = wanted}) == wanted);
    CHECK(c.add_user("b", {.id = wanted}) != wanted);
}

TEST_CASE("what a profile says of itself is treated as a text of X's")
{
    cast c{{}};
    auto const* p = c.profile(c.add_user("a", {.description = "I am #me https://example.com"}));
    CHECK(p->description.starts_with("I am #me https://t.co/"));
    CHECK(p->entities.description.hashtags.size() == 1);
    CHECK(p->entities.description.urls.size() == 1);
}

TEST_CASE("an account that is not there has no profile, and relations with it are none")
{
    cast c{{}};
    xdm::user_id const nobody{12};
    CHECK_FALSE(c.profile(nobody));
    c.follow(nobody, nobody);
    c.suspend(nobody);
    CHECK_FALSE(c.profile(nobody));
}
