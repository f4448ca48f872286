// SPDX-License-Identifier: BSL-1.0
#include <xdm/endpoint/follow.hpp>

#include <xdm/model/event_field.hpp>
#include <xdm/model/user_expansion.hpp>

#include <doctest/doctest.h>

using xdm::dialect;
using xdm::event_expansion;
using xdm::event_field;
using xdm::names;
using xdm::user_expansion;
using xdm::user_field;
using xdm::detail::complete;
using xdm::detail::expansion_of;
using xdm::detail::field_of;

TEST_CASE("Each expansion follows its field, and each such field has its expansion")
{
    for (std::size_t i = 0; i < xdm::detail::count_of<event_expansion>; ++i) {
        auto const e = static_cast<event_expansion>(i);
        CHECK(expansion_of<event_expansion>(field_of(e)) == e);
    }
    CHECK(field_of(event_expansion::attachments_media_keys) == event_field::attachments);
    CHECK(field_of(user_expansion::pinned_post_id) == user_field::pinned_post_id);
    CHECK_FALSE(expansion_of<event_expansion>(event_field::text));
    CHECK_FALSE(expansion_of<user_expansion>(user_field::name));
}

TEST_CASE("Classic: each expansion also asks for its field, once, behind what was asked for")
{
    using enum event_field;
    names<event_field> wanted{created_at, sender_id};
    names<event_expansion> followed{
        event_expansion::attachments_media_keys, event_expansion::sender_id};
    complete(wanted, followed, dialect::classic);
    CHECK(wanted == names<event_field>{created_at, sender_id, attachments});
    CHECK(followed == names<event_expansion>{
                          event_expansion::attachments_media_keys, event_expansion::sender_id});
}

TEST_CASE("New: a field that is an expansion only is asked for as such")
{
    using enum event_field;
    names<event_field> wanted{created_at, sender_id, attachments};
    names<event_expansion> followed;
    complete(wanted, followed, dialect::post);
    CHECK(followed == names<event_expansion>{event_expansion::sender_id});
    CHECK(wanted.csv(dialect::post) == "created_at,attachments");
}

TEST_CASE("Nothing asks for nothing")
{
    for (auto const d : {dialect::classic, dialect::post}) {
        names<event_field> wanted;
        names<event_expansion> followed;
        complete(wanted, followed, d);
        CHECK(wanted.empty());
        CHECK(followed.empty());
    }
}

TEST_CASE("All fields bring no expansion in the classic dialect, and the needed ones in the new")
{
    names<event_field> wanted = xdm::all;
    names<event_expansion> followed;
    complete(wanted, followed, dialect::classic);
    CHECK(followed.empty());
    complete(wanted, followed, dialect::post);
    using enum event_expansion;
    CHECK(followed == names<event_expansion>{participant_ids, referenced_posts, sender_id});
}

TEST_CASE("Users follow the same rule")
{
    names<user_field> wanted{user_field::name};
    names<user_expansion> followed{user_expansion::pinned_post_id};
    complete(wanted, followed, dialect::classic);
    CHECK(wanted == names<user_field>{user_field::name, user_field::pinned_post_id});
    wanted = {user_field::affiliation, user_field::name};
    followed = {};
    complete(wanted, followed, dialect::post);
    CHECK(followed == names<user_expansion>{user_expansion::affiliation});
}
