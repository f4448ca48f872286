// SPDX-License-Identifier: BSL-1.0
// What the requests that look users up have in common.
#ifndef XDM_ENDPOINT_USER_QUERY_HPP
#define XDM_ENDPOINT_USER_QUERY_HPP

#include <xdm/endpoint/follow.hpp>
#include <xdm/endpoint/query.hpp>
#include <xdm/http/fields.hpp>
#include <xdm/model/invalid.hpp>
#include <xdm/model/names.hpp>
#include <xdm/model/post_field.hpp>
#include <xdm/model/user_expansion.hpp>
#include <xdm/model/user_field.hpp>
#include <xdm/text/sort.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace xdm::inline abi_1::detail {

template <class Endpoint>
void append_user_query(fields& query, Endpoint const& e, dialect d)
{
    auto wanted = e.user_fields;
    auto followed = e.expansions;
    complete(wanted, followed, d);
    append_names(query, "user.fields", wanted, d);
    append_names(query, "expansions", followed, d);
    append_names(query, d == dialect::classic ? "tweet.fields" : "post.fields", e.post_fields, d);
}

template <class Endpoint>
void validate_user_query(std::vector<invalid>& found, Endpoint const& e, dialect d)
{
    using enum user_expansion;
    auto wanted = e.user_fields;
    auto followed = e.expansions;
    complete(wanted, followed, d);
    if (!e.post_fields.empty() && !followed.has(pinned_post_id) &&
        !followed.has(most_recent_post_id))
        found.push_back({"post_fields", e.post_fields.csv(d),
            "post fields with an expansion that brings posts: pinned_post_id, "
            "most_recent_post_id"});
    validate_names(found, "user_fields", e.user_fields, d,
        [](user_field f) { return expansion_of<user_expansion>(f).has_value(); });
    validate_names(found, "post_fields", e.post_fields, d);
}

// The list without doubles, in order: X wants each user once.
template <class T>
std::vector<T> each_once(std::vector<T> const& list)
{
    std::vector<T const*> places;
    places.reserve(list.size());
    for (auto const& one : list)
        places.push_back(&one);
    sort(places, [](T const* a, T const* b) { return *a == *b ? a < b : *a < *b; });
    std::vector<T const*> firsts;
    firsts.reserve(list.size());
    for (auto const* const one : places)
        if (firsts.empty() || *one != *firsts.back())
            firsts.push_back(one);
    sort(firsts, [](T const* a, T const* b) { return a < b; });
    std::vector<T> kept;
    kept.reserve(firsts.size());
    for (auto const* const one : firsts)
        kept.push_back(*one);
    return kept;
}

// X looks up 1 to 100 users at once.
template <class List>
void validate_users(std::vector<invalid>& found, std::string_view member, List const& users)
{
    auto const count = each_once(users).size();
    if (count < 1 || count > 100)
        found.push_back({member, std::to_string(count) + " users", "1 to 100 users"});
}

} // namespace xdm::inline abi_1::detail

#endif
