// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/user_field.hpp>

#include <model/spelled.hpp>

TEST_CASE("The fields of users are those of X's two vocabularies")
{
    if (facts::missing())
        return;
    CHECK(spelled::in<xdm::user_field>(xdm::dialect::classic) ==
          spelled::of_x("2.166", "user.fields"));
    CHECK(
        spelled::in<xdm::user_field>(xdm::dialect::post) == spelled::of_x("2.167", "user.fields"));
}

TEST_CASE("The fields of users are read and written")
{
    spelled::check_round_trips<xdm::user_field>();
    using enum xdm::user_field;
    CHECK(to_string(protected_) == "protected");
    CHECK(to_string(receives_your_dm) == "receives_your_dm");
    CHECK(to_string(pinned_post_id) == "pinned_tweet_id");
    CHECK(to_string(subscribes_to_you) == "subscribes_to_you");
    CHECK(to_string(withheld) == "withheld");
}
