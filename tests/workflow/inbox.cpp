// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/inbox.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace xdm;
using namespace xdm::literals;

namespace {

constexpr auto owner = user_id{1};
constexpr auto group = "1582103724607971328"_conversation;

event wrote(std::uint64_t id, conversation_id in, std::uint64_t sender)
{
    return message_create{.id = event_id{id},
        .text = "t" + std::to_string(id),
        .sender = user_id{sender},
        .conversation = in};
}

std::vector<event> some_events()
{
    return {wrote(10, "1-2"_conversation, 2), wrote(20, group, 3), wrote(30, "2-1"_conversation, 1),
        participants_join{.id = event_id{15}, .participants = {user_id{4}}, .conversation = group},
        participants_leave{.id = event_id{25}, .participants = {user_id{3}}, .conversation = group},
        wrote(40, "1-5"_conversation, 5)};
}

} // namespace

TEST_CASE("an inbox lists conversations by their newest message, with what is unread")
{
    inbox box{owner};
    for (auto const& e : some_events())
        CHECK(box.add(e));
    auto const& all = box.conversations();
    REQUIRE(all.size() == 3);
    CHECK(all[0].id == "1-5"_conversation);
    CHECK(all[1].id == "1-2"_conversation);
    CHECK(all[1].text == "t30");
    CHECK(all[1].unread == std::vector<std::uint64_t>{10});
    CHECK(all[2].id == group);
    CHECK(all[2].participants() == std::vector<user_id>{user_id{4}});
    CHECK(box.find("2-1"_conversation) == &all[1]);
    CHECK(box.find("7-8"_conversation) == nullptr);
    box.mark_read("2-1"_conversation, event_id{30});
    CHECK(box.find("1-2"_conversation)->unread.empty());
}

TEST_CASE("what comes out of an inbox does not depend on the order of events, nor on doubles")
{ // lesson 9 of the field: events are delivered twice
    auto const events = some_events();
    inbox straight{owner};
    for (auto const& e : events)
        straight.add(e);
    std::vector<std::size_t> order{0, 1, 2, 3, 4, 5};
    do {
        inbox other{owner};
        for (auto const n : order) {
            other.add(events[n]);
            other.add(events[order[1]]);
        }
        REQUIRE(other == straight);
    } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("an event that names no conversation, or that is not known, is not taken")
{
    inbox box{owner};
    CHECK_FALSE(box.add(message_create{.id = event_id{1}}));
    CHECK_FALSE(box.add(participants_join{.id = event_id{1}}));
    CHECK_FALSE(box.add(participants_leave{.id = event_id{1}}));
    CHECK_FALSE(box.add(unknown_event{}));
    CHECK(box.conversations().empty());
}

TEST_CASE("an inbox forgets the oldest conversations where there are too many")
{
    inbox box{owner, 2};
    for (auto const& e : some_events())
        box.add(e);
    REQUIRE(box.conversations().size() == 2);
    CHECK(box.conversations()[1].id == "1-2"_conversation);
}

TEST_CASE("an inbox comes back as it was saved, and takes no other text")
{
    inbox box{owner};
    for (auto const& e : some_events())
        box.add(e);
    auto const text = box.save();
    CHECK(text.find('\n') == text.npos);
    CHECK(inbox::load(text) == box);
    CHECK(inbox::load(text, 1)->conversations().size() == 1);
    CHECK(inbox::load(inbox{owner}.save()) == inbox{owner});
    CHECK_FALSE(inbox::load("xdm-inbox=1&me=1&conversations=99999999999&end="));
    for (std::size_t size = 0; size < text.size(); ++size)
        CHECK_FALSE(inbox::load(text.substr(0, size)));
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto other = text;
        other[at] = static_cast<char>(other[at] ^ 1);
        if (auto const loaded = inbox::load(other))
            CHECK(loaded->save() == other);
    }
}
