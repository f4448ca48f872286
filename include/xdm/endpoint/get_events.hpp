// SPDX-License-Identifier: BSL-1.0
// GET /2/dm_events
// GET /2/dm_conversations/with/{participant_id}/dm_events
// GET /2/dm_conversations/{id}/dm_events
#ifndef XDM_ENDPOINT_GET_EVENTS_HPP
#define XDM_ENDPOINT_GET_EVENTS_HPP

#include <xdm/endpoint/conversation_path.hpp>
#include <xdm/endpoint/event_query.hpp>
#include <xdm/http/request.hpp>
#include <xdm/model/conversation_id.hpp>
#include <xdm/model/event_type.hpp>
#include <xdm/model/scheme.hpp>
#include <xdm/model/scope.hpp>

#include <optional>
#include <string>
#include <vector>

namespace xdm::inline abi_1 {

/// A page of events, newest first: of everything that the user takes part in, of the conversation
/// with one user, or of one conversation. Each event that is read costs money.
///
/// Without a conversation X shows 30 days. Encrypted chats do not appear.
/// @see https://docs.x.com/x-api/direct-messages/lookup/integrate
struct get_events {
    using result = struct event_page;
    static constexpr schemes accepts{scheme::oauth2_user, scheme::oauth1_user};
    static constexpr scope_set scopes{scope::dm_read, scope::tweet_read, scope::users_read};
    static constexpr scope_set specification_scopes = scopes;

    std::optional<conversation_ref> in{}; ///< empty: all conversations
    std::optional<int> max_results{};     ///< 1 to 100; X's default is 100
    std::string pagination_token{};       ///< opaque, of `page_meta`; empty: the newest page
    names<event_type> event_types{};      ///< empty: all
    names<event_field> dm_event_fields{};
    names<event_expansion> expansions{}; ///< each also asks for the field that it follows
    names<user_field> user_fields{};
    names<media_field> media_fields{};
    names<post_field> post_fields{};

    friend bool operator==(get_events const&, get_events const&) = default;
};

inline request_of<get_events> encode(get_events const& e, dialect d = dialect::classic)
{
    request_of<get_events> r;
    r.url = e.in ? detail::conversation_url(*e.in, "/dm_events") : detail::url("/2/dm_events");
    if (e.max_results)
        r.query.push_back("max_results", std::to_string(*e.max_results));
    if (!e.pagination_token.empty())
        r.query.push_back("pagination_token", e.pagination_token);
    detail::append_names(r.query, "event_types", e.event_types, d);
    detail::append_event_query(r.query, e, d);
    return r;
}

/// What X would refuse or ignore; empty when all is well.
inline std::vector<invalid> validate(get_events const& e, dialect d = dialect::classic)
{
    std::vector<invalid> found;
    if (e.in)
        detail::validate_conversation(found, "in", *e.in);
    if (e.max_results && (*e.max_results < 1 || *e.max_results > 100))
        found.push_back({"max_results", std::to_string(*e.max_results), "1 to 100"});
    detail::validate_event_query(found, e, d);
    return found;
}

} // namespace xdm::inline abi_1

#endif
