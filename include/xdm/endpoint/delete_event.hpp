// SPDX-License-Identifier: BSL-1.0
// DELETE /2/dm_events/{event_id}
#ifndef XDM_ENDPOINT_DELETE_EVENT_HPP
#define XDM_ENDPOINT_DELETE_EVENT_HPP

#include <xdm/endpoint/query.hpp>
#include <xdm/http/request.hpp>
#include <xdm/model/dialect.hpp>
#include <xdm/model/id.hpp>
#include <xdm/model/invalid.hpp>
#include <xdm/model/scheme.hpp>
#include <xdm/model/scope.hpp>

#include <vector>

namespace xdm::inline abi_1 {

/// Deletes a message that the user sent. `v1::delete_event` differs: it takes any message out of
/// the caller's own view, also one that was received.
/// @see https://docs.x.com/x-api/direct-messages/manage/integrate
struct delete_event {
    using result = struct deletion;
    static constexpr schemes accepts{scheme::oauth2_user, scheme::oauth1_user};
    static constexpr scope_set scopes{
        scope::dm_write, scope::dm_read, scope::tweet_read, scope::users_read};
    static constexpr scope_set specification_scopes{scope::dm_write, scope::dm_read};

    event_id id;

    friend bool operator==(delete_event const&, delete_event const&) = default;
};

inline request_of<delete_event> encode(delete_event const& e, dialect = dialect::classic)
{
    request_of<delete_event> r;
    r.method = method::delete_;
    r.url = detail::url("/2/dm_events/", e.id);
    return r;
}

/// What X would refuse; empty when all is well.
inline std::vector<invalid> validate(delete_event const& e, dialect = dialect::classic)
{
    std::vector<invalid> found;
    detail::validate_id(found, "id", e.id);
    return found;
}

} // namespace xdm::inline abi_1

#endif
