// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/wishes.hpp>

#include <xdm/endpoint/for_inbox.hpp>
#include <xdm/endpoint/get_events.hpp>
#include <xdm/endpoint/get_me.hpp>
#include <xdm/http/form.hpp>

#include <doctest/doctest.h>

#include <string_view>

using xdm::dialect;
using namespace xdm::fake::detail;

namespace {

dialect shown_by(std::string_view query, dialect otherwise = dialect::classic)
{
    return dialect_of(xdm::parse_form(query), otherwise);
}

} // namespace

TEST_CASE("a request shows its dialect by what only one of them has")
{
    CHECK(shown_by("") == dialect::classic);
    CHECK(shown_by("", dialect::post) == dialect::post);
    CHECK(shown_by("user.fields=name&expansions=sender_id", dialect::post) == dialect::post);
    CHECK(shown_by("post.fields=text") == dialect::post);
    CHECK(shown_by("tweet.fields=text", dialect::post) == dialect::classic);
    CHECK(shown_by("expansions=sender_id,referenced_posts") == dialect::post);
    CHECK(shown_by("expansions=referenced_tweets.id", dialect::post) == dialect::classic);
    CHECK(shown_by("expansions=pinned_post_id") == dialect::post);
    CHECK(shown_by("expansions=most_recent_post_id") == dialect::post);
    CHECK(shown_by("expansions=affiliation") == dialect::post);
    CHECK(shown_by("expansions=affiliation.user_id", dialect::post) == dialect::classic);
    CHECK(shown_by("user.fields=affiliation", dialect::post) == dialect::classic);
    CHECK(shown_by("user.fields=pinned_tweet_id", dialect::post) == dialect::classic);
    CHECK(shown_by("user.fields=subscribes_to_you") == dialect::post);
    CHECK(shown_by("tweet.fields=text&post.fields=text") == dialect::post);
}

TEST_CASE("what an inbox asks for is told apart in both dialects")
{
    for (auto const d : {dialect::classic, dialect::post}) {
        auto const other = d == dialect::classic ? dialect::post : dialect::classic;
        CHECK(dialect_of(encode(xdm::for_inbox(xdm::get_events{}), d).query, other) == d);
    }
}

TEST_CASE("the default fields are there, whatever was asked for")
{
    parameters p{{}, xdm::parse_form("user.fields=url&tweet.fields=lang&media.fields=width")};
    auto const wanted = read_objects(p, dialect::classic);
    CHECK(p.bad.empty());
    for (auto const f : {xdm::user_field::id, xdm::user_field::name, xdm::user_field::username,
             xdm::user_field::url})
        CHECK(wanted.user.has(f));
    CHECK_FALSE(wanted.user.has(xdm::user_field::verified));
    for (auto const f :
        {xdm::media_field::media_key, xdm::media_field::type, xdm::media_field::width})
        CHECK(wanted.media.has(f));
    CHECK_FALSE(wanted.media.has(xdm::media_field::url));
    for (auto const f : {xdm::post_field::id, xdm::post_field::text, xdm::post_field::lang,
             xdm::post_field::edit_history_post_ids})
        CHECK(wanted.post.has(f));
    CHECK_FALSE(wanted.post.has(xdm::post_field::author_id));

    parameters none{{}, {}};
    CHECK_FALSE(read_objects(none, dialect::post).post.has(xdm::post_field::edit_history_post_ids));
}

TEST_CASE("an expansion also asks for the field that it follows")
{
    parameters p{{}, xdm::parse_form("expansions=sender_id,referenced_posts")};
    auto const wanted = read_event_wishes(p, dialect::post);
    CHECK(wanted.fields.has(xdm::event_field::sender_id));
    CHECK(wanted.fields.has(xdm::event_field::referenced_posts));
    CHECK(wanted.fields.has(xdm::event_field::text));
    CHECK_FALSE(wanted.fields.has(xdm::event_field::created_at));
    CHECK_FALSE(wanted.fields.has(xdm::event_field::attachments));

    parameters u{{}, xdm::parse_form("expansions=pinned_tweet_id")};
    auto const user = read_user_wishes(u, dialect::classic);
    CHECK(user.objects.user.has(xdm::user_field::pinned_post_id));
    CHECK_FALSE(user.objects.user.has(xdm::user_field::affiliation));
}

TEST_CASE("names that are none of a list's are refused, each under its parameter")
{
    parameters p{{}, xdm::parse_form("dm_event.fields=a&expansions=b&user.fields=c&media.fields=d&"
                                     "tweet.fields=e&post.fields=f")};
    read_event_wishes(p, dialect::classic);
    std::string names;
    for (auto const& one : p.bad)
        append_item(names, one.name);
    CHECK(names == "dm_event.fields,expansions,user.fields,media.fields,tweet.fields,post.fields");
}

TEST_CASE("a member is among the fields by either of its names")
{
    xdm::names<xdm::user_field> const fields{xdm::user_field::pinned_post_id};
    CHECK(among(fields)("pinned_tweet_id"));
    CHECK_FALSE(among(fields)("name"));
    CHECK_FALSE(among(fields)("no such"));
}
