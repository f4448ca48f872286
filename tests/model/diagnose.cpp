// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/diagnose.hpp>

#include <xdm/decode.hpp>
#include <xdm/endpoint.hpp>
#include <xdm/oauth2.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <utility>
#include <variant>

using namespace xdm;

namespace {

template <class Endpoint>
failure failed(int status, std::string body, header_fields headers = {})
{
    auto answer = decode<Endpoint>(response{status, std::move(headers), std::move(body)});
    failure why;
    std::visit(overloaded{[](typename Endpoint::result&) { FAIL("it succeeded"); },
                   [&](auto& other) { why = std::move(other); }},
        answer);
    return why;
}

cause found(int status, std::string body)
{
    return diagnose(failed<send_message>(status, std::move(body))).cause;
}

std::string flat(std::string const& title, std::string const& detail, int status)
{
    return R"({"title":")" + title + R"(","detail":")" + detail +
           R"(","type":"about:blank","status":)" + std::to_string(status) + "}";
}

} // namespace

TEST_CASE("the common issues of the guides have answers of their own")
{
    // Cannot send to user
    CHECK(found(403, flat("Forbidden", "You do not have permission to DM one or more participants.",
                         403)) == cause::recipient_refuses);
    CHECK(found(403,
              R"({"errors":[{"code":349,"message":"You cannot send messages to this user."}]})") ==
          cause::recipient_refuses);
    // Media attachment failed
    auto const media = failed<send_message>(
        403, flat("Forbidden", "You are not permitted to attach this media to a DM event.", 403));
    CHECK(diagnose(media).cause == cause::media_refused);
    CHECK(diagnose<send_message>(media, {.media_age = std::chrono::hours{25}}).cause ==
          cause::media_too_old);
    CHECK(diagnose<send_message>(media, {.media_age = std::chrono::hours{1}}).cause ==
          cause::media_wrong_category);
    // Group creation failed
    auto const group = failed<create_group>(
        403, flat("Forbidden", "You do not have permission to DM one or more participants.", 403));
    CHECK(diagnose<create_group>(group).cause == cause::group_refused);
}

TEST_CASE("the statuses of the guides say who has to act")
{
    CHECK(found(400, flat("Invalid Request", "One or more parameters ...", 400)) ==
          cause::request_invalid);
    CHECK(found(401, flat("Unauthorized", "Unauthorized", 401)) == cause::not_authorized);
    CHECK(found(403, flat("Forbidden", "Forbidden", 403)) == cause::forbidden);
    CHECK(found(429, flat("Too Many Requests", "Too Many Requests", 429)) == cause::window_used_up);
    CHECK(found(402, flat("CreditsDepleted", "Your account does not have any credits.", 402)) ==
          cause::no_credits);
    CHECK(found(503, flat("Service Unavailable", "Service Unavailable", 503)) == cause::x_down);
}

TEST_CASE("a bare 403 is sharper the more is known")
{
    auto const bare = failed<send_message>(403, flat("Forbidden", "Forbidden", 403));
    CHECK(diagnose(bare).possible.size() > 3);
    auto const lacking = diagnose<send_message>(
        bare, {.granted = scope_set{scope::tweet_read, scope::users_read, scope::dm_read}});
    CHECK(lacking.cause == cause::scope_missing);
    CHECK(lacking.who == actor::user);
    CHECK(lacking.sentence == "The token lacks dm.write: log in again and ask for it.");
    CHECK(diagnose<send_message>(bare, {.access_level = "read"}).cause == cause::app_permission);

    auto const reading = diagnose<get_events>(failed<get_events>(403, flat("Forbidden", "", 403)));
    for (auto const c : reading.possible) {
        CHECK(c != cause::recipient_refuses);
        CHECK(c != cause::media_refused);
        CHECK(c != cause::sender_restricted);
    }
}

TEST_CASE(
    "a type says more than a code, a code more than a sentence, a sentence more than a status")
{
    problem p{.status = 403};
    CHECK(diagnose(p).cause == cause::forbidden);
    p.detail = "This operation is not permitted.";
    CHECK(diagnose(p).cause == cause::sender_restricted);
    p.code = 93;
    CHECK(diagnose(p).cause == cause::app_permission);
    p.type = "https://api.X.com/2/problems/Unsupported-Authentication";
    CHECK(diagnose(p).cause == cause::wrong_scheme);
}

TEST_CASE("a code in a list of errors counts")
{
    problem p{.status = 403, .title = "Forbidden"};
    p.errors.push_back({.code = 354});
    CHECK(diagnose(p).cause == cause::text_too_long);
    p.code = 987'654; // one that nobody knows, before one that is known
    p.errors.insert(p.errors.begin(), {problem{}, problem{.code = 987'654}});
    CHECK(diagnose(p).cause == cause::text_too_long);
}

TEST_CASE("the token endpoint's problems are told apart")
{
    CHECK(
        found(400,
            R"({"error":"invalid_request","error_description":"Value passed for the token was invalid."})") ==
        cause::refresh_token_dead);
    CHECK(
        found(401,
            R"({"error":"unauthorized_client","error_description":"Missing valid authorization header"})") ==
        cause::client_wrong);
    CHECK(found(400, R"({"error":"an old sentence"})") == cause::request_invalid);
}

TEST_CASE("an invalid grant is a code where one was exchanged, else a refresh token")
{
    problem const p{.status = 400, .error = "invalid_grant"};
    CHECK(diagnose(p).cause == cause::refresh_token_dead);
    CHECK(diagnose<oauth2::exchange_code>(p).cause == cause::code_unusable);
    CHECK(diagnose<oauth2::refresh_token>(p).cause == cause::refresh_token_dead);
}

TEST_CASE("a limit says which window is used up")
{
    auto const body = flat("Too Many Requests", "Too Many Requests", 429);
    auto const day = failed<send_message>(429, body,
        {{"x-rate-limit-remaining", "9"}, {"x-user-limit-24hour-remaining", "0"},
            {"x-user-limit-24hour-reset", "1700000000"}});
    CHECK(diagnose(day).cause == cause::day_used_up);
    CHECK(diagnose(day).who == actor::nobody);
    auto const window = failed<send_message>(
        429, body, {{"x-rate-limit-remaining", "0"}, {"x-user-limit-24hour-remaining", "3"}});
    CHECK(diagnose(window).cause == cause::window_used_up);
    auto const capped = failed<send_message>(429,
        R"({"title":"UsageCapExceeded","type":"https://api.twitter.com/2/problems/usage-capped","period":"Monthly"})");
    CHECK(diagnose(capped).cause == cause::usage_capped);
    rate_limited stream{.status = 429};
    stream.problem.type = "https://api.x.com/2/problems/streaming-connection";
    CHECK(diagnose(stream).cause == cause::too_many_connections);
}

TEST_CASE("a page of the edge is told by its status")
{
    CHECK(found(503, "<!DOCTYPE html><html></html>") == cause::x_down);
    CHECK(found(404, "<!DOCTYPE html><html></html>") == cause::not_found);
    CHECK(found(403, "<html>blocked by a proxy</html>") == cause::not_the_api);
    CHECK(found(200, "<html>log in to the hotel</html>") == cause::not_the_api);
    CHECK(found(503, "") == cause::x_down);
}
