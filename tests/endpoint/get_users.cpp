// SPDX-License-Identifier: BSL-1.0
#include <xdm/endpoint/get_users.hpp>

#include <endpoint/findings.hpp>
#include <endpoint/promises.hpp>
#include <endpoint/wire.hpp>

using namespace xdm::literals;
using xdm::dialect;
using xdm::get_users;

namespace {

static_assert(promises::plain<get_users>);
static_assert(get_users::accepts == promises::of_all);
static_assert(get_users::scopes == promises::looking_up);
static_assert(get_users::specification_scopes == promises::looking_up);
static_assert(std::same_as<get_users::result, struct xdm::user_list>);

template <class Id>
concept is_id = requires(Id id) { get_users{.ids = {id}}; };
static_assert(is_id<xdm::user_id> && !is_id<xdm::event_id>);

} // namespace

TEST_CASE("Users are looked up by their ids, each once, in one list")
{
    get_users const e{
        .ids = {"944480690"_user, "17200003"_user, "944480690"_user, "906948460078698496"_user}};
    wire::expected const asked{.url = "https://api.x.com/2/users",
        .query = {{"ids", "944480690,17200003,906948460078698496"}}};
    wire::check(encode(e), asked);
    wire::check(encode(e, dialect::post), asked);
    CHECK(validate(e) == findings{});
}

TEST_CASE("Every member of a lookup by ids is written, in both dialects")
{
    get_users const e{.ids = {"1"_user},
        .user_fields = {xdm::user_field::receives_your_dm},
        .expansions = {xdm::user_expansion::affiliation},
        .post_fields = {xdm::post_field::lang}};
    wire::check(
        encode(e), {.url = "https://api.x.com/2/users",
                       .query = {{"ids", "1"}, {"user.fields", "receives_your_dm,affiliation"},
                           {"expansions", "affiliation.user_id"}, {"tweet.fields", "lang"}}});
    wire::check(
        encode(e, dialect::post), {.url = "https://api.x.com/2/users",
                                      .query = {{"ids", "1"}, {"user.fields", "receives_your_dm"},
                                          {"expansions", "affiliation"}, {"post.fields", "lang"}}});
}

TEST_CASE("What is wrong about a lookup by ids is reported")
{
    wire::check(encode(get_users{}), {.url = "https://api.x.com/2/users"});
    CHECK(validate(get_users{}) == findings{{"ids", "0 users", "1 to 100 users"}});
    get_users e;
    for (std::uint64_t n = 1; n <= 100; ++n)
        e.ids.push_back(xdm::user_id{n});
    CHECK(validate(e) == findings{});
    e.ids.push_back("100"_user); // written once
    CHECK(validate(e) == findings{});
    e.ids.push_back("101"_user);
    CHECK(validate(e) == findings{{"ids", "101 users", "1 to 100 users"}});
    CHECK(validate(get_users{.ids = {"10000000000000000000"_user}}) ==
          findings{{"ids", "10000000000000000000", "1 to 19 digits"}});
    CHECK(
        validate(get_users{.ids = {"1"_user}, .post_fields = {xdm::post_field::lang}}).size() == 1);
}
