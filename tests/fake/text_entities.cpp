// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/text_entities.hpp>

#include <doctest/doctest.h>

using namespace xdm::fake::detail;

static_assert(hashtag_size("#tag rest") == 4);
static_assert(hashtag_size("#a1_b") == 5);
static_assert(hashtag_size("#\xc3\xa9t\xc3\xa9.") == 6);
static_assert(hashtag_size("#2026") == 0);
static_assert(hashtag_size("#") == 0);
static_assert(hashtag_size("tag") == 0);

static_assert(cashtag_size("$TSLA,") == 5);
static_assert(cashtag_size("$A") == 2);
static_assert(cashtag_size("$100") == 0);
static_assert(cashtag_size("$A1") == 0);
static_assert(cashtag_size("$TOOLONG") == 0);
static_assert(cashtag_size("$") == 0);

static_assert(mention_size("@X!") == 2);
static_assert(mention_size("@a_b9 ") == 5);
static_assert(mention_size("@abcdefghijklmno") == 16);
static_assert(mention_size("@abcdefghijklmnop") == 0);
static_assert(mention_size("@\xc3\xa9") == 0);
static_assert(mention_size("@ x") == 0);

static_assert(url_size("https://example.com/a?b=c#d rest") == 27);
static_assert(url_size("http://a.b, and") == 10);
static_assert(url_size("https://a.b/(c).") == 14);
static_assert(url_size("https://") == 0);
static_assert(url_size("https://...") == 0);
static_assert(url_size("ftp://a.b") == 0);

static_assert(post_of_url("https://x.com/XDevelopers/status/1580559079470145536") ==
              xdm::post_id{1580559079470145536});
static_assert(post_of_url("http://www.twitter.com/a/status/12?s=20") == xdm::post_id{12});
static_assert(post_of_url("https://mobile.twitter.com/a/status/12/photo/1") == xdm::post_id{12});
static_assert(!post_of_url("https://x.com/a/status/"));
static_assert(!post_of_url("https://x.com/a/status/b"));
static_assert(!post_of_url("https://x.com/a"));
static_assert(!post_of_url("https://x.com/a/lists/12"));
static_assert(!post_of_url("https://example.com/a/status/12"));
static_assert(!post_of_url("https://notx.com/a/status/12"));
static_assert(!post_of_url("x.com/a/status/12"));

TEST_CASE("what a text can hold is found by the compiler already")
{
    CHECK(word_size("ab c") == 2);
    CHECK(is_word('_'));
    CHECK_FALSE(is_word('-'));
}
