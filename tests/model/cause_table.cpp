// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/cause_table.hpp>

#include <doctest/doctest.h>

#include <facts.hpp>

#include <cstdint>
#include <string>
#include <vector>

using namespace xdm;
using namespace xdm::detail;

namespace {

// The numbers that stand before words in section 5.4 of the facts: `17 no user matches [404]; 32
// ...`.
std::vector<std::int64_t> codes_of_the_facts(std::string const& text)
{
    std::vector<std::int64_t> codes;
    auto const begin = text.find("### 5.4");
    auto const end = text.find("\n---", begin);
    for (auto at = begin; at < end; ++at) {
        auto const starts = text[at] == ' ' || text[at] == '\n';
        if (!starts || text[at + 1] < '1' || text[at + 1] > '9')
            continue;
        std::int64_t code = 0;
        auto to = at + 1;
        for (; text[to] >= '0' && text[to] <= '9'; ++to)
            code = code * 10 + (text[to] - '0');
        auto const listed = at > 1 &&
                            (text[at - 1] == ';' || text[at - 1] == ',' || text[at] == '\n');
        if (listed && text[to] == ' ')
            codes.push_back(code);
    }
    return codes;
}

} // namespace

TEST_CASE("the older codes of X mean what its table says")
{
    CHECK(cause_of_code(17) == cause::not_found);
    CHECK(cause_of_code(32) == cause::signature_wrong);
    CHECK(cause_of_code(34) == cause::not_found);
    CHECK(cause_of_code(38) == cause::request_invalid);
    CHECK(cause_of_code(50) == cause::recipient_not_found);
    CHECK(cause_of_code(63) == cause::recipient_not_found);
    CHECK(cause_of_code(64) == cause::sender_restricted);
    CHECK(cause_of_code(87) == cause::app_permission);
    CHECK(cause_of_code(88) == cause::window_used_up);
    CHECK(cause_of_code(89) == cause::not_authorized);
    CHECK(cause_of_code(92) == cause::request_invalid);
    CHECK(cause_of_code(93) == cause::app_permission);
    CHECK(cause_of_code(99) == cause::client_wrong);
    CHECK(cause_of_code(108) == cause::recipient_not_found);
    CHECK(cause_of_code(130) == cause::x_down);
    CHECK(cause_of_code(131) == cause::x_down);
    CHECK(cause_of_code(135) == cause::clock_wrong);
    CHECK(cause_of_code(144) == cause::not_found);
    CHECK(cause_of_code(150) == cause::recipient_refuses);
    CHECK(cause_of_code(151) == cause::recipient_refuses);
    CHECK(cause_of_code(179) == cause::not_visible);
    CHECK(cause_of_code(185) == cause::day_used_up);
    CHECK(cause_of_code(186) == cause::text_too_long);
    CHECK(cause_of_code(187) == cause::duplicate);
    CHECK(cause_of_code(214) == cause::recipient_refuses);
    CHECK(cause_of_code(215) == cause::signature_wrong);
    CHECK(cause_of_code(220) == cause::app_permission);
    CHECK(cause_of_code(226) == cause::sender_restricted);
    CHECK(cause_of_code(251) == cause::retired);
    CHECK(cause_of_code(261) == cause::app_permission);
    CHECK(cause_of_code(324) == cause::media_refused);
    CHECK(cause_of_code(325) == cause::media_not_found);
    CHECK(cause_of_code(326) == cause::sender_restricted);
    CHECK(cause_of_code(349) == cause::recipient_refuses);
    CHECK(cause_of_code(354) == cause::text_too_long);
    CHECK(cause_of_code(355) == cause::duplicate);
    CHECK(cause_of_code(415) == cause::callback_not_approved);
    CHECK(cause_of_code(416) == cause::app_suspended);
    CHECK(cause_of_code(417) == cause::callback_not_approved);
    CHECK(cause_of_code(453) == cause::plan_too_small);
    CHECK(cause_of_code(476) == cause::sender_restricted);
    CHECK_FALSE(cause_of_code(0));
    CHECK_FALSE(cause_of_code(1'000'000));
}

TEST_CASE("every code that the facts list has a row")
{
    if (facts::missing())
        return;
    auto const codes = codes_of_the_facts(facts::read("x-api.md"));
    CHECK(codes.size() >= 40);
    for (auto const code : codes) {
        CAPTURE(code);
        CHECK(cause_of_code(code));
    }
}

TEST_CASE("problem types mean what X says of them")
{
    CHECK(cause_of_type("invalid-request") == cause::request_invalid);
    CHECK(cause_of_type("resource-not-found") == cause::not_found);
    CHECK(cause_of_type("not-authorized-for-resource") == cause::not_visible);
    CHECK(cause_of_type("not-authorized-for-field") == cause::field_not_allowed);
    CHECK(cause_of_type("field-unauthorized") == cause::field_not_allowed);
    CHECK(cause_of_type("field-hydration-failure") == cause::field_not_allowed);
    CHECK(cause_of_type("resource-unavailable") == cause::not_found);
    CHECK(cause_of_type("disallowed-resource") == cause::not_visible);
    CHECK(cause_of_type("internal-error") == cause::x_down);
    CHECK(cause_of_type("client-forbidden") == cause::plan_too_small);
    CHECK(cause_of_type("unsupported-authentication") == cause::wrong_scheme);
    CHECK(cause_of_type("oauth1-permissions") == cause::app_permission);
    CHECK(cause_of_type("usage-capped") == cause::usage_capped);
    CHECK(cause_of_type("credits") == cause::no_credits);
    CHECK(cause_of_type("rate-limit-exceeded") == cause::window_used_up);
    CHECK(cause_of_type("conflict") == cause::duplicate);
    CHECK(cause_of_type("client-disconnected") == cause::x_down);
    CHECK(cause_of_type("operational-disconnect") == cause::x_down);
    CHECK(cause_of_type("streaming-connection") == cause::too_many_connections);
    for (auto const type : {"rule-cap", "rule-length", "invalid-rules", "noncompliant-rules"})
        CHECK(cause_of_type(type) == cause::request_invalid);
    CHECK(cause_of_type("duplicate-rules") == cause::duplicate);
    CHECK_FALSE(cause_of_type(""));
    CHECK_FALSE(cause_of_type("not-yet-known"));
}

TEST_CASE("the token endpoint's errors are told apart by their descriptions")
{
    CHECK(cause_of_oauth2("invalid_request", "Value passed for the token was invalid.") ==
          cause::refresh_token_dead);
    CHECK(cause_of_oauth2("invalid_request",
              "Value passed for the authorization code was invalid.") == cause::code_unusable);
    CHECK(cause_of_oauth2("invalid_request", "Missing required parameter [code_verifier].") ==
          cause::verifier_missing);
    CHECK(cause_of_oauth2("invalid_request", "Missing required parameter [client_id].") ==
          cause::client_wrong);
    CHECK(cause_of_oauth2("unauthorized_client", "Missing valid authorization header") ==
          cause::client_wrong);
    CHECK(cause_of_oauth2("invalid_client", "") == cause::client_wrong);
    CHECK(cause_of_oauth2("invalid_grant", "") == cause::refresh_token_dead);
    CHECK(cause_of_oauth2("invalid_scope", "") == cause::scope_missing);
    CHECK(cause_of_oauth2("access_denied", "") == cause::access_denied);
    CHECK(cause_of_oauth2("temporarily_unavailable", "") == cause::x_down);
    CHECK(cause_of_oauth2("invalid_request", "") == cause::request_invalid);
    CHECK_FALSE(cause_of_oauth2("sentence of an old error", ""));
}

TEST_CASE("a problem without type or code is told by its sentence, then by its status")
{
    CHECK(cause_of_detail("You do not have permission to DM one or more participants.") ==
          cause::recipient_refuses);
    CHECK(cause_of_detail("You are not permitted to attach this media to a DM event.") ==
          cause::media_refused);
    CHECK(cause_of_detail("This operation is not permitted.") == cause::sender_restricted);
    CHECK_FALSE(cause_of_detail("Forbidden"));
    CHECK(cause_of_status(400) == cause::request_invalid);
    CHECK(cause_of_status(401) == cause::not_authorized);
    CHECK(cause_of_status(402) == cause::no_credits);
    CHECK(cause_of_status(403) == cause::forbidden);
    CHECK(cause_of_status(404) == cause::not_found);
    for (auto const status : {405, 406, 415, 422})
        CHECK(cause_of_status(status) == cause::request_invalid);
    CHECK(cause_of_status(409) == cause::duplicate);
    CHECK(cause_of_status(410) == cause::retired);
    CHECK(cause_of_status(413) == cause::request_invalid);
    CHECK(cause_of_status(420) == cause::window_used_up);
    CHECK(cause_of_status(429) == cause::window_used_up);
    for (auto const status : {500, 502, 503, 504, 599})
        CHECK(cause_of_status(status) == cause::x_down);
    CHECK(cause_of_status(418) == cause::unknown);
}

TEST_CASE("Each sentence of a problem that tells its cause is known")
{
    using enum cause;
    CHECK(cause_of_detail("You must use appropriate OAuth1 app permissions.") == std::nullopt);
    CHECK(cause_of_detail(
              "configured with the appropriate oauth1 app permissions for this endpoint") ==
          app_permission);
    CHECK(cause_of_detail("Your account does not have any credits to fulfil this") == no_credits);
    CHECK(cause_of_detail("Supported authentication types are [OAuth 1.0a]") == wrong_scheme);
    CHECK(cause_of_detail("application is not allowed to access or delete your messages") ==
          app_permission);
    CHECK(cause_of_detail("You cannot send messages to this user.") == recipient_refuses);
    CHECK(cause_of_detail("You cannot write to users who are not following you.") ==
          recipient_refuses);
}
