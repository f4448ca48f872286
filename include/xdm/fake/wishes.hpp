// SPDX-License-Identifier: BSL-1.0
// What of the objects a request wants to see, and by which names.
#ifndef XDM_FAKE_WISHES_HPP
#define XDM_FAKE_WISHES_HPP

#include <xdm/endpoint/event_query.hpp>
#include <xdm/endpoint/user_query.hpp>
#include <xdm/fake/items.hpp>
#include <xdm/fake/parameters.hpp>
#include <xdm/fake/read_list.hpp>
#include <xdm/http/fields.hpp>
#include <xdm/model/dialect.hpp>
#include <xdm/model/event_field.hpp>
#include <xdm/model/media_field.hpp>
#include <xdm/model/names.hpp>
#include <xdm/model/post_field.hpp>
#include <xdm/model/user_expansion.hpp>
#include <xdm/model/user_field.hpp>

#include <string_view>

namespace xdm::inline abi_1::fake::detail {

/// Whether an item of the query is only in the new dialect, or only in the classic one.
constexpr bool is_new(std::string_view item)
{
    for (std::string_view const one : {"referenced_posts", "affiliation", "most_recent_post_id",
             "pinned_post_id", "subscribes_to_you"})
        if (item == one)
            return true;
    return false;
}
constexpr bool is_classic(std::string_view item)
{
    return item.find("tweet") != item.npos || item == "affiliation.user_id";
}

/// The dialect that a request shows, by what only one of them has; else `otherwise`.
inline dialect dialect_of(fields const& query, dialect otherwise)
{
    for (auto const& one : query) {
        if (one.name == "post.fields")
            return dialect::post;
        if (one.name == "tweet.fields")
            otherwise = dialect::classic;
        // In `user.fields` the affiliation is an old name, as an expansion a new one.
        auto const expansions = one.name == "expansions";
        if (!expansions && one.name != "user.fields")
            continue;
        for_each_item(one.value, [&](std::string_view item) {
            if (is_classic(item) || (!expansions && item == "affiliation"))
                otherwise = dialect::classic;
            else if (is_new(item))
                otherwise = dialect::post;
        });
    }
    return otherwise;
}

/// The fields of the objects that both kinds of requests can bring.
struct object_wishes {
    names<user_field> user{};
    names<media_field> media{};
    names<post_field> post{};
};

struct event_wishes {
    names<event_field> fields{};
    names<event_expansion> expansions{};
    object_wishes objects{};
};

struct user_wishes {
    names<user_expansion> expansions{};
    object_wishes objects{};
};

/// X always shows these, and those that were asked for besides.
inline object_wishes read_objects(parameters& p, dialect d)
{
    object_wishes wanted;
    wanted.user = read_names<user_field>(p, "user.fields", d);
    wanted.media = read_names<media_field>(p, "media.fields", d);
    wanted.post = read_names<post_field>(p, "tweet.fields", dialect::classic);
    read_names<post_field>(p, "post.fields", dialect::post).for_each([&](post_field f) {
        wanted.post.add(f);
    });
    wanted.user.add(user_field::id).add(user_field::name).add(user_field::username);
    wanted.media.add(media_field::media_key).add(media_field::type);
    wanted.post.add(post_field::id).add(post_field::text);
    if (d == dialect::classic)
        wanted.post.add(post_field::edit_history_post_ids);
    return wanted;
}

/// An expansion also shows the field that it follows.
inline event_wishes read_event_wishes(parameters& p, dialect d)
{
    event_wishes wanted;
    wanted.fields = read_names<event_field>(p, "dm_event.fields", d);
    wanted.expansions = read_names<event_expansion>(p, "expansions", d);
    wanted.objects = read_objects(p, d);
    for (auto const f : {event_field::id, event_field::event_type, event_field::text})
        wanted.fields.add(f);
    wanted.expansions.for_each(
        [&](event_expansion e) { wanted.fields.add(xdm::detail::field_of(e)); });
    return wanted;
}

inline user_wishes read_user_wishes(parameters& p, dialect d)
{
    user_wishes wanted;
    wanted.expansions = read_names<user_expansion>(p, "expansions", d);
    wanted.objects = read_objects(p, d);
    wanted.expansions.for_each(
        [&](user_expansion e) { wanted.objects.user.add(xdm::detail::field_of(e)); });
    return wanted;
}

/// Whether a member of this name is among the fields.
template <class Enum>
auto among(names<Enum> const& fields)
{
    return [&fields](std::string_view name) {
        auto const field = parse<Enum>(name);
        return field && fields.has(*field);
    };
}

} // namespace xdm::inline abi_1::fake::detail

#endif
