// SPDX-License-Identifier: BSL-1.0
// POST /2/users/{id}/dm/unblock
#ifndef XDM_ENDPOINT_UNBLOCK_MESSAGES_FROM_HPP
#define XDM_ENDPOINT_UNBLOCK_MESSAGES_FROM_HPP

#include <xdm/endpoint/query.hpp>
#include <xdm/http/request.hpp>
#include <xdm/model/dialect.hpp>
#include <xdm/model/id.hpp>
#include <xdm/model/invalid.hpp>
#include <xdm/model/scheme.hpp>
#include <xdm/model/scope.hpp>

#include <vector>

namespace xdm::inline abi_1 {

/// Takes messages from a user again.
/// @see https://docs.x.com/x-api/direct-messages/blocks/introduction
struct unblock_messages_from {
    using result = struct message_block;
    static constexpr schemes accepts{scheme::oauth2_user, scheme::oauth1_user};
    static constexpr scope_set scopes{
        scope::dm_write, scope::dm_read, scope::tweet_read, scope::users_read};
    static constexpr scope_set specification_scopes{
        scope::dm_write, scope::tweet_read, scope::users_read};

    user_id user; ///< the other one, not the caller

    friend bool operator==(unblock_messages_from const&, unblock_messages_from const&) = default;
};

inline request_of<unblock_messages_from> encode(
    unblock_messages_from const& e, dialect = dialect::classic)
{
    request_of<unblock_messages_from> r;
    r.method = method::post;
    r.url = detail::url("/2/users/", e.user, "/dm/unblock");
    return r;
}

/// What X would refuse; empty when all is well.
inline std::vector<invalid> validate(unblock_messages_from const& e, dialect = dialect::classic)
{
    std::vector<invalid> found;
    detail::validate_id(found, "user", e.user);
    return found;
}

} // namespace xdm::inline abi_1

#endif
