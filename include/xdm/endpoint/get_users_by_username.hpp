// SPDX-License-Identifier: BSL-1.0
// GET /2/users/by
#ifndef XDM_ENDPOINT_GET_USERS_BY_USERNAME_HPP
#define XDM_ENDPOINT_GET_USERS_BY_USERNAME_HPP

#include <xdm/endpoint/user_query.hpp>
#include <xdm/http/request.hpp>
#include <xdm/model/scheme.hpp>
#include <xdm/model/scope.hpp>
#include <xdm/text/ascii.hpp>
#include <xdm/text/json_quote.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace xdm::inline abi_1 {

/// Users by their usernames (`X`, not `@X`). Those that X cannot show are named in `errors`.
struct get_users_by_username {
    using result = struct user_list;
    static constexpr schemes accepts{scheme::oauth2_user, scheme::oauth1_user, scheme::oauth2_app};
    static constexpr scope_set scopes{scope::tweet_read, scope::users_read};
    static constexpr scope_set specification_scopes = scopes;

    std::vector<std::string> usernames{}; ///< 1 to 100, each of 1 to 15 letters, digits and `_`
    names<user_field> user_fields{};
    names<user_expansion> expansions{}; ///< each also asks for the field that it follows
    names<post_field> post_fields{};

    friend bool operator==(get_users_by_username const&, get_users_by_username const&) = default;
};

/// A comma inside a name is written as `%2C`: it names nobody, but it stays one name.
inline request_of<get_users_by_username> encode(
    get_users_by_username const& e, dialect d = dialect::classic)
{
    request_of<get_users_by_username> r;
    r.url = detail::url("/2/users/by");
    std::string list;
    for (auto const& username : detail::each_once(e.usernames)) {
        if (!list.empty())
            list += ',';
        for (char const c : username)
            c == ',' ? list.append("%2C") : list.append(1, c);
    }
    if (!list.empty())
        r.query.push_back("usernames", list);
    detail::append_user_query(r.query, e, d);
    return r;
}

/// What X would refuse or ignore; empty when all is well.
inline std::vector<invalid> validate(get_users_by_username const& e, dialect d = dialect::classic)
{
    std::vector<invalid> found;
    detail::validate_users(found, "usernames", e.usernames);
    for (auto const& username : e.usernames) {
        auto fits = !username.empty() && username.size() <= 15;
        for (char const c : username)
            fits = fits && (detail::is_alnum(c) || c == '_');
        if (fits)
            continue;
        std::string quoted;
        append_json_string(quoted, username);
        found.push_back({"usernames", quoted, "1 to 15 of A-Z a-z 0-9 _"});
    }
    detail::validate_user_query(found, e, d);
    return found;
}

} // namespace xdm::inline abi_1

#endif
