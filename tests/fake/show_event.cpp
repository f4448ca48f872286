// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/show_event.hpp>

#include <doctest/doctest.h>

#include <string>

using xdm::dialect;
using namespace xdm::literals;
using namespace xdm::fake::detail;
using enum xdm::event_field;

namespace {

xdm::event full()
{
    xdm::message_create m{.id = "5"_event,
        .text = "hi #x",
        .sender = "1"_user,
        .conversation = "1-2"_conversation,
        .created_at = xdm::time_point{}};
    m.media_keys = {xdm::media_key{5, "7"_media}};
    m.posts = {{"9"_post, ""}};
    m.entities.hashtags = {{{3, 5}, "x"}};
    return m;
}

std::string shown(
    xdm::event const& e, xdm::names<xdm::event_field> fields, dialect d = dialect::classic)
{
    std::string text;
    append_event(
        text, e, {.fields = fields.add(id).add(event_type).add(xdm::event_field::text)}, d);
    return text;
}

} // namespace

TEST_CASE("by default an event has its type, its id and its text, in X's order")
{
    CHECK(shown(full(), {}) == R"({"event_type":"MessageCreate","id":"5","text":"hi #x"})");
    CHECK(shown(xdm::participants_join{"6"_event, {"1"_user}, "2"_user, "12"_conversation, {}},
              {}) == R"({"event_type":"ParticipantsJoin","id":"6","participant_ids":["1"]})");
    CHECK(shown(xdm::participants_leave{"7"_event, {"1"_user}, "12"_conversation, {}}, {}) ==
          R"({"event_type":"ParticipantsLeave","id":"7","participant_ids":["1"]})");
}

TEST_CASE("the classic dialect has the entities in the event, and posts by their old name")
{
    CHECK(shown(full(), {sender_id, created_at, dm_conversation_id, attachments, referenced_posts,
                            entities}) ==
          R"({"event_type":"MessageCreate","id":"5","text":"hi #x","sender_id":"1",)"
          R"("created_at":"1970-01-01T00:00:00.000Z","dm_conversation_id":"1-2",)"
          R"("attachments":{"media_keys":["5_7"]},"referenced_tweets":[{"id":"9"}],)"
          R"("hashtags":[{"tag":"x","start":3,"end":5}]})");
}

TEST_CASE("the new dialect has the entities in a member of their own")
{
    CHECK(
        shown(full(), {referenced_posts, entities}, dialect::post) ==
        R"({"event_type":"MessageCreate","id":"5","text":"hi #x","referenced_posts":[{"id":"9"}],)"
        R"("entities":{"hashtags":[{"tag":"x","start":3,"end":5}]}})");
}

TEST_CASE("a leave has no sender, and a message no participants")
{
    CHECK(shown(xdm::participants_leave{"7"_event, {"1"_user}, {}, {}}, {sender_id})
              .find("sender_id") == std::string::npos);
    CHECK(shown(full(), {participant_ids}).find("participant_ids") == std::string::npos);
    CHECK(shown(xdm::participants_join{"6"_event, {"1"_user}, "2"_user, {}, {}}, {sender_id}) ==
          R"({"event_type":"ParticipantsJoin","id":"6","sender_id":"2","participant_ids":["1"]})");
}
