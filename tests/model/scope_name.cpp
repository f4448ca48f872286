// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/scope_name.hpp>

#include <model/spelled.hpp>

using xdm::scope;

TEST_CASE("The scopes are those of both specifications and of X's prose")
{
    if (facts::missing())
        return;
    auto const known = spelled::in<scope>(xdm::dialect::classic);
    auto expected = spelled::of_x("2.167", "scopes");
    expected.insert("users.email"); // X's table of scopes has it
    CHECK(known == expected);
    for (auto const& name : spelled::of_x("2.166", "scopes")) {
        CAPTURE(name);
        CHECK(known.count(name) == 1);
    }
    CHECK(spelled::in<scope>(xdm::dialect::post) == known);
}

TEST_CASE("The scopes are read and written")
{
    spelled::check_round_trips<scope>();
    CHECK(to_string(scope::dm_read) == "dm.read");
    CHECK(to_string(scope::dm_write) == "dm.write");
    CHECK(to_string(scope::tweet_moderate_write) == "tweet.moderate.write");
    CHECK(to_string(scope::offline_access) == "offline.access");
    CHECK(to_string(scope::media_write) == "media.write");
    CHECK(to_string(scope::users_read) == "users.read");
}

TEST_CASE("Every scope has a name, and the last one is the last")
{
    CHECK(xdm::detail::count_of<scope> == static_cast<std::size_t>(scope::users_read) + 1);
}
