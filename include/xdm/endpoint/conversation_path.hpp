// SPDX-License-Identifier: BSL-1.0
// Where a conversation lies: `/2/dm_conversations/{id}` or `/2/dm_conversations/with/{user}`.
#ifndef XDM_ENDPOINT_CONVERSATION_PATH_HPP
#define XDM_ENDPOINT_CONVERSATION_PATH_HPP

#include <xdm/endpoint/query.hpp>
#include <xdm/model/conversation_id.hpp>
#include <xdm/model/invalid.hpp>

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace xdm::inline abi_1::detail {

// The url of `/messages` or `/dm_events` of a conversation.
inline std::string conversation_url(conversation_ref const& where, std::string_view what)
{
    if (auto const* conversation = std::get_if<conversation_id>(&where))
        return url("/2/dm_conversations/", *conversation, what);
    return url("/2/dm_conversations/with/", *std::get_if<user_id>(&where), what);
}

// A group's number has 15 to 19 digits, a user's 1 to 19.
inline void validate_conversation(
    std::vector<invalid>& found, std::string_view member, conversation_ref const& where)
{
    auto const* conversation = std::get_if<conversation_id>(&where);
    if (!conversation) {
        validate_id(found, member, *std::get_if<user_id>(&where));
    } else if (auto const two = conversation->participants()) {
        validate_id(found, member, two->first);
        validate_id(found, member, two->second);
    } else if (auto const group = to_string(*conversation);
        group.size() < 15 || group.size() > 19) {
        found.push_back({member, group, "15 to 19 digits for a group"});
    }
}

} // namespace xdm::inline abi_1::detail

#endif
