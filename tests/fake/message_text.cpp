// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/message_text.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace xdm::fake::detail;

namespace {

std::string at(std::string const& text, xdm::text_range range)
{
    // The texts below are ASCII up to what is looked for, but for the marked one.
    return text.substr(
        static_cast<std::size_t>(range.start), static_cast<std::size_t>(range.end - range.start));
}

} // namespace

TEST_CASE("links become short, and the entities say where they stand and what they were")
{
    world w{{}};
    auto const made = text_writer{w, 1}.write("see https://www.example.com/a, #tag $TSLA @You");
    CHECK(made.text.starts_with("see https://t.co/"));
    CHECK(made.text.ends_with(", #tag $TSLA @You"));
    auto const& e = made.entities;
    REQUIRE(e.urls.size() == 1);
    CHECK(e.urls[0].url.size() == 23);
    CHECK(at(made.text, e.urls[0].range) == e.urls[0].url);
    CHECK(e.urls[0].expanded_url == "https://www.example.com/a");
    CHECK(e.urls[0].display_url == "example.com/a");
    REQUIRE(e.hashtags.size() == 1);
    CHECK(e.hashtags[0].tag == "tag");
    CHECK(at(made.text, e.hashtags[0].range) == "#tag");
    REQUIRE(e.cashtags.size() == 1);
    CHECK(e.cashtags[0].tag == "TSLA");
    CHECK(at(made.text, e.cashtags[0].range) == "$TSLA");
    REQUIRE(e.mentions.size() == 1);
    CHECK(e.mentions[0].username == "You");
    CHECK_FALSE(e.mentions[0].id);
    CHECK(at(made.text, e.mentions[0].range) == "@You");
    CHECK(made.posts.empty());
}

TEST_CASE("places are counted in code points")
{
    world w{{}};
    auto const made = text_writer{w, 1}.write("\xc3\xa9\xf0\x9f\x98\x80 #\xc3\xa9t\xc3\xa9 #b");
    REQUIRE(made.entities.hashtags.size() == 2);
    CHECK(made.entities.hashtags[0].range == xdm::text_range{3, 7});
    CHECK(made.entities.hashtags[0].tag == "\xc3\xa9t\xc3\xa9");
    CHECK(made.entities.hashtags[1].range == xdm::text_range{8, 10});
}

TEST_CASE("nothing is found inside of a word")
{
    world w{{}};
    auto const text = "a#b c@d e$F xhttps://example.com #b@me";
    auto const made = text_writer{w, 1}.write(text);
    CHECK(made.text == text);
    CHECK(made.entities.urls.empty());
    CHECK(made.entities.mentions.empty());
    CHECK(made.entities.cashtags.empty());
    REQUIRE(made.entities.hashtags.size() == 1);
    CHECK(made.entities.hashtags[0].tag == "b");
}

TEST_CASE("a mention of somebody who is there has their id, a post's URL makes it a shared one")
{
    world w{{}};
    w.people.push_back(made_person("Known", xdm::user_id{5}, {}));
    auto const made = text_writer{w, 1}.write("@known https://x.com/a/status/12");
    REQUIRE(made.entities.mentions.size() == 1);
    CHECK(made.entities.mentions[0].id == xdm::user_id{5});
    CHECK(made.posts == std::vector<xdm::referenced_post>{{xdm::post_id{12}, ""}});
}

TEST_CASE("bytes that are no text become one")
{
    world w{{}};
    CHECK(text_writer{w, 1}
              .write("a\xff"
                     "b")
              .text == "a\xef\xbf\xbd"
                       "b");
}

TEST_CASE("a short link is that of one URL in one message of one seed")
{
    world w{{.seed = 1}};
    world other{{.seed = 2}};
    auto const link = short_link(w, "https://a.b", 1);
    CHECK(link == short_link(w, "https://a.b", 1));
    CHECK(link != short_link(w, "https://a.c", 1));
    CHECK(link != short_link(w, "https://a.b", 2));
    CHECK(link != short_link(other, "https://a.b", 1));
}

TEST_CASE("what is shown for a URL is not longer than a line takes")
{
    CHECK(display_url("https://www.example.com/") == "example.com/");
    CHECK(display_url("https://example.com/" + std::string(18, 'a')) ==
          "example.com/" + std::string(18, 'a'));
    CHECK(display_url("https://example.com/" + std::string(19, 'a')) ==
          "example.com/" + std::string(14, 'a') + "\xe2\x80\xa6");
    CHECK(display_url("https://example.com/" + std::string(13, 'a') + "\xc3\xa9" + "bcdef") ==
          "example.com/" + std::string(13, 'a') + "\xc3\xa9\xe2\x80\xa6");
}

TEST_CASE("an attachment's link stands at the end, alone where there is no text")
{
    world w{{}};
    shown_text alone;
    add_media_link(w, alone, xdm::event_id{7});
    REQUIRE(alone.entities.urls.size() == 1);
    auto const& link = alone.entities.urls[0];
    CHECK(alone.text == link.url);
    CHECK(link.range == xdm::text_range{0, 23});
    CHECK(link.expanded_url == "https://twitter.com/messages/media/7");
    CHECK(link.display_url == "pic.twitter.com/" + link.url.substr(13));

    auto behind = text_writer{w, 1}.write("\xc3\xa9");
    add_media_link(w, behind, xdm::event_id{7});
    CHECK(behind.text == "\xc3\xa9 " + link.url);
    CHECK(behind.entities.urls[0].range == xdm::text_range{2, 25});
}
