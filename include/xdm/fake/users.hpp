// SPDX-License-Identifier: BSL-1.0
// The endpoints that look users up.
#ifndef XDM_FAKE_USERS_HPP
#define XDM_FAKE_USERS_HPP

#include <xdm/fake/answer_with.hpp>
#include <xdm/fake/call.hpp>
#include <xdm/fake/includes.hpp>
#include <xdm/fake/partial_errors.hpp>
#include <xdm/fake/read_list.hpp>
#include <xdm/fake/show_user.hpp>
#include <xdm/fake/wishes.hpp>
#include <xdm/text/ascii.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace xdm::inline abi_1::fake::detail {

inline void include_objects(
    includes_writer& to, user const& u, user_wishes const& wanted, dialect d)
{
    using enum user_expansion;
    auto const& x = wanted.expansions;
    if (x.has(affiliation))
        for (auto const id : u.affiliation.users)
            to.add_user(id, wire_name(affiliation, d));
    if (x.has(most_recent_post_id) && u.most_recent_post)
        to.add_post(*u.most_recent_post, wire_name(most_recent_post_id, d));
    if (x.has(pinned_post_id) && u.pinned_post)
        to.add_post(*u.pinned_post, wire_name(pinned_post_id, d));
}

/// Answers with the users that `find` knows by these names; X says of each other one why not.
template <class Find>
response answer_users(call& c, std::string_view parameter, std::vector<std::string> const& names,
    bool as_list, Find find)
{
    auto const wanted = read_user_wishes(c.given, c.dialect);
    if (!c.given.bad.empty())
        return invalid_request(c.given.bad, c.dialect);
    includes_writer more{c, wanted.objects};
    std::string shown;
    for (auto const& name : names) {
        sought const s{"user", parameter, name};
        auto const* found = find(name);
        if (!found || found->suspended) {
            more.errors.push_back(
                found ? suspended_entry(s, c.dialect) : not_found_entry(s, c.dialect));
            continue;
        }
        auto const u = seen_by(c.world, *found, c.caller());
        shown += shown.empty() ? "" : ",";
        append_user(shown, u, wanted.objects.user, c.dialect);
        include_objects(more, u, wanted, c.dialect);
    }
    std::string body = "{";
    if (!shown.empty())
        body += R"("data":)" + (as_list ? '[' + shown + ']' : shown);
    more.append_to(body);
    return answer_json(200, body + '}');
}

inline auto by_id_in(call const& c)
{
    return [&w = std::as_const(c.world)](std::string const& digits) {
        return find_person(w, parse<user_id>(digits).value_or(user_id{0}));
    };
}
inline auto by_name_in(call const& c)
{
    return [&w = std::as_const(c.world)](std::string const& name) { return find_person(w, name); };
}

constexpr bool is_id(std::string_view text)
{
    return text.size() <= 19 && parse<user_id>(text).has_value();
}
constexpr bool is_username(std::string_view text)
{
    auto fits = !text.empty() && text.size() <= 15;
    for (char const c : text)
        fits = fits && (xdm::detail::is_alnum(c) || c == '_');
    return fits;
}

/// GET /2/users/me
inline response get_me(call& c)
{
    c.given.allow({"user.fields", "expansions", "tweet.fields", "post.fields"});
    return answer_users(c, "id", {to_string(c.me())}, false, by_id_in(c));
}

/// GET /2/users/{id}
inline response get_user(call& c)
{
    c.given.allow({"user.fields", "expansions", "tweet.fields", "post.fields"});
    c.given.id<user_id>("id");
    return answer_users(
        c, "id", {std::string{c.given.find("id").value_or("")}}, false, by_id_in(c));
}

/// GET /2/users
inline response get_users(call& c)
{
    c.given.allow({"ids", "user.fields", "expansions", "tweet.fields", "post.fields"});
    return answer_users(c, "ids", read_list(c.given, "ids", is_id), true, by_id_in(c));
}

/// GET /2/users/by/username/{username}
inline response get_user_by_name(call& c)
{
    c.given.allow({"user.fields", "expansions", "tweet.fields", "post.fields"});
    std::string const name{c.given.find("username").value_or("")};
    if (!is_username(name))
        c.given.refuse("username", name);
    return answer_users(c, "username", {name}, false, by_name_in(c));
}

/// GET /2/users/by
inline response get_users_by_name(call& c)
{
    c.given.allow({"usernames", "user.fields", "expansions", "tweet.fields", "post.fields"});
    return answer_users(
        c, "usernames", read_list(c.given, "usernames", is_username), true, by_name_in(c));
}

} // namespace xdm::inline abi_1::fake::detail

#endif
