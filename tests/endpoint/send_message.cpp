// SPDX-License-Identifier: BSL-1.0
#include <xdm/endpoint/send_message.hpp>

#include <endpoint/findings.hpp>
#include <endpoint/promises.hpp>
#include <endpoint/wire.hpp>

using namespace xdm::literals;
using xdm::dialect;
using xdm::method;
using xdm::send_message;

namespace {

static_assert(promises::plain<send_message>);
static_assert(!promises::needs_nothing<send_message>, "no message to nobody");
static_assert(send_message::accepts == promises::of_users);
static_assert(send_message::scopes == promises::writing);
static_assert(send_message::specification_scopes ==
              xdm::scope_set{xdm::scope::dm_write, xdm::scope::tweet_read, xdm::scope::users_read});
static_assert(std::same_as<send_message::result, struct xdm::sent_message>);

template <class To>
concept is_receiver = requires(To to) { send_message{.to = to}; };
static_assert(is_receiver<xdm::user_id> && is_receiver<xdm::conversation_id>);
static_assert(!is_receiver<xdm::event_id> && !is_receiver<xdm::media_id> &&
              !is_receiver<std::string> && !is_receiver<unsigned long long>);

} // namespace

TEST_CASE("A text goes to a user")
{
    send_message const e{.to = "9876543210"_user, .message = {.text = "Hello!"}};
    wire::expected const sent{.method = method::post,
        .url = "https://api.x.com/2/dm_conversations/with/9876543210/messages",
        .headers = wire::json,
        .body = R"({"text":"Hello!"})"};
    wire::check(encode(e), sent);
    wire::check(encode(e, dialect::post), sent);
}

TEST_CASE("A text goes into a conversation, whose id is sent as it came")
{
    wire::check(encode(send_message{
                    .to = "1582103724607971328"_conversation, .message = {.text = "Another"}}),
        {.method = method::post,
            .url = "https://api.x.com/2/dm_conversations/1582103724607971328/messages",
            .headers = wire::json,
            .body = R"({"text":"Another"})"});
    CHECK(encode(send_message{.to = "20-10"_conversation}).url ==
          "https://api.x.com/2/dm_conversations/20-10/messages");
}

TEST_CASE("A picture goes alone, or with a text")
{
    send_message e{.to = "1"_user, .message = {.attachments = {"1583157113245011970"_media}}};
    CHECK(encode(e).body == R"({"attachments":[{"media_id":"1583157113245011970"}]})");
    e.message.text = "Look!";
    CHECK(
        encode(e).body == R"({"text":"Look!","attachments":[{"media_id":"1583157113245011970"}]})");
    CHECK(validate(e) == findings{});
}

TEST_CASE("What is wrong about a message and its receiver is reported")
{
    CHECK(validate(send_message{.to = "10000000000000000000"_user}) ==
          findings{{"to", "10000000000000000000", "1 to 19 digits"},
              {"message", "empty", "a text, an attachment, or both"}});
    CHECK(validate(send_message{.to = "5"_conversation, .message = {.text = "x"}}) ==
          findings{{"to", "5", "15 to 19 digits"}});
    CHECK(validate(send_message{.to = "5"_user, .message = {.text = "x"}}, dialect::post) ==
          findings{});
}
