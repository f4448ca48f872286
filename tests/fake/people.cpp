// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/people.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace xdm::fake;
using namespace xdm::fake::detail;

namespace {

constexpr xdm::user_id one{1};
constexpr xdm::user_id two{2};

person of(xdm::user_id id)
{
    person p;
    p.profile.id = id;
    return p;
}

} // namespace

TEST_CASE("a list of users holds each once")
{
    user_ids list;
    add_once(list, one);
    add_once(list, two);
    add_once(list, one);
    CHECK(list == user_ids{one, two});
    CHECK(has(list, two));
    CHECK_FALSE(has(list, xdm::user_id{3}));
}

TEST_CASE("a person admits all, or those whom they follow, and nobody whom they block")
{
    auto p = of(one);
    CHECK(admits(p, two, true));
    CHECK_FALSE(admits(p, two, false));
    CHECK(admits(p, one, false)); // oneself
    p.follows = {two};
    CHECK(admits(p, two, false));
    p.refuses = {two};
    CHECK_FALSE(admits(p, two, true));
    p.refuses.clear();
    p.blocks = {two};
    CHECK_FALSE(admits(p, two, true));
    p.blocks.clear();
    p.suspended = true;
    CHECK_FALSE(admits(p, two, true));
}

TEST_CASE("made ids are of the old kind and of the new in turn")
{
    for (std::uint64_t n = 0; n < 200; ++n) {
        auto const id = made_user_id(7, n);
        auto const digits = to_string(id).size();
        CHECK(made_user_id(7, n) == id);
        CHECK(made_user_id(8, n) != id);
        CHECK(made_user_id(7, n + 1) != id);
        if (n % 2 == 0)
            CHECK((digits == 9 || digits == 10));
        else
            CHECK((digits == 18 || digits == 19));
        CHECK(created_at(id).has_value() == (n % 2 == 1));
        CHECK(xdm::to_string(opened_at(id)) > "2006");
        CHECK(xdm::to_string(opened_at(id)) < "2024");
    }
}

TEST_CASE("a made person has what was asked for, and what X gives everybody")
{
    auto const plain = made_person("name", one, {}).profile;
    CHECK(plain.id == one);
    CHECK(plain.username == "name");
    CHECK(plain.name == "name");
    CHECK(plain.verified == xdm::answer::no);
    CHECK(plain.verified_type == "none");
    CHECK(plain.is_protected == xdm::answer::no);
    CHECK(plain.profile_image_url.ends_with("default_profile_normal.png"));
    REQUIRE(plain.created_at);
    CHECK(plain.created_at->time_since_epoch().count() % 1000 == 0);

    auto const rich = made_person("name", two,
        {.name = "A Name",
            .takes_messages = false,
            .takes_invitations = false,
            .description = "text",
            .location = "here",
            .profile_image_url = "https://example.com/p",
            .is_protected = true,
            .verified = true});
    CHECK(rich.profile.name == "A Name");
    CHECK(rich.profile.description == "text");
    CHECK(rich.profile.location == "here");
    CHECK(rich.profile.profile_image_url == "https://example.com/p");
    CHECK(rich.profile.is_protected == xdm::answer::yes);
    CHECK(rich.profile.verified_type == "blue");
    CHECK_FALSE(rich.takes_messages);
    CHECK_FALSE(rich.takes_invitations);
}
