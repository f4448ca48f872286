// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/scheme.hpp>

#include <model/spelled.hpp>

using xdm::scheme;
using xdm::schemes;

namespace {

struct for_users {
    static constexpr schemes accepts{scheme::oauth2_user, scheme::oauth1_user};
};
struct for_all {
    static constexpr schemes accepts{scheme::oauth2_user, scheme::oauth2_app, scheme::oauth1_user};
};
struct for_none {
    static constexpr schemes accepts{};
};

static_assert(xdm::accepts_scheme<for_users, scheme::oauth2_user>);
static_assert(xdm::accepts_scheme<for_users, scheme::oauth1_user>);
static_assert(!xdm::accepts_scheme<for_users, scheme::oauth2_app>);
static_assert(xdm::accepts_scheme<for_all, scheme::oauth2_app>);
static_assert(!xdm::accepts_scheme<for_none, scheme::oauth2_user>);

} // namespace

TEST_CASE("Which scheme an endpoint accepts can be asked at run time")
{
    CHECK(xdm::accepts<for_users>(scheme::oauth2_user));
    CHECK(xdm::accepts<for_users>(scheme::oauth1_user));
    CHECK_FALSE(xdm::accepts<for_users>(scheme::oauth2_app));
    CHECK(xdm::accepts<for_all>(scheme::oauth2_app));
    CHECK_FALSE(xdm::accepts<for_none>(scheme::oauth1_user));
}

TEST_CASE("Sets of schemes compare by what they hold")
{
    CHECK(schemes{scheme::oauth1_user, scheme::oauth2_user} == for_users::accepts);
    CHECK_FALSE(for_all::accepts == for_users::accepts);
    CHECK(schemes{} == for_none::accepts);
}

TEST_CASE("Schemes are named as X's messages name them")
{
    spelled::check_round_trips<scheme>();
    CHECK(to_string(scheme::oauth2_user) == "OAuth 2.0 User Context");
    CHECK(to_string(scheme::oauth2_app) == "OAuth 2.0 Application-Only");
    CHECK(to_string(scheme::oauth1_user) == "OAuth 1.0a User Context");
    if (facts::missing())
        return;
    auto const refused = facts::text(
        facts::load("samples/error-403-unsupported-authentication.json").at("detail"));
    CHECK(refused.find(to_string(scheme::oauth2_app)) != refused.npos);
    CHECK(refused.find(to_string(scheme::oauth1_user)) != refused.npos);
}
