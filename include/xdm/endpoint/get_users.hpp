// SPDX-License-Identifier: BSL-1.0
// GET /2/users
#ifndef XDM_ENDPOINT_GET_USERS_HPP
#define XDM_ENDPOINT_GET_USERS_HPP

#include <xdm/endpoint/user_query.hpp>
#include <xdm/http/request.hpp>
#include <xdm/model/id.hpp>
#include <xdm/model/scheme.hpp>
#include <xdm/model/scope.hpp>

#include <string>
#include <vector>

namespace xdm::inline abi_1 {

/// Users by their ids. Those that X cannot show are named in `errors`.
///
/// Ask for `user_field::receives_your_dm` before writing to somebody; that needs a user's
/// authorization, while the rest can be had with an app's.
struct get_users {
    using result = struct user_list;
    static constexpr schemes accepts{scheme::oauth2_user, scheme::oauth1_user, scheme::oauth2_app};
    static constexpr scope_set scopes{scope::tweet_read, scope::users_read};
    static constexpr scope_set specification_scopes = scopes;

    std::vector<user_id> ids{}; ///< 1 to 100
    names<user_field> user_fields{};
    names<user_expansion> expansions{}; ///< each also asks for the field that it follows
    names<post_field> post_fields{};

    friend bool operator==(get_users const&, get_users const&) = default;
};

inline request_of<get_users> encode(get_users const& e, dialect d = dialect::classic)
{
    request_of<get_users> r;
    r.url = detail::url("/2/users");
    std::string ids;
    for (auto const& id : detail::each_once(e.ids)) {
        if (!ids.empty())
            ids += ',';
        detail::append_number(ids, id.value());
    }
    if (!ids.empty())
        r.query.push_back("ids", ids);
    detail::append_user_query(r.query, e, d);
    return r;
}

/// What X would refuse or ignore; empty when all is well.
inline std::vector<invalid> validate(get_users const& e, dialect d = dialect::classic)
{
    std::vector<invalid> found;
    detail::validate_users(found, "ids", e.ids);
    for (auto const id : e.ids)
        detail::validate_id(found, "ids", id);
    detail::validate_user_query(found, e, d);
    return found;
}

} // namespace xdm::inline abi_1

#endif
