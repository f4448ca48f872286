// SPDX-License-Identifier: BSL-1.0
#include <xdm/decode/tables/includes.hpp>

#include <decode/spelled_out.hpp>

#include <doctest/doctest.h>

#include <utility>

using namespace xdm;
using namespace xdm::literals;

TEST_CASE("A poll is read member by member")
{
    check_table(R"({"position":1,"label":"l","votes":0})",
        poll_option{.position = 1, .label = "l", .votes = 0});
    check_table(R"({"id":"2032426447088115714","options":[{"label":"a"},{"label":"b"}],
        "duration_minutes":1440,"end_datetime":"2026-03-14T12:00:00.000Z","voting_status":"open"})",
        poll{.id = poll_id{2'032'426'447'088'115'714},
            .options = {{.label = "a"}, {.label = "b"}},
            .duration_minutes = 1'440,
            .ends_at = at("2026-03-14T12:00:00Z"),
            .voting_status = "open"});
}

TEST_CASE("A place is read member by member")
{
    check_table(R"({"type":"Feature","bbox":[-1.25,60,-1,60.5],"geometry":{"type":"Point"}})",
        place_geo{.type = "Feature", .bbox = {-1.25, 60, -1, 60.5}, .geometry = {.type = "Point"}});
    check_table(R"({"id":"0a","full_name":"f","name":"n","country":"c","country_code":"GB",
        "place_type":"city","contained_within":["0b","0c"],"geo":{"type":"Feature"}})",
        xdm::place{.id = "0a",
            .full_name = "f",
            .name = "n",
            .country = "c",
            .country_code = "GB",
            .place_type = "city",
            .contained_within = {"0b", "0c"},
            .geo = {.type = "Feature"}});
}

TEST_CASE("A topic is read member by member")
{
    check_table(R"({"id":"1284","name":"n","description":"d"})",
        topic{.id = "1284", .name = "n", .description = "d"});
}

TEST_CASE("The includes are read list by list, in both dialects")
{
    std::string const rest = R"("users":[{"id":"1"},{"id":"2"}],"media":[{"media_key":"3_3"}],
        "places":[{"id":"0a"}],"polls":[{"id":"4"}],"topics":[{"id":"5"}]})";
    for (auto const* posts : {R"({"tweets":[{"id":"6"}],)", R"({"posts":[{"id":"6"}],)"}) {
        auto read = read_as<wire::includes>(posts + rest);
        CHECK(read.users == std::vector{user{.id = "1"_user}, user{.id = "2"_user}});
        CHECK(read.media == std::vector{media{.id = media_key{3, "3"_media}}});
        CHECK(read.posts == std::vector{post{.id = "6"_post}});
        CHECK(read.places == std::vector{xdm::place{.id = "0a"}});
        CHECK(read.polls == std::vector{poll{.id = poll_id{4}}});
        CHECK(read.topics == std::vector{topic{.id = "5"}});

        auto const found = std::move(read).indexed();
        CHECK(found.users.size() == 2);
        CHECK(found.users.find("2"_user) == &found.users[1]);
        CHECK(found.media.find(media_key{3, "3"_media}) == &found.media[0]);
        CHECK(found.posts.find("6"_post) == &found.posts[0]);
        CHECK(found.places.find("0a") == &found.places[0]);
        CHECK(found.polls.find(poll_id{4}) == &found.polls[0]);
        CHECK(found.topics.find("5") == &found.topics[0]);
        CHECK(found.users.find("6"_user) == nullptr);
    }
    each_name<wire::includes>([&](std::string_view name, std::string_view renamed) {
        CAPTURE(name);
        CHECK((name == "tweets" || rest.find('"' + std::string{name} + '"') != rest.npos));
        CHECK((renamed == "posts" || rest.find('"' + std::string{renamed} + '"') != rest.npos));
    });
}
