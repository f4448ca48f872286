// SPDX-License-Identifier: BSL-1.0
#include <xdm/endpoint/user_query.hpp>

#include <xdm/model/id.hpp>

#include <endpoint/findings.hpp>
#include <endpoint/wire.hpp>

using namespace xdm::literals;
using xdm::dialect;
using xdm::names;
using xdm::post_field;
using xdm::user_expansion;
using xdm::user_field;
using xdm::detail::each_once;

namespace {

struct asked {
    names<user_field> user_fields{};
    names<user_expansion> expansions{};
    names<post_field> post_fields{};
};

wire::pairs written(asked const& e, dialect d = dialect::classic)
{
    xdm::fields query;
    xdm::detail::append_user_query(query, e, d);
    return wire::list(query);
}

findings found_in(asked const& e, dialect d = dialect::classic)
{
    findings found;
    xdm::detail::validate_user_query(found, e, d);
    return found;
}

} // namespace

TEST_CASE("Who asks for nothing about users writes nothing")
{
    for (auto const d : {dialect::classic, dialect::post}) {
        CHECK(written({}, d).empty());
        CHECK(found_in({}, d) == findings{});
    }
}

TEST_CASE("Each expansion of users asks for its field in the classic dialect")
{
    using enum user_expansion;
    CHECK(written({.expansions = {affiliation}}) ==
          wire::pairs{{"user.fields", "affiliation"}, {"expansions", "affiliation.user_id"}});
    CHECK(written({.expansions = {pinned_post_id}}) ==
          wire::pairs{{"user.fields", "pinned_tweet_id"}, {"expansions", "pinned_tweet_id"}});
    CHECK(written({.expansions = {most_recent_post_id}}) ==
          wire::pairs{
              {"user.fields", "most_recent_tweet_id"}, {"expansions", "most_recent_tweet_id"}});
}

TEST_CASE("In the new dialect these are expansions only")
{
    using enum user_expansion;
    for (asked const& e : {asked{.expansions = {affiliation, pinned_post_id}},
             asked{.user_fields = {user_field::affiliation, user_field::pinned_post_id}}})
        CHECK(
            written(e, dialect::post) == wire::pairs{{"expansions", "affiliation,pinned_post_id"}});
    CHECK(written({.user_fields = {user_field::most_recent_post_id, user_field::name}},
              dialect::post) ==
          wire::pairs{{"user.fields", "name"}, {"expansions", "most_recent_post_id"}});
}

TEST_CASE("Every member about users is written, in both dialects")
{
    asked const e{.user_fields = {user_field::receives_your_dm, user_field::subscribes_to_you},
        .expansions = {user_expansion::pinned_post_id},
        .post_fields = {post_field::note_post}};
    CHECK(written(e) == wire::pairs{{"user.fields", "receives_your_dm,pinned_tweet_id"},
                            {"expansions", "pinned_tweet_id"}, {"tweet.fields", "note_tweet"}});
    CHECK(written(e, dialect::post) ==
          wire::pairs{{"user.fields", "receives_your_dm,subscribes_to_you"},
              {"expansions", "pinned_post_id"}, {"post.fields", "note_post"}});
    CHECK(found_in(e) ==
          findings{{"user_fields", "subscribes_to_you", "it in the other dialect only"}});
    CHECK(found_in(e, dialect::post) == findings{});
}

TEST_CASE("Post fields that no expansion of users brings are reported")
{
    findings const missing{{"post_fields", "text",
        "post fields with an expansion that brings posts: pinned_post_id, most_recent_post_id"}};
    CHECK(found_in({.post_fields = {post_field::text}}) == missing);
    CHECK(found_in({.expansions = {user_expansion::affiliation},
              .post_fields = {post_field::text}}) == missing);
    for (auto const x : {user_expansion::pinned_post_id, user_expansion::most_recent_post_id})
        CHECK(found_in({.expansions = {x}, .post_fields = {post_field::text}}) == findings{});
    asked const pinned{
        .user_fields = {user_field::pinned_post_id}, .post_fields = {post_field::text}};
    CHECK(found_in(pinned) == missing);
    CHECK(found_in(pinned, dialect::post) == findings{});
}

TEST_CASE("A field of users or posts that the dialect lacks is reported")
{
    asked const e{.user_fields = {user_field::pinned_post_id, user_field::subscribes_to_you},
        .expansions = xdm::all,
        .post_fields = {post_field::article_title, post_field::author_id}};
    CHECK(found_in(e) ==
          findings{{"user_fields", "subscribes_to_you", "it in the other dialect only"},
              {"post_fields", "article_title", "it in the other dialect only"}});
    CHECK(found_in(e, dialect::post) ==
          findings{{"post_fields", "author_id", "it in the other dialect only"}});
}

TEST_CASE("A list without doubles keeps its order")
{
    CHECK(each_once(std::vector{3, 1, 3, 2, 1}) == std::vector{3, 1, 2});
    CHECK(each_once(std::vector<int>{}).empty());
    CHECK(each_once(std::vector<std::string>{"a", "A", "a"}) == std::vector<std::string>{"a", "A"});
}

TEST_CASE("1 to 100 users are looked up at once, doubles not counted")
{
    auto const found_for = [](std::size_t users, std::size_t doubles) {
        std::vector<xdm::user_id> list(doubles, xdm::user_id{1});
        for (std::size_t n = 1; n <= users; ++n)
            list.push_back(xdm::user_id{n});
        findings found;
        xdm::detail::validate_users(found, "ids", list);
        return found;
    };
    CHECK(found_for(0, 0) == findings{{"ids", "0 users", "1 to 100 users"}});
    CHECK(found_for(1, 0) == findings{});
    CHECK(found_for(99, 0) == findings{});
    CHECK(found_for(100, 0) == findings{});
    CHECK(found_for(100, 5) == findings{});
    CHECK(found_for(101, 0) == findings{{"ids", "101 users", "1 to 100 users"}});
}
