// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/event_type.hpp>

#include <model/spelled.hpp>

TEST_CASE("The types of events are those of X's two vocabularies")
{
    if (facts::missing())
        return;
    CHECK(spelled::in<xdm::event_type>(xdm::dialect::classic) ==
          spelled::of_x("2.166", "event_types"));
    CHECK(
        spelled::in<xdm::event_type>(xdm::dialect::post) == spelled::of_x("2.167", "event_types"));
}

TEST_CASE("The types of events are read and written")
{
    spelled::check_round_trips<xdm::event_type>();
    CHECK(to_string(xdm::event_type::message_create) == "MessageCreate");
    CHECK(to_string(xdm::event_type::participants_join) == "ParticipantsJoin");
    CHECK(to_string(xdm::event_type::participants_leave) == "ParticipantsLeave");
}
