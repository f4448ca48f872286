// SPDX-License-Identifier: BSL-1.0
// Conversations as a browser shows them.
#ifndef XDM_MODEL_WEB_URL_HPP
#define XDM_MODEL_WEB_URL_HPP

#include <xdm/model/conversation_id.hpp>
#include <xdm/model/id.hpp>
#include <xdm/model/x_link.hpp>
#include <xdm/text/ascii.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace xdm::inline abi_1 {

/// An encrypted chat: its messages never come through the endpoints for Direct Messages.
struct encrypted_chat {
    std::string id{}; ///< `{user}-{user}`, `{user}:{user}`, `{digits}` or `g{digits}`

    friend bool operator==(encrypted_chat const&, encrypted_chat const&) = default;
};

/// A text that names no conversation, or a page of another kind.
struct not_a_conversation {
    friend bool operator==(not_a_conversation, not_a_conversation) = default;
};

/// The page of a conversation.
inline std::string web_url(conversation_id const& c)
{
    return "https://x.com/messages/" + to_string(c);
}

/// The page on which a person writes to a user.
inline std::string web_url(user_id user)
{
    return "https://x.com/messages/compose?recipient_id=" + to_string(user);
}

namespace detail {

// The value of the query's first pair of this name; empty if there is none.
constexpr std::string_view query_value(std::string_view query, std::string_view name)
{
    while (!query.empty()) {
        auto const pair = query.substr(0, query.find('&'));
        query.remove_prefix(pair.size() < query.size() ? pair.size() + 1 : pair.size());
        if (pair.starts_with(name) && pair.substr(name.size()).starts_with('='))
            return pair.substr(name.size() + 1);
    }
    return {};
}

// `{digits}`, `g{digits}`, or two `{digits}` with `-` or `:` between.
constexpr bool is_chat_id(std::string_view text)
{
    if (text.starts_with('g'))
        return parse<user_id>(text.substr(1)).has_value();
    auto const mark = text.find_first_of("-:");
    return parse<user_id>(text.substr(0, mark)) &&
           (mark == text.npos || parse<user_id>(text.substr(mark + 1)));
}

} // namespace detail

/// What a text names that a person copied out of a browser, or wrote: a conversation by its id or
/// its page, a user by the page for a new message, or an encrypted chat, with its own reason.
///
/// Links may go to x.com or twitter.com, also `www.` or `mobile.`, with or without scheme, query,
/// fragment, `/` at the end, and white space around.
inline std::variant<user_id, conversation_id, encrypted_chat, not_a_conversation>
parse_conversation(std::string_view text)
{
    if (auto const id = parse<conversation_id>(detail::without_white_space_around(text)))
        return *id;
    auto const link = detail::parse_x_link(text);
    if (!link)
        return not_a_conversation{};
    auto path = link->path;
    auto const room = detail::take_segment(path);
    auto const name = detail::take_segment(path);
    if (room == "messages" && path.empty()) {
        if (auto const id = parse<conversation_id>(name))
            return *id;
        if (auto const user = parse<user_id>(detail::query_value(link->query, "recipient_id"));
            user && name == "compose")
            return *user;
    } else if (room == "i" && name == "chat") {
        if (auto const id = detail::take_segment(path); path.empty() && detail::is_chat_id(id))
            return encrypted_chat{std::string{id}};
    }
    return not_a_conversation{};
}

} // namespace xdm::inline abi_1

#endif
