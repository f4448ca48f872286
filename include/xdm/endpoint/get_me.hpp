// SPDX-License-Identifier: BSL-1.0
// GET /2/users/me
#ifndef XDM_ENDPOINT_GET_ME_HPP
#define XDM_ENDPOINT_GET_ME_HPP

#include <xdm/endpoint/user_query.hpp>
#include <xdm/http/request.hpp>
#include <xdm/model/scheme.hpp>
#include <xdm/model/scope.hpp>

#include <vector>

namespace xdm::inline abi_1 {

/// The user whose authorization this is.
struct get_me {
    using result = struct single_user;
    static constexpr schemes accepts{scheme::oauth2_user, scheme::oauth1_user};
    static constexpr scope_set scopes{scope::tweet_read, scope::users_read};
    static constexpr scope_set specification_scopes = scopes;

    names<user_field> user_fields{};
    names<user_expansion> expansions{}; ///< each also asks for the field that it follows
    names<post_field> post_fields{};

    friend bool operator==(get_me const&, get_me const&) = default;
};

inline request_of<get_me> encode(get_me const& e, dialect d = dialect::classic)
{
    request_of<get_me> r;
    r.url = detail::url("/2/users/me");
    detail::append_user_query(r.query, e, d);
    return r;
}

/// What X would refuse or ignore; empty when all is well.
inline std::vector<invalid> validate(get_me const& e, dialect d = dialect::classic)
{
    std::vector<invalid> found;
    detail::validate_user_query(found, e, d);
    return found;
}

} // namespace xdm::inline abi_1

#endif
