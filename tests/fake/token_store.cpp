// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/token_store.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace xdm::literals;
using namespace xdm::fake::detail;

TEST_CASE("tokens without a login are those of one user and one seed")
{
    CHECK(user_token(7, "1"_user) == user_token(7, "1"_user));
    CHECK(user_token(7, "1"_user) != user_token(7, "2"_user));
    CHECK(user_token(7, "1"_user) != user_token(8, "1"_user));
    CHECK(oauth1_token(7, "12"_user).starts_with("12-"));
    CHECK(oauth1_token(7, "1"_user) != oauth1_token(8, "1"_user));
    CHECK(oauth1_secret(7, "1"_user) != oauth1_secret(8, "1"_user));
    CHECK(oauth1_secret(7, "1"_user) != oauth1_secret(7, "2"_user));
    CHECK(oauth1_token(7, "12"_user).size() == 33);
    CHECK(oauth1_secret(7, "1"_user).size() == 45);
    CHECK(user_token(7, "1"_user).size() == 91);
    CHECK(app_token(7).size() == 101);
    CHECK(app_token(7).starts_with("AAAAAAAAAAAAAAAAAAAAA"));
    CHECK(app_token(7) != app_token(8));
    CHECK(app_token(7) != app_token(7, 1));
    CHECK(app_token(7) != app_token(7, 0, 1));
    CHECK(app_token(7, 1, 1) != app_token(7, 0, 1));
}

TEST_CASE("nothing is drawn twice, and the same seed draws the same")
{
    token_store one{7};
    token_store same{7};
    auto const first = one.draw("a", 20);
    CHECK(first.size() == 20);
    CHECK(one.draw("a", 20) != first);
    CHECK(same.draw("a", 20) == first);
    CHECK(token_store{8}.draw("a", 20) != first);
    CHECK(one.draw("pin", 7, "0123456789").find_first_not_of("0123456789") == std::string::npos);
}

TEST_CASE("a token of OAuth 2.0 says its time and its kind behind base64url, as with X")
{
    token_store all{7};
    xdm::time_point const now{std::chrono::milliseconds{1'622'147'743'914}};
    for (auto const* kind : {"at", "rt", "ac"}) {
        auto const text = xdm::base64url_decode(all.draw_oauth2(kind, now));
        REQUIRE(text);
        CHECK(text->substr(text->find(':')) == ":1622147743914:1:1:" + std::string{kind} + ":1");
        CHECK(text->find(':') == 43);
    }
}

TEST_CASE("one app is there from the start, a public one")
{
    token_store const all{7};
    REQUIRE(all.apps.size() == 1);
    CHECK(all.apps[0].number == 0);
    CHECK_FALSE(all.apps[0].app.oauth2_client().secret());
    CHECK(all.apps[0].app.redirect_uris().empty());
}
