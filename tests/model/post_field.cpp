// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/post_field.hpp>

#include <model/spelled.hpp>

TEST_CASE("The fields of posts are those of X's two vocabularies")
{
    if (facts::missing())
        return;
    CHECK(spelled::in<xdm::post_field>(xdm::dialect::classic) ==
          spelled::of_x("2.166", "tweet.fields"));
    CHECK(
        spelled::in<xdm::post_field>(xdm::dialect::post) == spelled::of_x("2.167", "post.fields"));
}

TEST_CASE("The fields of posts are read and written")
{
    spelled::check_round_trips<xdm::post_field>();
    using enum xdm::post_field;
    CHECK(to_string(note_post) == "note_tweet");
    CHECK(to_string(article_title) == "article_title");
    CHECK(to_string(referenced_posts) == "referenced_tweets");
    CHECK(xdm::parse<xdm::post_field>("note_post") == note_post);
    CHECK(to_string(withheld) == "withheld");
}

TEST_CASE("Three fields of posts are for the author alone")
{
    using xdm::post_field;
    auto const owner_only = [](post_field f) {
        return xdm::detail::spellings<post_field>::rows[static_cast<std::size_t>(f)].owner_only;
    };
    CHECK(owner_only(post_field::non_public_metrics));
    CHECK(owner_only(post_field::organic_metrics));
    CHECK(owner_only(post_field::promoted_metrics));
    CHECK_FALSE(owner_only(post_field::public_metrics));
    CHECK_FALSE(owner_only(post_field::text));
}
