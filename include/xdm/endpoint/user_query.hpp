// SPDX-License-Identifier: BSL-1.0
// What the requests that look users up have in common.
#ifndef XDM_ENDPOINT_USER_QUERY_HPP
#define XDM_ENDPOINT_USER_QUERY_HPP

#include <xdm/endpoint/query.hpp>
#include <xdm/http/fields.hpp>
#include <xdm/model/invalid.hpp>
#include <xdm/model/names.hpp>
#include <xdm/model/post_field.hpp>
#include <xdm/model/user_expansion.hpp>
#include <xdm/model/user_field.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xdm::inline abi_1::detail {

// The field that an expansion follows.
constexpr user_field field_of(user_expansion e)
{
    switch (e) {
    case user_expansion::affiliation:
        return user_field::affiliation;
    case user_expansion::most_recent_post_id:
        return user_field::most_recent_post_id;
    case user_expansion::pinned_post_id:
        break;
    }
    return user_field::pinned_post_id;
}

// In the new dialect three fields can be asked for as expansions only.
constexpr std::optional<user_expansion> expansion_of(user_field f)
{
    switch (f) {
    case user_field::affiliation:
        return user_expansion::affiliation;
    case user_field::most_recent_post_id:
        return user_expansion::most_recent_post_id;
    case user_field::pinned_post_id:
        return user_expansion::pinned_post_id;
    default:
        return {};
    }
}

template <class Endpoint>
void append_user_query(fields& query, Endpoint const& e, dialect d)
{
    auto wanted = e.user_fields;
    e.expansions.for_each([&](user_expansion one) {
        if (!wanted.has(field_of(one)))
            wanted.add(field_of(one));
    });
    auto followed = e.expansions;
    if (d == dialect::post && !e.user_fields.has_all())
        wanted.for_each([&](user_field one) {
            if (auto const expansion = expansion_of(one); expansion && !followed.has(*expansion))
                followed.add(*expansion);
        });
    append_names(query, "user.fields", wanted, d);
    append_names(query, "expansions", followed, d);
    append_names(query, d == dialect::classic ? "tweet.fields" : "post.fields", e.post_fields, d);
}

template <class Endpoint>
void validate_user_query(std::vector<invalid>& found, Endpoint const& e, dialect d)
{
    using enum user_expansion;
    if (!e.post_fields.empty() && !e.expansions.has(pinned_post_id) &&
        !e.expansions.has(most_recent_post_id))
        found.push_back({"post_fields", csv(e.post_fields, d),
            "post fields with an expansion that brings posts: pinned_post_id, "
            "most_recent_post_id"});
    validate_names(found, "user_fields", e.user_fields, d,
        [](user_field f) { return expansion_of(f).has_value(); });
    validate_names(found, "post_fields", e.post_fields, d);
}

// X looks up 1 to 100 users at once, each once.
template <class List>
void validate_users(std::vector<invalid>& found, std::string_view member, List const& users)
{
    if (users.empty() || users.size() > 100)
        found.push_back({member, std::to_string(users.size()) + " users", "1 to 100 users"});
}

} // namespace xdm::inline abi_1::detail

#endif
