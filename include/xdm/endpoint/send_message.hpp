// SPDX-License-Identifier: BSL-1.0
// POST /2/dm_conversations/with/{participant_id}/messages
// POST /2/dm_conversations/{id}/messages
#ifndef XDM_ENDPOINT_SEND_MESSAGE_HPP
#define XDM_ENDPOINT_SEND_MESSAGE_HPP

#include <xdm/endpoint/conversation_path.hpp>
#include <xdm/endpoint/message_body.hpp>
#include <xdm/http/request.hpp>
#include <xdm/model/conversation_id.hpp>
#include <xdm/model/message.hpp>
#include <xdm/model/scheme.hpp>
#include <xdm/model/scope.hpp>

#include <vector>

namespace xdm::inline abi_1 {

/// Sends a message to a user, which makes their conversation if there is none, or into one.
///
/// X has no way to tell a repeated request from a second message: after a lost answer, look before
/// sending again.
/// @see https://docs.x.com/x-api/direct-messages/manage/integrate
struct send_message {
    using result = struct sent_message;
    static constexpr schemes accepts{scheme::oauth2_user, scheme::oauth1_user};
    static constexpr scope_set scopes{
        scope::dm_write, scope::dm_read, scope::tweet_read, scope::users_read};
    static constexpr scope_set specification_scopes{
        scope::dm_write, scope::tweet_read, scope::users_read};

    conversation_ref to;
    xdm::message message{};

    friend bool operator==(send_message const&, send_message const&) = default;
};

inline request_of<send_message> encode(send_message const& e, dialect = dialect::classic)
{
    request_of<send_message> r;
    r.method = method::post;
    r.url = detail::conversation_url(e.to, "/messages");
    r.headers.push_back("content-type", "application/json");
    detail::append_message(r.body, e.message);
    return r;
}

/// What X would refuse; empty when all is well.
inline std::vector<invalid> validate(send_message const& e, dialect = dialect::classic)
{
    std::vector<invalid> found;
    detail::validate_conversation(found, "to", e.to);
    detail::validate_message(found, e.message);
    return found;
}

} // namespace xdm::inline abi_1

#endif
