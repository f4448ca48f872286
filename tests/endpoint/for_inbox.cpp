// SPDX-License-Identifier: BSL-1.0
#include <xdm/endpoint/for_inbox.hpp>

#include <xdm/endpoint/get_event.hpp>
#include <xdm/endpoint/get_events.hpp>

#include <endpoint/findings.hpp>
#include <endpoint/wire.hpp>

using namespace xdm::literals;
using xdm::dialect;
using xdm::for_inbox;
using xdm::get_events;

template <class E>
concept can_be_for_inbox = requires(E e) { for_inbox(e); };
static_assert(can_be_for_inbox<get_events> && can_be_for_inbox<xdm::get_event>);
static_assert(!can_be_for_inbox<xdm::user_id>);

TEST_CASE("An inbox asks for who, when, where, and what hangs on a message")
{
    wire::check(encode(for_inbox(get_events{})),
        {.url = "https://api.x.com/2/dm_events",
            .query = {{"dm_event.fields",
                          "sender_id,created_at,dm_conversation_id,participant_ids,attachments,"
                          "referenced_tweets,entities"},
                {"expansions",
                    "sender_id,participant_ids,attachments.media_keys,referenced_tweets.id"},
                {"user.fields", "name,username,profile_image_url"},
                {"media.fields",
                    "type,url,preview_image_url,variants,alt_text,width,height,duration_ms"},
                {"tweet.fields", "text,author_id,created_at"}}});
}

TEST_CASE("In the new dialect an inbox asks for the same, as far as it can be had")
{
    wire::check(encode(for_inbox(get_events{}, dialect::post), dialect::post),
        {.url = "https://api.x.com/2/dm_events",
            .query = {{"dm_event.fields", "created_at,dm_conversation_id,attachments,entities"},
                {"expansions", "sender_id,participant_ids,attachments.media_keys,referenced_posts"},
                {"user.fields", "name,username,profile_image_url"},
                {"media.fields",
                    "type,url,preview_image_url,variants,alt_text,width,height,duration_ms"},
                {"post.fields", "text,created_at"}}});
}

TEST_CASE("Nothing is wrong about what an inbox asks for, in either dialect")
{
    CHECK(validate(for_inbox(get_events{})) == findings{});
    CHECK(validate(for_inbox(get_events{}, dialect::post), dialect::post) == findings{});
}

TEST_CASE("An inbox keeps what else was asked for")
{
    auto const e = for_inbox(get_events{.in = "12"_user,
        .max_results = 5,
        .pagination_token = "next",
        .event_types = {xdm::event_type::message_create},
        .dm_event_fields = {xdm::event_field::text},
        .user_fields = {xdm::user_field::verified, xdm::user_field::name}});
    CHECK(e.in == xdm::conversation_ref{"12"_user});
    CHECK(e.max_results == 5);
    CHECK(e.pagination_token == "next");
    CHECK(e.event_types.csv(dialect::classic) == "MessageCreate");
    CHECK(e.dm_event_fields.csv(dialect::classic).starts_with("text,sender_id,"));
    CHECK(e.user_fields.csv(dialect::classic) == "verified,name,username,profile_image_url");
    CHECK(for_inbox(e) == e);
}

TEST_CASE("One event is read for an inbox, too")
{
    auto const e = for_inbox(xdm::get_event{.id = "1"_event});
    CHECK(e.id == "1"_event);
    CHECK(e.dm_event_fields == for_inbox(get_events{}).dm_event_fields);
}
