// SPDX-License-Identifier: BSL-1.0
#include <xdm/decode/tables/event.hpp>

#include <decode/spelled_out.hpp>

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace xdm;
using namespace xdm::literals;

namespace {

// The event that an object gives, as in a list of one.
event event_of(std::string const& json)
{
    auto list = read_as<wire::event_list>('[' + json + ']');
    REQUIRE(list.events.size() == 1);
    return std::move(list.events[0]);
}

std::vector<std::size_t> tokens(std::vector<wire::mark> const& marks)
{
    std::vector<std::size_t> list;
    for (auto const& one : marks)
        list.push_back(one.token);
    return list;
}

std::string const shared =
    R"("text":"t","sender_id":"2","dm_conversation_id":"3-4","created_at":"2026-03-15T18:02:11.000Z",
    "attachments":{"media_keys":["5_6"],"card_ids":["7"]},"participant_ids":["8","9"],)";
std::string const classic =
    R"("referenced_tweets":[{"id":"10"}],"urls":[{"url":"u"}],"hashtags":[{"tag":"h"}],
    "mentions":[{"username":"m"}],"cashtags":[{"tag":"c"}])";
std::string const renamed =
    R"("referenced_posts":[{"id":"10"}],"entities":{"urls":[{"url":"u"}],"hashtags":[{"tag":"h"}],
    "mentions":[{"username":"m"}],"cashtags":[{"tag":"c"}]})";

} // namespace

TEST_CASE("A post that is pointed at is read member by member")
{
    check_table(R"({"id":"1","type":"quoted"})", referenced_post{"1"_post, "quoted"});
}

TEST_CASE("The attachments of a message are read member by member")
{
    auto const read = read_as<message_create>(
        R"({"media_keys":["5_1",5,"x_1","5_",null,"16_2"],"card_ids":["card://1",7,"2"]})");
    CHECK(read.media_keys == std::vector{media_key{5, "1"_media}, media_key{16, "2"_media}});
    CHECK(read.card_ids == std::vector<std::string>{"card://1", "2"});
}

TEST_CASE("A message is read member by member, in both dialects, its type first or last")
{
    message_create const wanted{.id = "1"_event,
        .text = "t",
        .sender = "2"_user,
        .conversation = "3-4"_conversation,
        .created_at = at("2026-03-15T18:02:11Z"),
        .media_keys = {media_key{5, "6"_media}},
        .card_ids = {"7"},
        .posts = {{"10"_post, ""}},
        .entities = {.urls = {{.url = "u"}},
            .hashtags = {{.tag = "h"}},
            .mentions = {{.username = "m"}},
            .cashtags = {{.tag = "c"}}},
        .participants = {"8"_user, "9"_user}};
    for (auto const* names : {&classic, &renamed}) {
        CHECK(event_of(R"({"id":"1","event_type":"MessageCreate",)" + shared + *names + "}") ==
              event{wanted});
        CHECK(event_of("{" + shared + *names + R"(,"event_type":"MessageCreate","id":"1"})") ==
              event{wanted});
    }
    each_name<wire::any_event>([](std::string_view name, std::string_view again) {
        CAPTURE(name);
        auto const all = R"("id":"event_type":"entities":"annotations":)" + shared + classic;
        auto const all_new = R"("id":"event_type":"annotations":)" + shared + renamed;
        CHECK(all.find('"' + std::string{name} + "\":") != all.npos);
        CHECK(all_new.find('"' + std::string{again} + "\":") != all_new.npos);
    });
}

TEST_CASE("A join and a leave are read member by member")
{
    CHECK(event_of(R"({"event_type":"ParticipantsJoin","id":"1",)" + shared + renamed + "}") ==
          event{participants_join{.id = "1"_event,
              .participants = {"8"_user, "9"_user},
              .sender = "2"_user,
              .conversation = "3-4"_conversation,
              .created_at = at("2026-03-15T18:02:11Z")}});
    CHECK(event_of(R"({"event_type":"ParticipantsLeave","id":"1",)" + shared + renamed + "}") ==
          event{participants_leave{.id = "1"_event,
              .participants = {"8"_user, "9"_user},
              .conversation = "3-4"_conversation,
              .created_at = at("2026-03-15T18:02:11Z")}});
}

TEST_CASE("Of posts and entities that come under two names at once, both lists of the one are kept")
{
    auto const read = event_of(
        R"({"event_type":"MessageCreate","id":"1","hashtags":[{"tag":"a"}],"entities":
        {"urls":[{"url":"u"}]},"cashtags":[{"tag":"c"}],"referenced_posts":[{"id":"2"}],
        "referenced_tweets":null})");
    CHECK(read == event{message_create{.id = "1"_event,
                      .posts = {{"2"_post, ""}},
                      .entities = {.urls = {{.url = "u"}},
                          .hashtags = {{.tag = "a"}},
                          .cashtags = {{.tag = "c"}}}}});
    auto const last = event_of(
        R"({"event_type":"MessageCreate","id":"1","referenced_tweets":[{"id":"2"},{"id":"3"}],
        "referenced_posts":[{"id":"4"}],"entities":{"hashtags":[{"tag":"a"}]},
        "hashtags":[{"tag":"b"}]})");
    CHECK(last == event{message_create{.id = "1"_event,
                      .posts = {{"4"_post, ""}},
                      .entities = {.hashtags = {{.tag = "b"}}}}});
}

TEST_CASE("An event without an id or of an unknown type keeps its type and where it began")
{
    auto const list = read_as<wire::event_list>(
        R"([{"id":"1","text":"x"},{"event_type":"MessageCreate","id":"9"},
        {"event_type":"Wave","id":"2"},7,["y"],null,{"event_type":"MessageCreate","id":3},
        {"id":"18446744073709551616","event_type":"ParticipantsJoin"}])");
    std::vector<event> const wanted{unknown_event{}, message_create{.id = "9"_event},
        unknown_event{.type = "Wave"}, unknown_event{}, unknown_event{}, unknown_event{},
        unknown_event{.type = "MessageCreate"}, unknown_event{.type = "ParticipantsJoin"}};
    CHECK(list.events == wanted);
    CHECK(tokens(list.unknown) == std::vector<std::size_t>{1, 11, 16, 17, 19, 20, 25});
}

TEST_CASE("What one event says is not said of the next")
{
    auto const full = R"({"id":"1","event_type":"MessageCreate",)" + shared + renamed +
                      R"(,"annotations":[{"type":"a"}]})";
    for (auto const* type : {"MessageCreate", "ParticipantsJoin", "ParticipantsLeave", "Wave"}) {
        CAPTURE(type);
        auto const bare = R"({"event_type":")" + std::string{type} + R"(","id":"2"})";
        auto const list = read_as<wire::event_list>(
            '[' + full + ',' + bare + ",8," + full + R"(,{"event_type":"Bow"},)" + full + ",[]]");
        REQUIRE(list.events.size() == 7);
        CHECK(list.events[1] == event_of(bare));
        CHECK(list.events[2] == event{unknown_event{}});
        CHECK(list.events[3] == list.events[0]);
        CHECK(list.events[4] == event{unknown_event{.type = "Bow"}});
        CHECK(list.events[5] == list.events[0]);
        CHECK(list.events[6] == event{unknown_event{}});
    }
    CHECK(event_of(R"({"event_type":"MessageCreate","id":"2"})") ==
          event{message_create{.id = "2"_event}});
}

TEST_CASE("An event that begins anew has nothing left, whatever it had")
{
    wire::any_event e{
        .type = "t", .id = "1"_event, .own = {.text = "x", .sender = "2"_user}, .opened = {9}};
    e.begin_at({10});
    // All members there are: one more, and this does not compile.
    auto const& [type, id, own, in_list, opened] = e;
    CHECK(type.empty());
    CHECK(!id);
    CHECK(own == message_create{});
    CHECK(in_list == nullptr);
    CHECK(opened.token == 10);
}

TEST_CASE("An event that stands in a list is read there")
{
    message_create listed{.text = "x"};
    wire::any_event e{.own = {.text = "y"}, .in_list = &listed};
    CHECK(&e.message() == &listed);
    CHECK(&std::as_const(e).message() == &listed);
    e.begin_at({10});
    CHECK(listed.text == "x");
    e.in_list = nullptr;
    CHECK(&e.message() == &e.own);
    CHECK(&std::as_const(e).message() == &e.own);
}

TEST_CASE("A list that comes twice counts the second time")
{
    auto list = wire::event_list{};
    list.append({3});
    list.done();
    REQUIRE(list.events.size() == 1);
    REQUIRE(tokens(list.unknown) == std::vector<std::size_t>{3});
    list.begin_at({.token = 5, .left = 3'000});
    CHECK(list.events.empty());
    CHECK(list.unknown.empty());
    CHECK(list.events.capacity() >= 10);
}
