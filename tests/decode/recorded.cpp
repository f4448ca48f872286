// SPDX-License-Identifier: BSL-1.0
// Answers of X that others recorded or documented, read at run time from the folder of the facts.

#include <decode/expect.hpp>
#include <decode/spelled_out.hpp>
#include <facts.hpp>
#include <readers.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace xdm;
using namespace xdm::literals;

namespace {

std::string body(std::string const& name)
{
    return facts::read("samples/" + name + ".json");
}
template <class Endpoint>
typename Endpoint::result success(std::string const& name, int status = 200)
{
    return expect<typename Endpoint::result>(decode<Endpoint>({status, {}, body(name)}));
}
problem refusal(std::string const& name, int status)
{
    auto found = expect<problem>(decode<send_message>({status, {}, body(name)}));
    CHECK(found.status == status);
    CHECK(found.body == body(name));
    return found;
}
// A recorded exchange, with all of its headers.
response recorded(std::string const& name)
{
    auto const exchange = facts::load("samples/" + name + ".http.json");
    auto const& answer = exchange.as_object().at("response").as_object();
    response r{
        static_cast<int>(answer.at("status").as_int64()), {}, facts::text(answer.at("body"))};
    for (auto const& header : answer.at("headers").as_object())
        for (auto const& value : header.value().as_array())
            r.headers.push_back(std::string{header.key()}, facts::text(value));
    return r;
}
template <class T>
by_id<T> list(std::vector<T> items)
{
    return by_id<T>{std::move(items)};
}

} // namespace

TEST_CASE("Recorded: messages that were sent, with their quoted location")
{
    if (facts::missing())
        return;
    auto constexpr both = "750362064426721281-1072250532645998596"_conversation;
    auto r = recorded("rec-dm-create-1to1");
    CHECK(r.status == 201);
    CHECK(expect<sent_message>(decode<send_message>(r)) ==
          sent_message{.id = "1585800613253812228"_event, .conversation = both});
    CHECK(rate_limits(r).window.remaining == 199);
    r.body.clear(); // the location alone says it, too
    CHECK(expect<sent_message>(decode<send_message>(r)) ==
          sent_message{.id = "1585800613253812228"_event});
    r = recorded("rec-dm-create-in-conversation");
    CHECK(expect<sent_message>(decode<send_message>(r)) ==
          sent_message{.id = "1585800613752881156"_event, .conversation = both});
    for (auto const* name : {"rec-dm-create-1to1", "rec-dm-create-in-conversation"})
        CHECK(success<send_message>(name, 201).conversation == both);
}

TEST_CASE("Recorded: an empty page, and one of default fields")
{
    if (facts::missing())
        return;
    event_page const empty{.meta = {.result_count = 0}};
    CHECK(expect<event_page>(decode<get_events>(recorded("rec-dm-list-empty"))) == empty);
    CHECK(success<get_events>("rec-dm-list-empty") == empty);
    event_page const two{
        .events = {message_create{.id = "1585800613752881156"_event, .text = "Testing 2"},
            message_create{.id = "1585800613253812228"_event, .text = "Testing 1"}},
        .meta = {.result_count = 2,
            .next_token = "18LAA5G1SL0NR5OG0G00ZZZZ",
            .previous_token = "1BLC45G1SL0PMLI00G00ZZZZ"}};
    CHECK(expect<event_page>(decode<get_events>(recorded("rec-dm-list-with-participant"))) == two);
    CHECK(success<get_events>("rec-dm-list-with-participant") == two);
}

TEST_CASE("Documented: single events")
{
    if (facts::missing())
        return;
    for (auto const wrapped : {false, true}) {
        auto const one = [&](std::string const& name) {
            auto const json = wrapped ? "{\"data\":" + body(name) + "}" : body(name);
            return expect<single_event>(decode<get_event>({200, {}, json}));
        };
        CHECK(one("dm-event-messagecreate-seed") ==
              single_event{.event = message_create{.id = "1582838499983564806"_event,
                               .text = "Hi everyone.",
                               .sender = "944480690"_user,
                               .conversation = "1578398451921985538"_conversation,
                               .created_at = at("2022-10-19T20:58:00Z")}});
        CHECK(one("dm-event-participantsjoin-seed") ==
              single_event{.event = participants_join{.id = "1582835469712138240"_event,
                               .participants = {"944480690"_user},
                               .sender = "17200003"_user,
                               .conversation = "1578398451921985538"_conversation,
                               .created_at = at("2022-10-19T20:45:58Z")}});
        CHECK(one("dm-event-participantsleave-seed") ==
              single_event{.event = participants_leave{.id = "1582838535115067392"_event,
                               .participants = {"944480690"_user},
                               .conversation = "1578398451921985538"_conversation,
                               .created_at = at("2022-10-19T20:58:09Z")}});
    }
}

TEST_CASE("Documented: pages")
{
    if (facts::missing())
        return;
    CHECK(success<get_events>("dm-events-list-quickstart") ==
          event_page{.events = {message_create{.id = "1234567890"_event,
                         .text = "Hello! How are you?",
                         .sender = "9876543210"_user,
                         .created_at = at("2024-01-15T10:30:00Z")}},
              .meta = {.result_count = 1, .next_token = "abc123"}});

    event_page included{
        .events = {message_create{
            .id = "1234567890"_event, .text = "Hello!", .sender = "9876543210"_user}}};
    included.includes.users = list<user>({{.id = "9876543210"_user,
        .username = "example_user",
        .profile_image_url = "https://..."}});
    CHECK(success<get_events>("dm-events-with-includes-quickstart") == included);

    auto const defaults = success<get_events>("dm-list-default-fields-2024docs");
    REQUIRE(defaults.events.size() == 1);
    auto const& message = *std::get_if<message_create>(&defaults.events[0]);
    CHECK(message == message_create{.id = "1580705921830768647"_event, .text = message.text});
    CHECK(message.text.starts_with("hello to you two"));
    CHECK(defaults.meta == page_meta{1, "18LAA5FFPEKJA52G0G00ZZZZ", "1BLC45FFPEKJA52G0S00ZZZZ"});
    CHECK(defaults.includes == includes{});
}

TEST_CASE("Documented: the conversation of the data dictionary")
{
    if (facts::missing())
        return;
    auto const json = facts::load("samples/dm-events-1to1-datadictionary.json");
    auto const text = [&](char const* pointer) { return facts::text(json.at_pointer(pointer)); };
    auto constexpr sender = "944480690"_user;
    auto constexpr both = "944480690-906948460078698496"_conversation;
    event_page wanted{.events = {message_create{.id = "1585047616894574596"_event,
                                     .text = "Hello, just you!",
                                     .sender = sender,
                                     .conversation = both,
                                     .created_at = at("2022-10-25T23:16:15Z")},
                          message_create{.id = "1581048670673260549"_event,
                              .text = text("/data/1/text"),
                              .sender = sender,
                              .conversation = both,
                              .created_at = at("2022-10-14T22:25:52Z"),
                              .posts = {{"1578900353814519810"_post, ""}}},
                          message_create{.id = "1580705121553420292"_event,
                              .text = text("/data/2/text"),
                              .sender = sender,
                              .conversation = both,
                              .created_at = at("2022-10-13T23:40:43Z")}},
        .meta = {.result_count = 3,
            .next_token = "18LAA581J5II7LA00C00ZZZZ",
            .previous_token = "1BLC45G1H8CAL5DG0G00ZZZZ"}};
    wanted.includes.users = list<user>({{.id = sender,
                                            .name = "API Demos",
                                            .username = "FloodSocial",
                                            .description = text("/includes/users/0/description")},
        {.id = "906948460078698496"_user,
            .name = "the SnowBot",
            .username = "SnowBotDev",
            .description = text("/includes/users/1/description")}});
    wanted.includes.posts = list<post>({{.id = "1578900353814519810"_post,
        .text = text("/includes/tweets/0/text"),
        .edit_history = {"1578900353814519810"_post},
        .author = sender,
        .created_at = at("2022-10-09T00:09:13Z")}});
    CHECK(success<get_events>("dm-events-1to1-datadictionary") == wanted);
}

TEST_CASE("Documented: attachments and shared posts of a message")
{
    if (facts::missing())
        return;
    auto const message = [](std::string const& fragment) {
        auto json = facts::load("samples/" + fragment + ".json").as_object();
        json["id"] = "1";
        json["event_type"] = "MessageCreate";
        auto const one = expect<single_event>(
            decode<get_event>({200, {}, std::string{boost::json::serialize(json)}}));
        return one.event;
    };
    CHECK(message("dm-attachments-fragment-2024docs") ==
          event{message_create{
              .id = "1"_event, .media_keys = {media_key{5, "1583157113245011970"_media}}}});
    CHECK(message("dm-referenced_tweets-fragment-2024docs") ==
          event{message_create{.id = "1"_event, .posts = {{"1580559079470145536"_post, ""}}}});
}

TEST_CASE("From the specification: entities right in the event")
{
    if (facts::missing())
        return;
    CHECK(
        success<get_events>("constructed-spec2166-list") ==
        event_page{.events = {message_create{.id = "1585321444547837956"_event,
                       .text = "see https://t.co/J5KotyeIyd #x @y $Z",
                       .sender = "906948460078698496"_user,
                       .conversation = "1585094756761149440"_conversation,
                       .created_at = at("2022-10-26T17:24:21Z"),
                       .media_keys = {media_key{5, "1583157113245011970"_media}},
                       .card_ids = {"card://1"},
                       .posts = {{"1578868150510456833"_post, ""}},
                       .entities = {.urls = {{.range = {4, 27}, .url = "https://t.co/J5KotyeIyd"}},
                           .hashtags = {{{28, 30}, "x"}},
                           .mentions = {{{31, 33}, "y", {}}},
                           .cashtags = {{{34, 36}, "Z"}}},
                       .participants = {"944480690"_user, "906948460078698496"_user}}},
            .meta = {.result_count = 1}});
}

TEST_CASE("Documented: media, polls and places of other answers' includes")
{
    if (facts::missing())
        return;
    auto const photo = success<get_event>("media-include-photo");
    CHECK(photo.includes.media == list<media>({{.id = media_key{3, "1541785060919185408"_media},
                                      .type = "photo",
                                      .width = 632,
                                      .height = 712,
                                      .url = "https://pbs.twimg.com/media/FWWFWBwXkAApnXt.jpg"}}));
    auto const polls = success<get_events>("poll-include");
    CHECK(polls.includes.polls == list<poll>({{.id = poll_id{1'199'786'642'468'413'448},
                                      .options = {{1,
                                                      "\xe2\x80\x9c"
                                                      "C Sharp\xe2\x80\x9d",
                                                      795},
                                          {2,
                                              "\xe2\x80\x9c"
                                              "C Hashtag\xe2\x80\x9d",
                                              156}},
                                      .duration_minutes = 1'440,
                                      .ends_at = at("2019-11-28T20:26:41Z"),
                                      .voting_status = "closed"}}));
    auto const places = success<get_events>("place-include");
    CHECK(
        places.includes.places ==
        list<xdm::place>({{.id = "01a9a39529b27f36",
            .full_name = "Manhattan, NY",
            .name = "Manhattan",
            .country = "United States",
            .country_code = "US",
            .place_type = "city",
            .geo = {.type = "Feature", .bbox = {-74.026675, 40.683935, -73.910408, 40.877483}}}}));
}

TEST_CASE("Documented: answers to what changes things")
{
    if (facts::missing())
        return;
    CHECK(success<send_message>("dm-create-1to1-response", 201) ==
          sent_message{.id = "1582103724607971332"_event,
              .conversation = "1234567890-9876543210"_conversation});
    for (auto const* name : {"dm-create-group-response", "dm-create-group-response-2024docs"})
        CHECK(success<create_group>(name, 201) ==
              sent_message{.id = "1582103724607971332"_event,
                  .conversation = "1582103724607971328"_conversation});
    CHECK(success<send_message>("dm-create-response-doc", 201) ==
          sent_message{.id = "1122334455667788990"_event,
              .conversation = "1234567890-0987654321"_conversation});
    CHECK(success<delete_event>("dm-delete-response") == deletion{true, {}});
    CHECK(success<block_messages_from>("dm-block-response") == message_block{true, {}});
    CHECK(success<unblock_messages_from>("dm-unblock-response") == message_block{false, {}});
}

TEST_CASE("Reported: flat problems")
{
    if (facts::missing())
        return;
    auto p = refusal("error-401-problem", 401);
    CHECK(p.title == "Unauthorized");
    CHECK(p.detail == "Unauthorized");
    CHECK(p.type == "about:blank");
    CHECK(problem_type(p).empty());
    p = refusal("error-403-missing-scope", 403);
    CHECK(p.title == "Forbidden");
    CHECK(p.detail == "Forbidden");
    p = refusal("error-403-no-permission-to-dm", 403);
    CHECK(p.detail == "You do not have permission to DM one or more participants.");
    p = refusal("error-403-unsupported-authentication", 403);
    CHECK(p.title == "Unsupported Authentication");
    CHECK(
        p.detail.ends_with(".  Supported authentication types are [OAuth 2.0 Application-Only]."));
    CHECK(problem_type(p) == "unsupported-authentication");
    p = refusal("error-invalid-request-doc", 400);
    CHECK(p.title == "Invalid Request");
    CHECK(p.detail == "The 'query' parameter is required.");
    CHECK(problem_type(p) == "invalid-request");
    CHECK(p.errors.empty());
}

TEST_CASE("Reported: lists of errors")
{
    if (facts::missing())
        return;
    auto p = refusal("error-400-invalid-request", 400);
    CHECK(p.title == "Invalid Request");
    CHECK(p.detail == "One or more parameters to your request was invalid.");
    CHECK(p.parameters == std::vector<bad_parameter>{{"pagination_token", {"x"}}});
    REQUIRE(p.errors.size() == 1);
    CHECK(p.errors[0] ==
          problem{.detail = "The `pagination_token` query parameter value [x] is not valid",
              .parameters = {{"pagination_token", {"x"}}}});
    struct {
        char const* name;
        int status, code;
        char const* begins;
    } const rows[] = {{"error-400-code-215", 400, 215, "Bad Authentication data."},
        {"error-401-code-32", 401, 32, "Could not authenticate you."},
        {"error-403-code-150", 403, 150, "You cannot send messages to users who are not"},
        {"error-403-code-349", 403, 349, "You cannot send messages to this user."},
        {"error-403-code-453", 403, 453, "You currently have access to a subset"}};
    for (auto const& row : rows) {
        CAPTURE(row.name);
        p = refusal(row.name, row.status);
        CHECK(p.code == row.code);
        CHECK(p.detail.starts_with(row.begins));
        REQUIRE(p.errors.size() == 1);
        CHECK(p.errors[0] == problem{.detail = p.detail, .code = row.code});
    }
    p = refusal("stream-operational-disconnect", 503);
    CHECK(p.disconnect_type == "UpstreamOperationalDisconnect");
    CHECK(problem_type(p) == "operational-disconnect");

    auto const partial = success<get_events>("error-partial-doc");
    CHECK(partial.events.size() == 1);
    CHECK(partial.errors ==
          std::vector{problem{.type = "https://api.x.com/2/problems/resource-not-found",
              .title = "Not Found Error",
              .detail = "Could not find tweet with id: [456].",
              .resource_type = "tweet",
              .resource_id = "456"}});
}

TEST_CASE("Reported: limits, and the errors of OAuth 2.0")
{
    if (facts::missing())
        return;
    for (auto const* name : {"error-429-problem", "error-429-code88-doc"}) {
        auto const limited = expect<rate_limited>(decode<get_events>({429,
            {{"date", "Fri, 28 Oct 2022 01:08:23 UTC"}, {"x-rate-limit-remaining", "0"},
                {"x-rate-limit-reset", "1666920203"}},
            body(name)}));
        CHECK(limited.reset == at("2022-10-28T01:23:23Z"));
        CHECK(limited.problem.status == 429);
        auto const coded = std::string_view{name} == "error-429-code88-doc";
        CHECK(limited.problem.detail == (coded ? "Rate limit exceeded" : "Too Many Requests"));
        CHECK(limited.problem.code.value_or(0) == (coded ? 88 : 0));
    }
    auto p = refusal("oauth2-error-refresh-invalid", 400);
    CHECK(p.error == "invalid_request");
    CHECK(p.detail == "Value passed for the token was invalid.");
    p = refusal("oauth2-error-missing-basic", 401);
    CHECK(p.error == "unauthorized_client");
    CHECK(p.detail == "Missing valid authorization header");
}
