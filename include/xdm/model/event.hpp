// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_MODEL_EVENT_HPP
#define XDM_MODEL_EVENT_HPP

#include <xdm/model/conversation_id.hpp>
#include <xdm/model/entities.hpp>
#include <xdm/model/event_type.hpp>
#include <xdm/model/id.hpp>
#include <xdm/model/media_key.hpp>
#include <xdm/text/timestamp.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace xdm::inline abi_1 {

/// A post that is pointed at. `type` is empty in a message, and `retweeted`, `quoted` or
/// `replied_to` in a post. The post itself is `includes.posts.find(id)`.
struct referenced_post {
    post_id id{0};
    std::string type{};

    friend bool operator==(referenced_post const&, referenced_post const&) = default;
};

/// `MessageCreate`: a message was sent. Only `id` and `text` come unless more is asked for.
struct message_create {
    event_id id{0};
    std::string text{}; ///< an attachment adds a link to itself at the end
    std::optional<user_id> sender{};
    std::optional<conversation_id> conversation{};
    std::optional<time_point> created_at{}; ///< whole seconds; `created_at(id)` knows more
    std::vector<media_key> media_keys{};    ///< attachments: `includes.media.find(key)`
    std::vector<std::string> card_ids{};
    std::vector<referenced_post> posts{}; ///< posts shared in it
    xdm::entities entities{};
    std::vector<user_id> participants{}; ///< sent up to June 2025 only

    friend bool operator==(message_create const&, message_create const&) = default;
};

/// `ParticipantsJoin`: users came into a group.
struct participants_join {
    event_id id{0};
    std::vector<user_id> participants{}; ///< who joined
    std::optional<user_id> sender{};     ///< who invited them
    std::optional<conversation_id> conversation{};
    std::optional<time_point> created_at{};

    friend bool operator==(participants_join const&, participants_join const&) = default;
};

/// `ParticipantsLeave`: users left a group.
struct participants_leave {
    event_id id{0};
    std::vector<user_id> participants{}; ///< who left
    std::optional<conversation_id> conversation{};
    std::optional<time_point> created_at{};

    friend bool operator==(participants_leave const&, participants_leave const&) = default;
};

/// An event that this library does not know, or that is not formed as X says: nothing is lost.
struct unknown_event {
    std::string type{}; ///< its `event_type`, where it has one
    std::string json{}; ///< exactly as it came

    friend bool operator==(unknown_event const&, unknown_event const&) = default;
};

/// One thing that happened in a conversation. Later versions add alternatives: end a
/// `std::visit` with `[](auto const& e) { ... type_of(e) ... }`.
using event = std::variant<message_create, participants_join, participants_leave, unknown_event>;

/// The event's type in X's words.
constexpr std::string_view type_of(message_create const&)
{
    return "MessageCreate";
}
constexpr std::string_view type_of(participants_join const&)
{
    return "ParticipantsJoin";
}
constexpr std::string_view type_of(participants_leave const&)
{
    return "ParticipantsLeave";
}
inline std::string_view type_of(unknown_event const& e)
{
    return e.type;
}
inline std::string_view type_of(event const& e)
{
    return std::visit([](auto const& one) { return type_of(one); }, e);
}

/// The event's id; empty for an unknown one.
inline std::optional<event_id> id_of(event const& e)
{
    return std::visit(
        [](auto const& one) -> std::optional<event_id> {
            if constexpr (requires { one.id; })
                return one.id;
            else
                return {};
        },
        e);
}

} // namespace xdm::inline abi_1

#endif
