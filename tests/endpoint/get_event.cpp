// SPDX-License-Identifier: BSL-1.0
#include <xdm/endpoint/get_event.hpp>

#include <xdm/model/conversation_id.hpp>

#include <endpoint/findings.hpp>
#include <endpoint/promises.hpp>
#include <endpoint/wire.hpp>

using namespace xdm::literals;
using xdm::dialect;
using xdm::event_expansion;
using xdm::event_field;
using xdm::get_event;

namespace {

static_assert(promises::plain<get_event>);
static_assert(!promises::needs_nothing<get_event>, "no event without its id");
static_assert(get_event::accepts == promises::of_users);
static_assert(get_event::scopes == promises::reading);
static_assert(get_event::specification_scopes == promises::reading);
static_assert(std::same_as<get_event::result, struct xdm::single_event>);

template <class Id>
concept is_id = requires(Id id) { get_event{.id = id}; };
static_assert(is_id<xdm::event_id>);
static_assert(!is_id<xdm::user_id> && !is_id<xdm::post_id> && !is_id<xdm::conversation_id> &&
              !is_id<unsigned long long> && !is_id<char const*>);

} // namespace

TEST_CASE("One event is asked for by its id")
{
    wire::check(encode(get_event{.id = "1582838499983564806"_event}),
        {.url = "https://api.x.com/2/dm_events/1582838499983564806"});
}

TEST_CASE("Every member of a request for one event is written, in both dialects")
{
    get_event const e{.id = "1"_event,
        .dm_event_fields = {event_field::participant_ids, event_field::text},
        .expansions = {event_expansion::sender_id, event_expansion::attachments_media_keys},
        .user_fields = {xdm::user_field::protected_},
        .media_fields = {xdm::media_field::alt_text},
        .post_fields = {xdm::post_field::lang}};
    wire::check(encode(e),
        {.url = "https://api.x.com/2/dm_events/1",
            .query = {{"dm_event.fields", "participant_ids,text,sender_id,attachments"},
                {"expansions", "sender_id,attachments.media_keys"}, {"user.fields", "protected"},
                {"media.fields", "alt_text"}, {"tweet.fields", "lang"}}});
    wire::check(encode(e, dialect::post),
        {.url = "https://api.x.com/2/dm_events/1",
            .query = {{"dm_event.fields", "text,attachments"},
                {"expansions", "sender_id,attachments.media_keys,participant_ids"},
                {"user.fields", "protected"}, {"media.fields", "alt_text"},
                {"post.fields", "lang"}}});
    CHECK(validate(e) ==
          findings{{"post_fields", "lang", "post fields with the expansion referenced_posts"}});
}

TEST_CASE("The id of one event has at most 19 digits")
{
    CHECK(validate(get_event{.id = "9999999999999999999"_event}) == findings{});
    CHECK(validate(get_event{.id = "10000000000000000000"_event}) ==
          findings{{"id", "10000000000000000000", "1 to 19 digits"}});
}
