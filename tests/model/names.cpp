// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/names.hpp>

#include <xdm/model/event_field.hpp>
#include <xdm/model/event_type.hpp>
#include <xdm/model/media_field.hpp>
#include <xdm/model/post_field.hpp>
#include <xdm/model/user_field.hpp>

#include <model/spelled.hpp>

#include <algorithm>
#include <string>
#include <type_traits>
#include <vector>

namespace {

using xdm::all;
using xdm::dialect;
using xdm::event_field;
using xdm::event_type;
using xdm::media_field;
using xdm::names;
using xdm::post_field;
using xdm::user_field;

static_assert(!std::is_convertible_v<names<user_field>, names<media_field>>);
static_assert(!std::is_constructible_v<names<user_field>, std::initializer_list<media_field>>);

// The names of a list, split at the commas.
spelled::names split(std::string const& csv)
{
    spelled::names found;
    for (std::size_t begin = 0; begin <= csv.size();) {
        auto const end = std::min(csv.find(',', begin), csv.size());
        found.insert(csv.substr(begin, end - begin));
        begin = end + 1;
    }
    return found;
}

// The names of X for this parameter, without those that only owners may read.
spelled::names of_everybody(std::string_view version, std::string_view parameter)
{
    auto names = spelled::of_x(version, parameter);
    for (auto const* owner_only : {"non_public_metrics", "organic_metrics", "promoted_metrics"})
        names.erase(owner_only);
    return names;
}

} // namespace

TEST_CASE("A number that is no enumerator is not kept")
{
    names<event_type> list;
    for (unsigned n = 0; n < 256; ++n)
        list.add(static_cast<event_type>(n));
    CHECK(list.csv(dialect::classic) == "MessageCreate,ParticipantsJoin,ParticipantsLeave");
}

TEST_CASE("Names are written in the order given, with commas")
{
    names<user_field> const two{user_field::username, user_field::name};
    CHECK(two.csv(dialect::classic) == "username,name");
    CHECK(names<event_type>{event_type::message_create}.csv(dialect::post) == "MessageCreate");
}

TEST_CASE("No list is empty, and so is a list of nothing")
{
    CHECK(names<user_field>{}.empty());
    CHECK(names<user_field>{}.csv(dialect::classic).empty());
    CHECK_FALSE(names<user_field>{user_field::name}.empty());
    CHECK_FALSE(names<event_field>{event_field::attachments}.empty()); // the enumerator 0
    CHECK_FALSE(names<user_field>{all}.empty());
    CHECK_FALSE(names<user_field>{}.add("tomorrow").empty());
    CHECK(names<user_field>{}.add("").empty());
}

TEST_CASE("A name given twice is written once, where it came first")
{
    using enum event_field;
    names<event_field> list{text, id, text, attachments, id};
    list.add(attachments).add("text").add("id").add("x").add("x").add("attachments").add("y");
    CHECK(list.csv(dialect::classic) == "text,id,attachments,x,y");
}

TEST_CASE("A name is the same in either spelling of it")
{
    names<post_field> list;
    list.add("note_post").add("note_tweet").add(post_field::note_post);
    CHECK(list.csv(dialect::classic) == "note_tweet");
    CHECK(list.csv(dialect::post) == "note_post");
    CHECK(list.has(post_field::note_post));
}

TEST_CASE("What a dialect lacks is left out of its list")
{
    using enum event_field;
    names<event_field> const list{sender_id, text, participant_ids, referenced_posts, id};
    CHECK(list.csv(dialect::classic) == "sender_id,text,participant_ids,referenced_tweets,id");
    CHECK(list.csv(dialect::post) == "text,id");
    CHECK(names<user_field>{user_field::subscribes_to_you}.csv(dialect::classic).empty());
    CHECK(
        names<user_field>{user_field::subscribes_to_you}.csv(dialect::post) == "subscribes_to_you");
}

TEST_CASE("A name that X adds tomorrow goes behind the known ones")
{
    names<user_field> list{user_field::name};
    list.add("shoe_size").add(user_field::url).add("tail.length").add("shoe_size");
    CHECK(list.csv(dialect::classic) == "name,url,shoe_size,tail.length");
    CHECK(list.csv(dialect::post) == "name,url,shoe_size,tail.length");
    list.add("shoe"); // part of a name, and a name of its own
    CHECK(list.csv(dialect::post) == "name,url,shoe_size,tail.length,shoe");
}

TEST_CASE("A name stays one, whatever it holds")
{
    names<user_field> list;
    list.add("a,b").add("a,b").add("a").add(",").add("b");
    CHECK(list.csv(dialect::classic) == "a%2Cb,a,%2C,b");
    CHECK(split(list.csv(dialect::classic)).size() == 4);
}

TEST_CASE("All names are those of the dialect without the owner's")
{
    if (facts::missing())
        return;
    auto const check = [](auto list, std::string_view classic, std::string_view post) {
        CHECK(split(list.csv(dialect::classic)) == of_everybody("2.166", classic));
        CHECK(split(list.csv(dialect::post)) == of_everybody("2.167", post));
    };
    check(names<event_field>{all}, "dm_event.fields", "dm_event.fields");
    check(names<xdm::event_expansion>{all}, "expansions", "expansions");
    check(names<event_type>{all}, "event_types", "event_types");
    check(names<user_field>{all}, "user.fields", "user.fields");
    check(names<media_field>{all}, "media.fields", "media.fields");
    check(names<post_field>{all}, "tweet.fields", "post.fields");
}

TEST_CASE("All names can have more added")
{
    names<media_field> list = all;
    CHECK(list.has_all());
    CHECK_FALSE(names<media_field>{media_field::url}.has_all());
    CHECK(list.has(media_field::url));
    CHECK_FALSE(list.has(media_field::organic_metrics));
    auto const before = list.csv(dialect::classic);
    CHECK(before.find("organic") == before.npos);
    list.add(media_field::organic_metrics).add(media_field::url).add("depth");
    CHECK(list.has(media_field::organic_metrics));
    CHECK(list.csv(dialect::classic) == before + ",organic_metrics,depth");
}

TEST_CASE("A list is asked for a name, and visited in order")
{
    names<event_type> const list{event_type::participants_leave, event_type::message_create};
    CHECK(list.has(event_type::message_create));
    CHECK_FALSE(list.has(event_type::participants_join));
    std::vector<event_type> seen;
    list.for_each([&](event_type t) { seen.push_back(t); });
    CHECK(seen == std::vector{event_type::participants_leave, event_type::message_create});
    seen.clear();
    names<event_type>{all}.for_each([&](event_type t) { seen.push_back(t); });
    CHECK(seen.size() == 3);
}

TEST_CASE("Lists are equal when they hold the same in the same order")
{
    using enum user_field;
    CHECK(names<user_field>{name, url} == names<user_field>{name, url, name});
    CHECK(names<user_field>{name, url} != names<user_field>{url, name});
    CHECK(names<user_field>{name} != names<user_field>{all});
    CHECK(names<user_field>{name} != names<user_field>{name}.add("x"));
    CHECK(names<user_field>{} == names<user_field>{}.add(""));
}
