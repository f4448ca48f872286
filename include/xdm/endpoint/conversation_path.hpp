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
    if (auto const* user = std::get_if<user_id>(&where))
        return url("/2/dm_conversations/with/", *user, what);
    auto const* conversation = std::get_if<conversation_id>(&where);
    return url("/2/dm_conversations/", conversation ? to_string(*conversation) : "", what);
}

inline void validate_conversation(
    std::vector<invalid>& found, std::string_view member, conversation_ref const& where)
{
    auto const* conversation = std::get_if<conversation_id>(&where);
    if (auto const* user = std::get_if<user_id>(&where)) {
        validate_id(found, member, *user);
    } else if (conversation && conversation->is_one_to_one()) {
        auto const [first, second] = *conversation->participants();
        validate_id(found, member, first);
        validate_id(found, member, second);
    } else if (conversation) {
        validate_id(found, member, *conversation, 15);
    }
}

} // namespace xdm::inline abi_1::detail

#endif
