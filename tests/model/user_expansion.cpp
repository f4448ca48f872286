// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/user_expansion.hpp>

#include <model/spelled.hpp>

namespace {

// The names of a parameter of an OpenAPI file of X.
spelled::names of_specification(std::string const& version, std::string const& parameter)
{
    auto const file = facts::load("openapi/dm-" + version + ".json");
    auto const& items = file.at_pointer(
        "/components/parameters/" + parameter + "/schema/items/enum");
    std::set<std::string> once;
    for (auto const& name : items.as_array())
        once.insert(facts::text(name));
    return {once.begin(), once.end()};
}

} // namespace

TEST_CASE("The expansions of users are those of X's two vocabularies")
{
    if (facts::missing())
        return;
    CHECK(spelled::in<xdm::user_expansion>(xdm::dialect::classic) ==
          of_specification("2.166", "UserExpansionsParameter"));
    CHECK(spelled::in<xdm::user_expansion>(xdm::dialect::post) ==
          of_specification("2.167", "UserExpansionsParameter"));
}

TEST_CASE("The expansions of users are read and written")
{
    spelled::check_round_trips<xdm::user_expansion>();
    using enum xdm::user_expansion;
    CHECK(to_string(affiliation) == "affiliation.user_id");
    CHECK(xdm::parse<xdm::user_expansion>("affiliation") == affiliation);
    CHECK(to_string(most_recent_post_id) == "most_recent_tweet_id");
    CHECK(xdm::parse<xdm::user_expansion>("pinned_post_id") == pinned_post_id);
}

TEST_CASE("Each expansion of users follows a field")
{
    using follows = xdm::detail::spellings<xdm::user_expansion>;
    CHECK(sizeof follows::follows / sizeof *follows::follows ==
          xdm::detail::count_of<xdm::user_expansion>);
    CHECK(follows::follows[static_cast<int>(xdm::user_expansion::affiliation)] ==
          xdm::user_field::affiliation);
    CHECK(follows::follows[static_cast<int>(xdm::user_expansion::most_recent_post_id)] ==
          xdm::user_field::most_recent_post_id);
    CHECK(follows::follows[static_cast<int>(xdm::user_expansion::pinned_post_id)] ==
          xdm::user_field::pinned_post_id);
}
