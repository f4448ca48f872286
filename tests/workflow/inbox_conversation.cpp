// SPDX-License-Identifier: BSL-1.0
#include <xdm/workflow/inbox_conversation.hpp>

#include <doctest/doctest.h>

#include <vector>

using namespace xdm;

namespace {

message_create line(std::uint64_t id, std::uint64_t sender)
{
    return {.id = event_id{id}, .text = "t" + std::to_string(id), .sender = user_id{sender}};
}

} // namespace

TEST_CASE("unread is what others wrote behind the marker, which does not go back")
{
    inbox_conversation c;
    for (auto const id : {5u, 3u, 9u, 3u})
        c.add(line(id, 2), user_id{1});
    c.add(line(7, 1), user_id{1}); // one's own
    CHECK(c.unread == std::vector<std::uint64_t>{3, 5, 9});
    CHECK(c.text == "t9");
    c.mark_read(event_id{5});
    CHECK(c.unread == std::vector<std::uint64_t>{9});
    c.mark_read(event_id{2});
    c.add(line(4, 2), user_id{1});
    c.add(line(5, 2), user_id{1}); // the marker's own, once more
    CHECK(c.unread == std::vector<std::uint64_t>{9});
    CHECK(c.read == event_id{5});
}

TEST_CASE("unread has an end")
{
    inbox_conversation c;
    for (std::uint64_t id = 1; id <= 1'500; ++id)
        c.add(line(id, 2), user_id{1});
    CHECK(c.unread.size() == 1'000);
    CHECK(c.unread.front() == 501);
}

TEST_CASE("two people are in a conversation of two, and in a group who is known of")
{
    inbox_conversation c{.id = conversation_id::between(user_id{1}, user_id{2})};
    CHECK(c.participants() == std::vector<user_id>{user_id{1}, user_id{2}});
    c.id = conversation_id{7};
    c.add(line(5, 3), user_id{1});
    CHECK(c.participants() == std::vector<user_id>{user_id{3}});
}
