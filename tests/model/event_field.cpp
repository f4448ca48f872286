// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/event_field.hpp>

#include <model/spelled.hpp>

TEST_CASE("The fields of events are those of X's two vocabularies")
{
    if (facts::missing())
        return;
    CHECK(spelled::in<xdm::event_field>(xdm::dialect::classic) ==
          spelled::of_x("2.166", "dm_event.fields"));
    CHECK(spelled::in<xdm::event_field>(xdm::dialect::post) ==
          spelled::of_x("2.167", "dm_event.fields"));
}

TEST_CASE("The fields of events are read and written")
{
    spelled::check_round_trips<xdm::event_field>();
    using enum xdm::event_field;
    CHECK(to_string(sender_id) == "sender_id");
    CHECK(to_string(dm_conversation_id) == "dm_conversation_id");
    CHECK(to_string(referenced_posts) == "referenced_tweets");
}

TEST_CASE("The expansions of events are those of X's two vocabularies")
{
    if (facts::missing())
        return;
    using xdm::event_expansion;
    CHECK(spelled::in<event_expansion>(xdm::dialect::classic) ==
          spelled::of_x("2.166", "expansions"));
    CHECK(spelled::in<event_expansion>(xdm::dialect::post) == spelled::of_x("2.167", "expansions"));
}

TEST_CASE("The expansions of events are read and written")
{
    spelled::check_round_trips<xdm::event_expansion>();
    using enum xdm::event_expansion;
    CHECK(to_string(attachments_media_keys) == "attachments.media_keys");
    CHECK(to_string(referenced_posts) == "referenced_tweets.id");
    CHECK(xdm::parse<xdm::event_expansion>("referenced_posts") == referenced_posts);
}

TEST_CASE("Each expansion of events follows a field")
{
    using follows = xdm::detail::spellings<xdm::event_expansion>;
    CHECK(sizeof follows::follows / sizeof *follows::follows ==
          xdm::detail::count_of<xdm::event_expansion>);
    CHECK(follows::follows[static_cast<int>(xdm::event_expansion::attachments_media_keys)] ==
          xdm::event_field::attachments);
    CHECK(follows::follows[static_cast<int>(xdm::event_expansion::participant_ids)] ==
          xdm::event_field::participant_ids);
    CHECK(follows::follows[static_cast<int>(xdm::event_expansion::referenced_posts)] ==
          xdm::event_field::referenced_posts);
    CHECK(follows::follows[static_cast<int>(xdm::event_expansion::sender_id)] ==
          xdm::event_field::sender_id);
}
