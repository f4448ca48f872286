// SPDX-License-Identifier: BSL-1.0
#include <xdm/endpoint/event_query.hpp>

#include <endpoint/findings.hpp>
#include <endpoint/wire.hpp>

using xdm::dialect;
using xdm::event_expansion;
using xdm::event_field;
using xdm::media_field;
using xdm::names;
using xdm::post_field;
using xdm::user_field;

namespace {

struct asked {
    names<event_field> dm_event_fields{};
    names<event_expansion> expansions{};
    names<user_field> user_fields{};
    names<media_field> media_fields{};
    names<post_field> post_fields{};
};

wire::pairs written(asked const& e, dialect d = dialect::classic)
{
    xdm::fields query;
    xdm::detail::append_event_query(query, e, d);
    return wire::list(query);
}

findings found_in(asked const& e, dialect d = dialect::classic)
{
    findings found;
    xdm::detail::validate_event_query(found, e, d);
    return found;
}

constexpr std::string_view users_wanted =
    "user fields with an expansion that brings users: sender_id, participant_ids";
constexpr std::string_view media_wanted = "media fields with the expansion attachments_media_keys";
constexpr std::string_view posts_wanted = "post fields with the expansion referenced_posts";

} // namespace

TEST_CASE("Who asks for nothing writes nothing, and nothing is wrong about it")
{
    for (auto const d : {dialect::classic, dialect::post}) {
        CHECK(written({}, d).empty());
        CHECK(found_in({}, d) == findings{});
    }
}

TEST_CASE("Each of the four expansions asks for its field in the classic dialect")
{
    using enum event_expansion;
    CHECK(written({.expansions = {sender_id}}) ==
          wire::pairs{{"dm_event.fields", "sender_id"}, {"expansions", "sender_id"}});
    CHECK(written({.expansions = {participant_ids}}) ==
          wire::pairs{{"dm_event.fields", "participant_ids"}, {"expansions", "participant_ids"}});
    CHECK(
        written({.expansions = {attachments_media_keys}}) ==
        wire::pairs{{"dm_event.fields", "attachments"}, {"expansions", "attachments.media_keys"}});
    CHECK(written({.expansions = {referenced_posts}}) ==
          wire::pairs{
              {"dm_event.fields", "referenced_tweets"}, {"expansions", "referenced_tweets.id"}});
}

TEST_CASE("In the new dialect three of them need no field, since there is none")
{
    using enum event_expansion;
    CHECK(written({.expansions = {sender_id}}, dialect::post) ==
          wire::pairs{{"expansions", "sender_id"}});
    CHECK(written({.expansions = {participant_ids}}, dialect::post) ==
          wire::pairs{{"expansions", "participant_ids"}});
    CHECK(written({.expansions = {referenced_posts}}, dialect::post) ==
          wire::pairs{{"expansions", "referenced_posts"}});
    CHECK(
        written({.expansions = {attachments_media_keys}}, dialect::post) ==
        wire::pairs{{"dm_event.fields", "attachments"}, {"expansions", "attachments.media_keys"}});
}

TEST_CASE("In the new dialect the fields that it lacks are asked for as expansions")
{
    using enum event_field;
    asked const e{.dm_event_fields = {sender_id, text, participant_ids, referenced_posts}};
    CHECK(written(e) ==
          wire::pairs{{"dm_event.fields", "sender_id,text,participant_ids,referenced_tweets"}});
    CHECK(written(e, dialect::post) ==
          wire::pairs{{"dm_event.fields", "text"},
              {"expansions", "sender_id,participant_ids,referenced_posts"}});
    CHECK(found_in(e) == findings{});
    CHECK(found_in(e, dialect::post) == findings{});
}

TEST_CASE("An expansion that is asked for in both ways is written once")
{
    asked const e{.dm_event_fields = {event_field::sender_id},
        .expansions = {event_expansion::sender_id, event_expansion::sender_id}};
    CHECK(written(e) == wire::pairs{{"dm_event.fields", "sender_id"}, {"expansions", "sender_id"}});
    CHECK(written(e, dialect::post) == wire::pairs{{"expansions", "sender_id"}});
}

TEST_CASE("The parameter of posts has the dialect's name")
{
    asked const e{.expansions = {event_expansion::referenced_posts},
        .post_fields = {post_field::note_post, post_field::text}};
    CHECK(written(e).back() == wire::pair{"tweet.fields", "note_tweet,text"});
    CHECK(written(e, dialect::post).back() == wire::pair{"post.fields", "note_post,text"});
}

TEST_CASE("A name that X adds tomorrow is asked for, also as an expansion")
{
    asked e;
    e.dm_event_fields.add("mood");
    e.expansions.add("mood.user_id");
    e.user_fields.add("mood");
    e.media_fields.add("mood");
    e.post_fields.add("mood");
    CHECK(written(e, dialect::post) == wire::pairs{{"dm_event.fields", "mood"},
                                           {"expansions", "mood.user_id"}, {"user.fields", "mood"},
                                           {"media.fields", "mood"}, {"post.fields", "mood"}});
}

TEST_CASE("Fields of objects that no expansion brings are reported")
{
    asked const e{.dm_event_fields = {event_field::text},
        .user_fields = {user_field::name, user_field::url},
        .media_fields = {media_field::url},
        .post_fields = {post_field::text}};
    for (auto const d : {dialect::classic, dialect::post})
        CHECK(found_in(e, d) == findings{{"user_fields", "name,url", users_wanted},
                                    {"media_fields", "url", media_wanted},
                                    {"post_fields", "text", posts_wanted}});
}

TEST_CASE("Each expansion brings its objects and no others")
{
    auto const members = [](event_expansion x) {
        std::string list;
        asked const e{.expansions = {x},
            .user_fields = {user_field::name},
            .media_fields = {media_field::url},
            .post_fields = {post_field::text}};
        for (auto const& found : found_in(e))
            list += std::string{found.member} + ' ';
        return list;
    };
    CHECK(members(event_expansion::sender_id) == "media_fields post_fields ");
    CHECK(members(event_expansion::participant_ids) == "media_fields post_fields ");
    CHECK(members(event_expansion::attachments_media_keys) == "user_fields post_fields ");
    CHECK(members(event_expansion::referenced_posts) == "user_fields media_fields ");
}

TEST_CASE("In the new dialect a field that becomes an expansion brings its objects")
{
    asked const e{.dm_event_fields = {event_field::sender_id, event_field::referenced_posts},
        .user_fields = {user_field::name},
        .post_fields = {post_field::text}};
    CHECK(found_in(e, dialect::post) == findings{});
    CHECK(found_in(e).size() == 2);
}

TEST_CASE("All fields and all expansions are all right, in either dialect")
{
    asked const e{xdm::all, xdm::all, xdm::all, xdm::all, xdm::all};
    CHECK(found_in(e) == findings{});
    CHECK(found_in(e, dialect::post) == findings{});
}

TEST_CASE("A field of an object that the dialect lacks is reported")
{
    asked const e{.expansions = xdm::all,
        .user_fields = {user_field::subscribes_to_you, user_field::pinned_post_id},
        .post_fields = {post_field::author_id, post_field::article_title}};
    CHECK(found_in(e) ==
          findings{{"user_fields", "subscribes_to_you", "it in the other dialect only"},
              {"post_fields", "article_title", "it in the other dialect only"}});
    CHECK(found_in(e, dialect::post) ==
          findings{{"user_fields", "pinned_tweet_id", "it in the other dialect only"},
              {"post_fields", "author_id", "it in the other dialect only"}});
}
