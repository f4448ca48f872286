// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/event.hpp>

#include <model/member_counts.hpp>

#include <type_traits>
#include <variant>

using namespace xdm::literals;

TEST_CASE("An event tells its type in X's words")
{
    CHECK(type_of(xdm::message_create{}) == "MessageCreate");
    CHECK(type_of(xdm::participants_join{}) == "ParticipantsJoin");
    CHECK(type_of(xdm::participants_leave{}) == "ParticipantsLeave");
    CHECK(type_of(xdm::unknown_event{.type = "ReactionCreate"}) == "ReactionCreate");
    CHECK(type_of(xdm::unknown_event{}).empty());
    CHECK(type_of(xdm::event{xdm::participants_join{}}) == "ParticipantsJoin");
    CHECK(type_of(xdm::event{xdm::message_create{}}) == "MessageCreate");
    CHECK(type_of(xdm::event{xdm::participants_leave{}}) == "ParticipantsLeave");
    xdm::event const unknown = xdm::unknown_event{.type = "ReactionCreate"};
    CHECK(type_of(unknown) == "ReactionCreate");
}

TEST_CASE("The types that can be asked for are those that events tell")
{
    using xdm::event_type;
    CHECK(type_of(xdm::message_create{}) == to_string(event_type::message_create));
    CHECK(type_of(xdm::participants_join{}) == to_string(event_type::participants_join));
    CHECK(type_of(xdm::participants_leave{}) == to_string(event_type::participants_leave));
}

TEST_CASE("Every known event has an id, and an unknown one has none")
{
    CHECK(id_of(xdm::message_create{.id = "1"_event}) == "1"_event);
    CHECK(id_of(xdm::participants_join{.id = "2"_event}) == "2"_event);
    CHECK(id_of(xdm::participants_leave{.id = "3"_event}) == "3"_event);
    CHECK_FALSE(id_of(xdm::unknown_event{.json = R"({"id":"4"})"}));
}

TEST_CASE("No member of an event is forgotten in a comparison")
{
    auto const now = xdm::parse_timestamp("2022-10-19T20:58:00.000Z");
    using message = xdm::message_create;
    member_counts(&message::id, "1"_event);
    member_counts(&message::text, {"Hi everyone."});
    member_counts(&message::sender, {"944480690"_user});
    member_counts(&message::conversation, {"1578398451921985538"_conversation});
    member_counts(&message::created_at, now);
    member_counts(&message::media_keys, {xdm::media_key{5, "1"_media}});
    member_counts(&message::card_ids, {"card"});
    member_counts(&message::posts, {xdm::referenced_post{"1"_post, ""}});
    member_counts(&message::entities, xdm::entities{.hashtags = {xdm::tag_entity{.tag = "x"}}});
    member_counts(&message::participants, {"1"_user});
    using join = xdm::participants_join;
    member_counts(&join::id, "1"_event);
    member_counts(&join::participants, {"1"_user});
    member_counts(&join::sender, {"17200003"_user});
    member_counts(&join::conversation, {"1578398451921985538"_conversation});
    member_counts(&join::created_at, now);
    using leave = xdm::participants_leave;
    member_counts(&leave::id, "1"_event);
    member_counts(&leave::participants, {"1"_user});
    member_counts(&leave::conversation, {"1578398451921985538"_conversation});
    member_counts(&leave::created_at, now);
    using unknown = xdm::unknown_event;
    member_counts(&unknown::type, {"ReactionCreate"});
    member_counts(&unknown::json, {"{}"});
    member_counts(&xdm::referenced_post::id, "1"_post);
    member_counts(&xdm::referenced_post::type, {"quoted"});
}
