// SPDX-License-Identifier: BSL-1.0
#include <xdm/decode/tables/entities.hpp>

#include <decode/spelled_out.hpp>

#include <doctest/doctest.h>

using namespace xdm;
using namespace xdm::literals;

TEST_CASE("The picture of a link is read member by member")
{
    check_table(R"({"url":"https://pbs.twimg.com/a.jpg","width":1200,"height":630})",
        link_image{.url = "https://pbs.twimg.com/a.jpg", .width = 1200, .height = 630});
}

TEST_CASE("A place in a text is read member by member")
{
    check_table(R"({"start":4,"end":27})", text_range{.start = 4, .end = 27});
}

TEST_CASE("A link is read member by member")
{
    check_table(
        R"({"start":4,"end":27,"url":"https://t.co/a","expanded_url":"https://example.com/b",
        "display_url":"example.com/b","unwound_url":"https://example.com/c","title":"t",
        "description":"d","images":[{"url":"i","width":1,"height":2},{"url":"j"}],"status":200,
        "media_key":"5_2033242315552538624"})",
        url_entity{.range = {.start = 4, .end = 27},
            .url = "https://t.co/a",
            .expanded_url = "https://example.com/b",
            .display_url = "example.com/b",
            .unwound_url = "https://example.com/c",
            .title = "t",
            .description = "d",
            .images = {{.url = "i", .width = 1, .height = 2}, {.url = "j"}},
            .status = 200,
            .media_key = media_key{5, "2033242315552538624"_media}});
}

TEST_CASE("A hashtag is read member by member")
{
    check_table(R"({"start":4,"end":10,"tag":"ferry"})",
        tag_entity{.range = {.start = 4, .end = 10}, .tag = "ferry"});
}

TEST_CASE("A mention is read member by member")
{
    check_table(R"({"start":4,"end":14,"username":"ada_quill","id":"83420117"})",
        mention_entity{
            .range = {.start = 4, .end = 14}, .username = "ada_quill", .id = "83420117"_user});
}

TEST_CASE("An annotation is read member by member")
{
    check_table(
        R"({"start":4,"end":7,"probability":0.8125,"type":"Place","normalized_text":"pier"})",
        annotation_entity{.range = {.start = 4, .end = 7},
            .probability = 0.8125,
            .type = "Place",
            .normalized_text = "pier"});
    CHECK(read_as<annotation_entity>(R"({"probability":1})").probability == 1.0);
    CHECK(!read_as<annotation_entity>(R"({"probability":1e999})").probability);
}

TEST_CASE("The entities of a text are read list by list")
{
    check_table(R"({"urls":[{"url":"u"}],"hashtags":[{"tag":"h"}],"mentions":[{"username":"m"}],
        "cashtags":[{"tag":"c"}],"annotations":[{"type":"a"},{"type":"b"}]})",
        entities{.urls = {{.url = "u"}},
            .hashtags = {{.tag = "h"}},
            .mentions = {{.username = "m"}},
            .cashtags = {{.tag = "c"}},
            .annotations = {{.type = "a"}, {.type = "b"}}});
}

TEST_CASE("An element of a list of entities that is no object is dropped, its neighbours stay")
{
    auto const read = read_as<entities>(
        R"({"hashtags":[null,{"tag":"a"},5,"x",[{"tag":"no"}],{"tag":"b"},true],"urls":"no"})");
    CHECK(read == entities{.hashtags = {{.tag = "a"}, {.tag = "b"}}});
}
