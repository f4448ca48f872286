// SPDX-License-Identifier: BSL-1.0
#include <xdm/endpoint/get_events.hpp>

#include <endpoint/findings.hpp>
#include <endpoint/promises.hpp>
#include <endpoint/wire.hpp>

#include <limits>

using namespace xdm::literals;
using xdm::dialect;
using xdm::event_expansion;
using xdm::event_field;
using xdm::event_type;
using xdm::get_events;
using xdm::media_field;
using xdm::post_field;
using xdm::user_field;

namespace {

static_assert(promises::plain<get_events>);
static_assert(promises::needs_nothing<get_events>);
static_assert(get_events::accepts == promises::of_users);
static_assert(get_events::scopes == promises::reading);
static_assert(get_events::specification_scopes == promises::reading);
static_assert(std::same_as<get_events::result, struct xdm::event_page>);

// Events, posts and media name no place to look for events.
template <class In>
concept is_place = requires(In in) { get_events{.in = in}; };
static_assert(is_place<xdm::user_id> && is_place<xdm::conversation_id>);
static_assert(!is_place<xdm::event_id> && !is_place<xdm::post_id> && !is_place<int>);

get_events const full{
    .in = "1582103724607971328"_conversation,
    .max_results = 50,
    .pagination_token = "18LAA5G1SL0NR5OG0G00ZZZZ",
    .event_types = {event_type::message_create, event_type::participants_join},
    .dm_event_fields = {event_field::created_at, event_field::sender_id},
    .expansions = {event_expansion::attachments_media_keys, event_expansion::referenced_posts},
    .user_fields = {user_field::username},
    .media_fields = {media_field::url, media_field::type},
    .post_fields = {post_field::note_post, post_field::author_id},
};

} // namespace

TEST_CASE("Events of all conversations, of one with a user, and of one conversation")
{
    wire::check(encode(get_events{}), {.url = "https://api.x.com/2/dm_events"});
    wire::check(encode(get_events{.in = "9876543210"_user}),
        {.url = "https://api.x.com/2/dm_conversations/with/9876543210/dm_events"});
    wire::check(encode(get_events{.in = "944480690-906948460078698496"_conversation}),
        {.url = "https://api.x.com/2/dm_conversations/944480690-906948460078698496/dm_events"});
    wire::check(encode(get_events{.in = "1582103724607971328"_conversation}),
        {.url = "https://api.x.com/2/dm_conversations/1582103724607971328/dm_events"});
}

TEST_CASE("A conversation is asked for by the id that X sent, whatever its order")
{
    CHECK(encode(get_events{.in = "20-10"_conversation}).url ==
          "https://api.x.com/2/dm_conversations/20-10/dm_events");
}

TEST_CASE("Every member of a request for events is written, in the classic names")
{
    wire::check(encode(full),
        {.url = "https://api.x.com/2/dm_conversations/1582103724607971328/dm_events",
            .query = {{"max_results", "50"}, {"pagination_token", "18LAA5G1SL0NR5OG0G00ZZZZ"},
                {"event_types", "MessageCreate,ParticipantsJoin"},
                {"dm_event.fields", "created_at,sender_id,attachments,referenced_tweets"},
                {"expansions", "attachments.media_keys,referenced_tweets.id"},
                {"user.fields", "username"}, {"media.fields", "url,type"},
                {"tweet.fields", "note_tweet,author_id"}}});
}

TEST_CASE("The same in the new names, where the sender is an expansion")
{
    wire::check(encode(full, dialect::post),
        {.url = "https://api.x.com/2/dm_conversations/1582103724607971328/dm_events",
            .query = {{"max_results", "50"}, {"pagination_token", "18LAA5G1SL0NR5OG0G00ZZZZ"},
                {"event_types", "MessageCreate,ParticipantsJoin"},
                {"dm_event.fields", "created_at,attachments"},
                {"expansions", "attachments.media_keys,referenced_posts,sender_id"},
                {"user.fields", "username"}, {"media.fields", "url,type"},
                {"post.fields", "note_post"}}});
}

TEST_CASE("A pagination token is sent as it came, and nothing is refused about it")
{
    for (std::string const token : {"x", "18LAA5G1SL0NR5OG0G00ZZZZ", "a token/of?tomorrow=&#"}) {
        get_events const e{.pagination_token = token};
        CHECK(wire::read(encode(e)).query == wire::pairs{{"pagination_token", token}});
        CHECK(validate(e) == findings{});
    }
}

TEST_CASE("A page has 1 to 100 events")
{
    for (int const size : {1, 2, 50, 99, 100}) {
        get_events const e{.max_results = size};
        CHECK(validate(e) == findings{});
        CHECK(wire::list(encode(e).query) == wire::pairs{{"max_results", std::to_string(size)}});
    }
    for (int const size :
        {0, -1, 101, 1000, std::numeric_limits<int>::max(), std::numeric_limits<int>::min()}) {
        get_events const e{.max_results = size};
        CHECK(validate(e) == findings{{"max_results", std::to_string(size), "1 to 100"}});
        CHECK(wire::list(encode(e).query) == wire::pairs{{"max_results", std::to_string(size)}});
    }
}

TEST_CASE("All findings about a request for events are reported at once")
{
    get_events const e{.in = "5"_conversation,
        .max_results = 0,
        .user_fields = {user_field::name},
        .media_fields = {media_field::url},
        .post_fields = {post_field::text}};
    auto const found = validate(e);
    REQUIRE(found.size() == 5);
    CHECK(found[0] == xdm::invalid{"in", "5", "15 to 19 digits"});
    CHECK(found[1] == xdm::invalid{"max_results", "0", "1 to 100"});
    CHECK(found[2].member == "user_fields");
    CHECK(found[3].member == "media_fields");
    CHECK(found[4].member == "post_fields");
    // In the classic dialect the sender's id alone brings no user; in the new one it does, but
    // there a post has no author.
    CHECK(validate(full) ==
          findings{{"user_fields", "username",
              "user fields with an expansion that brings users: sender_id, participant_ids"}});
    CHECK(validate(full, dialect::post) ==
          findings{{"post_fields", "author_id", "it in the other dialect only"}});
}
