// SPDX-License-Identifier: BSL-1.0
// DELETE /1.1/direct_messages/events/destroy.json
#ifndef XDM_ENDPOINT_V1_DELETE_EVENT_HPP
#define XDM_ENDPOINT_V1_DELETE_EVENT_HPP

#include <xdm/endpoint/query.hpp>
#include <xdm/http/request.hpp>
#include <xdm/model/dialect.hpp>
#include <xdm/model/id.hpp>
#include <xdm/model/invalid.hpp>
#include <xdm/model/scheme.hpp>
#include <xdm/model/scope.hpp>

#include <vector>

namespace xdm::inline abi_1 {
struct deletion;
} // namespace xdm::inline abi_1

namespace xdm::inline abi_1::v1 {

/// Takes a message, sent or received, out of the caller's own view; the other one keeps it.
/// OAuth 1.0a only. `xdm::delete_event` differs: it deletes messages that the user sent.
///
/// Event ids are the same in both versions of the API. The answer is an empty 204.
struct delete_event {
    using result = deletion;
    static constexpr schemes accepts{scheme::oauth1_user};
    static constexpr scope_set scopes{}; // OAuth 1.0a knows none: the app's permission counts
    static constexpr scope_set specification_scopes{};

    event_id id;

    friend bool operator==(delete_event const&, delete_event const&) = default;
};

inline request_of<delete_event> encode(delete_event const& e, dialect = dialect::classic)
{
    request_of<delete_event> r;
    r.method = method::delete_;
    r.url = detail::url("/1.1/direct_messages/events/destroy.json");
    r.query.push_back("id", to_string(e.id));
    return r;
}

/// What X would refuse; empty when all is well.
inline std::vector<invalid> validate(delete_event const& e, dialect = dialect::classic)
{
    std::vector<invalid> found;
    xdm::detail::validate_id(found, "id", e.id);
    return found;
}

} // namespace xdm::inline abi_1::v1

#endif
