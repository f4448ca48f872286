// SPDX-License-Identifier: BSL-1.0
#include <xdm/decode/tables/document.hpp>

#include <decode/spelled_out.hpp>

#include <doctest/doctest.h>

using namespace xdm;
using namespace xdm::literals;

TEST_CASE("Where a page stands in its list is read member by member")
{
    check_table(R"({"result_count":3,"next_token":"n","previous_token":"p"})",
        page_meta{.result_count = 3, .next_token = "n", .previous_token = "p"});
}

TEST_CASE("What an answer to a change says is read member by member")
{
    auto const sent = read_as<wire::sent_data>(R"({"dm_event_id":"1","dm_conversation_id":"2-3"})");
    CHECK(sent.id == "1"_event);
    CHECK(sent.conversation == "2-3"_conversation);
    CHECK(read_as<wire::deletion_data>(R"({"deleted":true})").deleted == true);
    CHECK(read_as<wire::deletion_data>(R"({"deleted":false})").deleted == false);
    CHECK(!read_as<wire::deletion_data>(R"({"deleted":"true"})").deleted);
    CHECK(read_as<wire::block_data>(R"({"blocked":true})").blocked == true);
    CHECK(read_as<wire::block_data>(R"({"blocked":false})").blocked == false);
    CHECK(!read_as<wire::block_data>(R"({"blocked":1})").blocked);
}

TEST_CASE("A user of whom one must know whether there is one has its id beside it")
{
    auto const read = read_as<wire::maybe_user>(R"({"name":"n","id":"5","username":"u"})");
    CHECK(read.id == "5"_user);
    CHECK(read.user == user{.name = "n", .username = "u"});
    CHECK(!read_as<wire::maybe_user>(R"({"id":5,"name":"n"})").id);
}

TEST_CASE("A body is data, includes, meta and errors at once")
{
    auto const body = read_as<wire::document<wire::event_list>>(
        R"({"data":[{"id":"1","event_type":"MessageCreate"}],"includes":{"users":[{"id":"2"}]},
        "meta":{"result_count":1},"errors":[{"code":3}],"title":"t"})");
    CHECK(body.data.events == std::vector<event>{message_create{.id = "1"_event}});
    CHECK(body.includes.users == std::vector{user{.id = "2"_user}});
    CHECK(body.meta == page_meta{.result_count = 1});
    CHECK(body.error == problem{.title = "t", .errors = {problem{.code = 3}}});
    CHECK(body.known);
}

TEST_CASE("A body is known by its first three members, whatever they hold")
{
    using page = wire::document<wire::event_list>;
    CHECK(read_as<page>(R"({"data":null})").known);
    CHECK(read_as<page>(R"({"includes":5})").known);
    CHECK(read_as<page>(R"({"meta":{}})").known);
    CHECK(!read_as<page>(R"({"errors":[{"code":3}],"title":"t"})").known);
    CHECK(!read_as<page>(R"({"events":[],"Data":[],"":{}})").known);
    CHECK(!read_as<page>(R"([{"data":[]}])").known);
}

TEST_CASE("A lone object is also read without its wrapper")
{
    auto const sent = read_as<wire::document<wire::sent_data>>(
        R"({"dm_event_id":"1","dm_conversation_id":"2-3"})");
    CHECK(sent.bare.id == "1"_event);
    CHECK(sent.bare.conversation == "2-3"_conversation);
    CHECK(!sent.known);
    CHECK(!sent.wrapped);
    CHECK(sent.data.id == std::nullopt);
    auto const one = read_as<wire::document<wire::any_event>>(
        R"({"id":"1","event_type":"Wave","hashtags":[{"tag":"h"}],"detail":"d"})");
    CHECK(one.bare.id == "1"_event);
    CHECK(one.bare.type == "Wave");
    CHECK(one.bare.opened.token == 0);
    CHECK(one.bare.own.entities.hashtags == std::vector{tag_entity{.tag = "h"}});
    CHECK(one.error.detail == "d");
    CHECK(
        read_as<wire::document<wire::any_event>>(R"({"data":{"id":"1"}})").data.opened.token == 2);
}

TEST_CASE("Beside the wrapper an object is read of its own")
{
    auto const user = read_as<wire::document<wire::maybe_user>>(
        R"({"username":"root","data":{"id":"1"},"name":"root"})");
    CHECK(user.wrapped);
    CHECK(user.data.id == "1"_user);
    CHECK(user.data.user == xdm::user{});
    CHECK(user.bare.user == xdm::user{.name = "root", .username = "root"});
}

TEST_CASE("A body of errors only takes nothing but errors")
{
    auto const body = read_as<wire::document<wire::no_data>>(
        R"({"data":{"title":"x"},"meta":{"code":4},"code":5})");
    CHECK(body.error == problem{.code = 5});
}
