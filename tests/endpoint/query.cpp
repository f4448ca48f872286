// SPDX-License-Identifier: BSL-1.0
#include <xdm/endpoint/query.hpp>

#include <xdm/model/conversation_id.hpp>
#include <xdm/model/user_field.hpp>

#include <endpoint/findings.hpp>
#include <endpoint/wire.hpp>

using namespace xdm::literals;
using xdm::dialect;
using xdm::names;
using xdm::user_field;
using xdm::detail::append_names;

TEST_CASE("A url of the API is made of texts and ids")
{
    using xdm::detail::url;
    CHECK(url("/2/dm_events") == "https://api.x.com/2/dm_events");
    CHECK(url("/2/users/", "944480690"_user, "/dm/block") ==
          "https://api.x.com/2/users/944480690/dm/block");
    CHECK(url("/", xdm::event_id{~std::uint64_t{0}}, "/", std::string{"a.jpg"}) ==
          "https://api.x.com/18446744073709551615/a.jpg");
}

TEST_CASE("A list is written as one pair, and an empty one not at all")
{
    xdm::fields query;
    append_names(query, "user.fields", names<user_field>{}, dialect::classic);
    CHECK(query.empty());
    append_names(query, "user.fields", names<user_field>{user_field::name, user_field::url},
        dialect::classic);
    CHECK(wire::list(query) == wire::pairs{{"user.fields", "name,url"}});
}

TEST_CASE("A list whose names the dialect lacks is not written")
{
    xdm::fields query;
    names<user_field> const list{user_field::subscribes_to_you};
    append_names(query, "user.fields", list, dialect::classic);
    CHECK(query.empty());
    append_names(query, "user.fields", list, dialect::post);
    CHECK(wire::list(query) == wire::pairs{{"user.fields", "subscribes_to_you"}});
}

TEST_CASE("A name that the dialect lacks is reported, by its name")
{
    using enum user_field;
    findings found;
    names<user_field> const list{name, subscribes_to_you, pinned_post_id};
    xdm::detail::validate_names(found, "user_fields", list, dialect::classic);
    CHECK(found == findings{{"user_fields", "subscribes_to_you", "it in the other dialect only"}});
    found.clear();
    xdm::detail::validate_names(found, "user_fields", list, dialect::post);
    CHECK(found == findings{{"user_fields", "pinned_tweet_id", "it in the other dialect only"}});
    found.clear();
    xdm::detail::validate_names(found, "user_fields", list, dialect::post,
        [](user_field f) { return f == pinned_post_id; });
    CHECK(found.empty());
}

TEST_CASE("All names are all right in each dialect, and so are unknown ones")
{
    findings found;
    for (auto const d : {dialect::classic, dialect::post}) {
        xdm::detail::validate_names(found, "user_fields", names<user_field>{xdm::all}, d);
        xdm::detail::validate_names(found, "user_fields", names<user_field>{}.add("shoe_size"), d);
        xdm::detail::validate_names(found, "user_fields", names<user_field>{}, d);
    }
    CHECK(found.empty());
}

TEST_CASE("An id has at most 19 digits, and a group's at least 15")
{
    using xdm::detail::validate_id;
    findings found;
    validate_id(found, "id", "0"_event);
    validate_id(found, "id", "9999999999999999999"_event);
    validate_id(found, "in", "100000000000000"_conversation, 15);
    validate_id(found, "in", "9999999999999999999"_conversation, 15);
    CHECK(found.empty());
    validate_id(found, "id", "10000000000000000000"_event);
    CHECK(found == findings{{"id", "10000000000000000000", "1 to 19 digits"}});
    found.clear();
    validate_id(found, "in", "99999999999999"_conversation, 15);
    CHECK(found == findings{{"in", "99999999999999", "15 to 19 digits"}});
}
