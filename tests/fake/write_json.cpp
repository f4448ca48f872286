// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/write_json.hpp>

#include <xdm/decode/read.hpp>
#include <xdm/decode/tables/entities.hpp>
#include <xdm/decode/tables/media.hpp>
#include <xdm/decode/tables/post.hpp>
#include <xdm/decode/tables/user.hpp>

#include <doctest/doctest.h>

#include <string>

using xdm::dialect;
using xdm::fake::detail::write_json;
using namespace xdm::literals;

namespace {

template <class T>
std::string written(T const& value, dialect d = dialect::classic)
{
    std::string text;
    write_json(text, value, d);
    return text;
}

template <class T>
void survives(T const& value)
{
    for (auto const d : {dialect::classic, dialect::post}) {
        auto const text = written(value, d);
        T read{};
        INFO(text);
        REQUIRE(xdm::detail::read(text, read));
        CHECK(read == value);
    }
}

} // namespace

TEST_CASE("scalars are written as X writes them")
{
    CHECK(written(std::string{"a\"\n"}) == R"("a\"\n")");
    CHECK(written(xdm::answer::yes) == "true");
    CHECK(written(xdm::answer::no) == "false");
    CHECK(written(true) == "true");
    CHECK(written(std::int64_t{-5}) == "-5");
    CHECK(written(0.25) == "0.25");
    CHECK(written("12"_user) == R"("12")");
    CHECK(written("1-2"_conversation) == R"("1-2")");
    CHECK(written(xdm::media_key{5, "12"_media}) == R"("5_12")");
    CHECK(written(xdm::time_point{}) == R"("1970-01-01T00:00:00.000Z")");
    CHECK(written(std::vector{"1"_user, "2"_user}) == R"(["1","2"])");
    CHECK(written(std::vector<std::string>{}) == "[]");
}

TEST_CASE("what is not known is left out")
{
    xdm::user u{.id = "1"_user, .name = "n", .username = "u"};
    CHECK(written(u) == R"({"id":"1","name":"n","username":"u"})");
    u.is_protected = xdm::answer::no;
    u.public_metrics.posts = 0;
    CHECK(written(u) == R"({"id":"1","name":"n","username":"u","protected":false,)"
                        R"("public_metrics":{"tweet_count":0}})");
    CHECK(written(u, dialect::post).ends_with(R"("public_metrics":{"post_count":0}})"));
}

TEST_CASE("only what is wanted is written, and all that is inside of it")
{
    xdm::user u{.id = "1"_user, .name = "n", .username = "u"};
    u.public_metrics.posts = 3;
    std::string text;
    write_json(text, u, dialect::classic,
        [](std::string_view name) { return name == "public_metrics" || name == "name"; });
    CHECK(text == R"({"name":"n","public_metrics":{"tweet_count":3}})");
    text.clear();
    write_json(text, u, dialect::classic, [](std::string_view) { return false; });
    CHECK(text == "{}");
}

TEST_CASE("members of a member stand among the others where the table says so")
{
    xdm::tag_entity const tag{{4, 7}, "ab"};
    CHECK(written(tag) == R"({"tag":"ab","start":4,"end":7})");
}

TEST_CASE("the bit rate keeps its name in both dialects")
{
    xdm::media_variant const v{832, "video/mp4", "https://example.com/v"};
    auto const expected =
        R"({"bit_rate":832,"content_type":"video/mp4","url":"https://example.com/v"})";
    CHECK(written(v) == expected);
    CHECK(written(v, dialect::post) == expected);
}

TEST_CASE("what is written is read again as it was")
{
    xdm::entities const marks{.urls = {{.range = {0, 3},
                                  .url = "a",
                                  .expanded_url = "b",
                                  .display_url = "c",
                                  .images = {{"i", 1, 2}},
                                  .status = 200}},
        .hashtags = {{{1, 2}, "h"}},
        .mentions = {{{3, 4}, "m", "5"_user}},
        .cashtags = {{{5, 6}, "C"}},
        .annotations = {{{7, 8}, 0.5, "Place", "x"}}};
    xdm::user u{.id = "1"_user, .name = "n \xc3\xa9", .username = "u"};
    u.created_at = xdm::time_point{};
    u.description = "d";
    u.entities = {.url = marks, .description = marks};
    u.verified = xdm::answer::yes;
    u.public_metrics = {1, 2, 3, 4, 5, 6};
    u.pinned_post = "7"_post;
    u.most_recent_post = "8"_post;
    u.affiliation = {"b", "d", "u", {"9"_user}};
    u.connection_status = {"following", "muting"};
    u.receives_your_dm = xdm::answer::no;
    u.subscription.subscribes_to_you = xdm::answer::yes;
    u.withheld = {{"DE"}, "user", xdm::answer::unknown};
    survives(u);

    xdm::post p{.id = "1"_post, .text = "t"};
    p.edit_history = {"1"_post};
    p.author = "2"_user;
    p.public_metrics = {.reposts = 1, .replies = 2, .likes = 3};
    p.referenced_posts = {{"3"_post, "quoted"}};
    p.attachments.media_keys = {xdm::media_key{3, "4"_media}};
    p.entities = marks;
    p.edit_controls = {5, xdm::answer::yes, xdm::time_point{}};
    p.note = {"long", marks};
    p.display_text_range = {0, 1};
    survives(p);

    xdm::media m{.id = xdm::media_key{5, "1"_media}, .type = "video", .width = 1, .height = 2};
    m.variants = {{1, "video/mp4", "u"}, {{}, "application/x-mpegURL", "s"}};
    m.public_metrics.views = 9;
    survives(m);
}
