// SPDX-License-Identifier: BSL-1.0
#include <xdm/oauth2/scopes.hpp>

#include <xdm/endpoint.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using xdm::scope;
using xdm::scope_set;
using xdm::oauth2::missing;
using xdm::oauth2::scopes;
using xdm::oauth2::scopes_for;
using xdm::oauth2::specification_scopes_for;

namespace {

constexpr scope_set lookup{scope::dm_read, scope::tweet_read, scope::users_read};
constexpr scope_set manage = lookup | scope_set{scope::dm_write};

// A guide's table and the OpenAPI description's, for one endpoint.
template <class Endpoint>
constexpr bool has(scope_set guide, scope_set specification)
{
    return scopes_for<Endpoint>() == guide && specification_scopes_for<Endpoint>() == specification;
}

constexpr scope_set no_reading{scope::dm_write, scope::tweet_read, scope::users_read};
constexpr scope_set messages_only{scope::dm_read, scope::dm_write};
constexpr scope_set users{scope::tweet_read, scope::users_read};

static_assert(has<xdm::get_events>(lookup, lookup));
static_assert(has<xdm::get_event>(lookup, lookup));
static_assert(has<xdm::send_message>(manage, no_reading));
static_assert(has<xdm::create_group>(manage, no_reading));
static_assert(has<xdm::delete_event>(manage, messages_only));
static_assert(has<xdm::block_messages_from>(manage, no_reading));
static_assert(has<xdm::unblock_messages_from>(manage, no_reading));
static_assert(scopes_for<xdm::download_media>().has(scope::dm_read));
static_assert(specification_scopes_for<xdm::download_media>() == scope_set{scope::dm_read});
static_assert(has<xdm::get_me>(users, users));

struct write_only {
    static constexpr xdm::schemes accepts{xdm::scheme::oauth2_user};
    static constexpr scope_set scopes{scope::dm_write};
    static constexpr scope_set specification_scopes{scope::dm_write};
};

template <class Endpoint>
concept has_scopes = requires { scopes_for<Endpoint>(); };

static_assert(has_scopes<xdm::get_events> && !has_scopes<xdm::v1::delete_event>);

} // namespace

TEST_CASE("The least scopes of several endpoints are all that each of them needs")
{
    CHECK(scopes_for<xdm::get_events, xdm::send_message>() == manage);
    CHECK(scopes_for<xdm::get_me, xdm::get_events>() == lookup);
    CHECK(scopes_for<>() == scope_set{});
    CHECK(specification_scopes_for<xdm::send_message, xdm::delete_event>() == manage);
}

TEST_CASE("offline.access is asked for on request only")
{
    CHECK_FALSE(scopes_for<xdm::get_events>().has(scope::offline_access));
    CHECK(scopes_for<xdm::get_events>({scope::offline_access}) ==
          (lookup | scope_set{scope::offline_access}));
    CHECK(specification_scopes_for<xdm::get_me>({scope::offline_access}) ==
          (users | scope_set{scope::offline_access}));
}

TEST_CASE("dm.write brings dm.read along, as the prose demands, but not in the specification's set")
{
    CHECK(scopes_for<write_only>() == messages_only);
    CHECK(specification_scopes_for<write_only>() == scope_set{scope::dm_write});
    CHECK(scopes_for<xdm::get_me>({scope::dm_write}).has(scope::dm_read));
}

TEST_CASE("Scopes are read from text in any order, doubled, and between any white space")
{
    scopes const read{" users.read  dm.read\ttweet.read\ndm.read\r\n"};
    CHECK(read == scopes{lookup});
    CHECK(to_string(read) == "dm.read tweet.read users.read");
    CHECK(scopes{""}.empty());
    CHECK(scopes{" "}.empty());
    CHECK(to_string(scopes{}) == "");
    CHECK(scopes{"dm.read"} == scopes{scope::dm_read});
}

TEST_CASE("A scope that X adds tomorrow is kept as text")
{
    scopes const read{"zoo.read dm.read chat.write zoo.read DM.READ"};
    CHECK(read.known() == scope_set{scope::dm_read});
    CHECK(read.others() == std::vector<std::string>{"DM.READ", "chat.write", "zoo.read"});
    CHECK(to_string(read) == "dm.read DM.READ chat.write zoo.read");
    CHECK(scopes{"chat.write zoo.read"} == scopes{"zoo.read chat.write"});
    CHECK_FALSE(read.empty());
    CHECK_FALSE(scopes{"zoo.read"}.empty());
    CHECK(read.has(scope::dm_read));
    CHECK_FALSE(read.has(scope::dm_write));
}

TEST_CASE("Two sets together hold what either holds")
{
    auto const both = scopes{"dm.read b"} | scopes{"a users.read b"};
    CHECK(both == scopes{"a b dm.read users.read"});
    CHECK((both | scope_set{scope::dm_write}).has(scope::dm_write));
}

TEST_CASE("What is missing is needed and was not granted")
{
    CHECK(missing(scopes{"dm.read tweet.read users.read offline.access x"}, lookup).empty());
    CHECK(to_string(missing(scopes{"tweet.read users.read"}, manage)) == "dm.read dm.write");
    CHECK(to_string(missing(scopes{"a c"}, scopes{"b a dm.read"})) == "dm.read b");
    CHECK(missing({}, {}).empty());
}

TEST_CASE("Names that are added one by one stand in order, each once")
{
    scopes some;
    for (auto const* name : {"n.b", "n.c", "n.a", "n.b", "dm.read", "n.a", "n.c"})
        some.add(name);
    CHECK(some.others() == std::vector<std::string>{"n.a", "n.b", "n.c"});
    CHECK(some == scopes{"n.c dm.read n.b n.a"});
}
