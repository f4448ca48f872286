// SPDX-License-Identifier: BSL-1.0
#include <xdm/endpoint/create_group.hpp>

#include <endpoint/findings.hpp>
#include <endpoint/promises.hpp>
#include <endpoint/wire.hpp>

using namespace xdm::literals;
using xdm::create_group;
using xdm::dialect;

namespace {

static_assert(promises::plain<create_group>);
static_assert(create_group::accepts == promises::of_users);
static_assert(create_group::scopes == promises::writing);
static_assert(create_group::specification_scopes ==
              xdm::scope_set{xdm::scope::dm_write, xdm::scope::tweet_read, xdm::scope::users_read});
static_assert(std::same_as<create_group::result, struct xdm::sent_message>);

create_group of(std::size_t count)
{
    create_group e{.message = {.text = "Welcome!"}};
    for (std::size_t n = 1; n <= count; ++n)
        e.participants.push_back(xdm::user_id{n});
    return e;
}

} // namespace

TEST_CASE("A group is made with its first message")
{
    create_group const e{.participants = {"944480690"_user, "906948460078698496"_user},
        .message = {.text = "Welcome!"}};
    wire::expected const made{.method = xdm::method::post,
        .url = "https://api.x.com/2/dm_conversations",
        .headers = wire::json,
        .body = R"({"conversation_type":"Group",)"
                R"("participant_ids":["944480690","906948460078698496"],)"
                R"("message":{"text":"Welcome!"}})"};
    wire::check(encode(e), made);
    wire::check(encode(e, dialect::post), made);
    CHECK(validate(e) == findings{});
}

TEST_CASE("What the first message of a group does not have is not written")
{
    create_group e{.participants = {"1"_user, "2"_user}};
    CHECK(encode(e).body ==
          R"({"conversation_type":"Group","participant_ids":["1","2"],"message":{}})");
    e.message.attachments = {"3"_media};
    CHECK(encode(e).body == R"({"conversation_type":"Group","participant_ids":["1","2"],)"
                            R"("message":{"attachments":[{"media_id":"3"}]}})");
    CHECK(encode(create_group{}).body ==
          R"({"conversation_type":"Group","participant_ids":[],"message":{}})");
}

TEST_CASE("A group has 2 to 49 others")
{
    for (std::size_t const count : {2U, 3U, 48U, 49U})
        CHECK(validate(of(count)) == findings{});
    for (std::size_t const count : {0U, 1U, 50U, 51U, 500U})
        CHECK(validate(of(count)) == findings{{"participants", std::to_string(count) + " users",
                                         "2 to 49 users, without the caller"}});
}

TEST_CASE("A group has each of them once")
{
    create_group e{.participants = {"1"_user, "2"_user, "1"_user, "1"_user, "2"_user},
        .message = {.text = "x"}};
    findings const twice{{"participants", "1 twice", "each user once"},
        {"participants", "1 twice", "each user once"},
        {"participants", "2 twice", "each user once"}};
    CHECK(validate(e) == twice);
    e.participants = {"7"_user, "7"_user};
    CHECK(validate(e) == findings{{"participants", "7 twice", "each user once"}});
}

TEST_CASE("What is wrong about ids and the first message of a group is reported")
{
    create_group e{.participants = {"1"_user, "10000000000000000000"_user}};
    CHECK(validate(e) == findings{{"participants", "10000000000000000000", "1 to 19 digits"},
                             {"message", "empty", "a text, an attachment, or both"}});
    e = of(2);
    e.message.attachments = {"1"_media, "2"_media};
    CHECK(validate(e) == findings{{"message.attachments", "2 media", "one attachment"}});
}
