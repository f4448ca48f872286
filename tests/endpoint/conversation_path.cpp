// SPDX-License-Identifier: BSL-1.0
#include <xdm/endpoint/conversation_path.hpp>

#include <endpoint/findings.hpp>

using namespace xdm::literals;
using xdm::detail::conversation_url;

namespace {

findings check(xdm::conversation_ref const& where)
{
    findings found;
    xdm::detail::validate_conversation(found, "to", where);
    return found;
}

} // namespace

TEST_CASE("A conversation lies at its id, and the one with a user at the user's")
{
    CHECK(conversation_url("9876543210"_user, "/messages") ==
          "https://api.x.com/2/dm_conversations/with/9876543210/messages");
    CHECK(conversation_url("1582103724607971328"_conversation, "/messages") ==
          "https://api.x.com/2/dm_conversations/1582103724607971328/messages");
    CHECK(conversation_url("20-10"_conversation, "/dm_events") ==
          "https://api.x.com/2/dm_conversations/20-10/dm_events");
}

TEST_CASE("X's ids of users, pairs and groups are all right")
{
    CHECK(check("1"_user) == findings{});
    CHECK(check("9999999999999999999"_user) == findings{});
    CHECK(check("1-9999999999999999999"_conversation) == findings{});
    CHECK(check("100000000000000"_conversation) == findings{});
    CHECK(check("9999999999999999999"_conversation) == findings{});
}

TEST_CASE("Ids that X has none of are reported")
{
    CHECK(check("10000000000000000000"_user) ==
          findings{{"to", "10000000000000000000", "1 to 19 digits"}});
    CHECK(check("1-10000000000000000000"_conversation) ==
          findings{{"to", "10000000000000000000", "1 to 19 digits"}});
    CHECK(check("10000000000000000000-10000000000000000001"_conversation) ==
          findings{{"to", "10000000000000000000", "1 to 19 digits"},
              {"to", "10000000000000000001", "1 to 19 digits"}});
    CHECK(check("99999999999999"_conversation) ==
          findings{{"to", "99999999999999", "15 to 19 digits"}});
    CHECK(check("10000000000000000000"_conversation) ==
          findings{{"to", "10000000000000000000", "15 to 19 digits"}});
}
