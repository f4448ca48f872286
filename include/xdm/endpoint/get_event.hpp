// SPDX-License-Identifier: BSL-1.0
// GET /2/dm_events/{event_id}
#ifndef XDM_ENDPOINT_GET_EVENT_HPP
#define XDM_ENDPOINT_GET_EVENT_HPP

#include <xdm/endpoint/event_query.hpp>
#include <xdm/http/request.hpp>
#include <xdm/model/id.hpp>
#include <xdm/model/scheme.hpp>
#include <xdm/model/scope.hpp>

#include <vector>

namespace xdm::inline abi_1 {

/// One event, by its id.
struct get_event {
    using result = struct single_event;
    static constexpr schemes accepts{scheme::oauth2_user, scheme::oauth1_user};
    static constexpr scope_set scopes{scope::dm_read, scope::tweet_read, scope::users_read};
    static constexpr scope_set specification_scopes = scopes;

    event_id id;
    names<event_field> dm_event_fields{};
    names<event_expansion> expansions{}; ///< each also asks for the field that it follows
    names<user_field> user_fields{};
    names<media_field> media_fields{};
    names<post_field> post_fields{};

    friend bool operator==(get_event const&, get_event const&) = default;
};

inline request_of<get_event> encode(get_event const& e, dialect d = dialect::classic)
{
    request_of<get_event> r;
    r.url = detail::url("/2/dm_events/", e.id);
    detail::append_event_query(r.query, e, d);
    return r;
}

/// What X would refuse or ignore; empty when all is well.
inline std::vector<invalid> validate(get_event const& e, dialect d = dialect::classic)
{
    std::vector<invalid> found;
    detail::validate_id(found, "id", e.id);
    detail::validate_event_query(found, e, d);
    return found;
}

} // namespace xdm::inline abi_1

#endif
