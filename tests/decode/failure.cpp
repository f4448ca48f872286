// SPDX-License-Identifier: BSL-1.0
#include <xdm/decode/failure.hpp>

#include <xdm/text/ascii.hpp>

#include <decode/expect.hpp>
#include <decode/spelled_out.hpp>
#include <readers.hpp>
#include <sample.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace xdm;

namespace {

// What any answer to a list is; the other endpoints share all of it (see decode.cpp).
outcome<event_page> outcome_of(response const& r)
{
    return decode<get_events>(r);
}
outcome<event_page> outcome_of(int status, std::string const& body)
{
    return outcome_of({status, {{"x-transaction-id", "0123456789abcdef"}}, body});
}

// Compares a problem with what is wanted of it, and with what every problem takes of its answer.
void check_problem(problem const& found, response const& r, problem wanted)
{
    wanted.status = r.status;
    wanted.body = r.body.substr(0, 1'000);
    wanted.transaction_id = r.headers.find("x-transaction-id").value_or("");
    CHECK(found.type == wanted.type);
    CHECK(found.title == wanted.title);
    CHECK(found.detail == wanted.detail);
    CHECK(found.code == wanted.code);
    CHECK(found.error == wanted.error);
    CHECK(found.parameters == wanted.parameters);
    CHECK(found.errors == wanted.errors);
    CHECK(found == wanted);
}
void check_problem(std::string const& name, problem const& wanted)
{
    CAPTURE(name);
    auto const r = sample(name);
    check_problem(expect<problem>(outcome_of(r)), r, wanted);
}
rate_limited check_limited(std::string const& name, problem const& wanted)
{
    CAPTURE(name);
    auto const r = sample(name);
    auto const limited = expect<rate_limited>(outcome_of(r));
    CHECK(limited.status == r.status);
    CHECK(limited.windows == rate_limits(r));
    CHECK(limited.reset == ask_again(r));
    check_problem(limited.problem, r, wanted);
    return limited;
}
void check_malformed(std::string const& name, std::string_view what)
{
    CAPTURE(name);
    auto const r = sample(name);
    auto const m = expect<malformed>(outcome_of(r));
    CHECK(m.status == r.status);
    CHECK(m.what == what);
    CHECK(m.body == r.body.substr(0, 1'000));
    CHECK(m.transaction_id == r.headers.find("x-transaction-id").value_or(""));
}

std::string const old_prefix = "https://api.twitter.com/2/problems/";
std::string const new_prefix = "https://api.x.com/2/problems/";

} // namespace

TEST_CASE("Form 1, a flat problem, is read with what it has beside the usual members")
{
    problem const forbidden{.type = "about:blank", .title = "Forbidden"};
    auto with = [](problem p, std::string detail) {
        p.detail = std::move(detail);
        return p;
    };
    check_problem("forbidden.403", with(forbidden, "Forbidden"));
    check_problem("recipient-refuses.403",
        with(forbidden, "You do not have permission to DM one or more participants."));
    check_problem("media-refused.403",
        with(forbidden, "You are not permitted to attach this media to a DM event."));
    check_problem("unauthorized.401",
        {.type = "about:blank", .title = "Unauthorized", .detail = "Unauthorized"});
    check_problem("no-credits.402",
        {.type = old_prefix + "credits",
            .title = "CreditsDepleted",
            .detail = "Your enrolled account does not have any credits to fulfill this request.",
            .account_id = "1700000000000000000"});
    check_problem("unsupported-authentication.403",
        {.type = old_prefix + "unsupported-authentication",
            .title = "Unsupported Authentication",
            .detail = "Authenticating with OAuth 2.0 Application-Only is forbidden for this "
                      "endpoint.  Supported authentication types are [OAuth 1.0a User Context, "
                      "OAuth 2.0 User Context]."});
    check_problem("oauth1-permissions.403",
        {.type = old_prefix + "oauth1-permissions",
            .title = "Forbidden",
            .detail = "Your client app is not configured with the appropriate oauth1 app "
                      "permissions for this endpoint."});
    check_problem("not-enrolled.403",
        {.type = old_prefix + "client-forbidden",
            .title = "Client Forbidden",
            .detail = "This app is not attached to a project that may use this endpoint.",
            .reason = "client-not-enrolled",
            .required_enrollment = "Appropriate Level of API Access",
            .registration_url = "https://developer.x.com/en/docs/projects/overview",
            .client_id = "28374655"});
    check_problem("conflict.409", {.type = new_prefix + "conflict",
                                      .title = "Conflict",
                                      .detail = "The conversation is being changed."});
    check_problem("service-unavailable.503",
        {.type = "about:blank", .title = "Service Unavailable", .detail = "Service Unavailable"});
    check_problem("invalid-request-no-status.400", {.type = new_prefix + "invalid-request",
                                                       .title = "Invalid Request",
                                                       .detail = "The 'text' member is required."});
    check_problem("webhook-refused.400", {.type = "about:blank",
                                             .title = "CrcValidationFailed",
                                             .detail = "The answer came too late."});
}

TEST_CASE("Form 2, an invalid request, names the parameters of all its entries")
{
    std::string const first =
        "The `max_results` query parameter value [0] is not between 1 and 100";
    std::string const second = "The `pagination_token` query parameter value [abc] is not valid";
    check_problem("invalid-request.400",
        {.type = old_prefix + "invalid-request",
            .title = "Invalid Request",
            .detail = "One or more parameters to your request was invalid.",
            .parameters = {{"max_results", {"0"}}, {"event_types", {"Message", "Join"}},
                {"pagination_token", {"abc"}}},
            .errors = {
                {.detail = first,
                    .parameters = {{"max_results", {"0"}}, {"event_types", {"Message", "Join"}}}},
                {.detail = second, .parameters = {{"pagination_token", {"abc"}}}}}});
    check_problem("invalid-request-flat.400",
        {.type = new_prefix + "invalid-request",
            .title = "Invalid Request",
            .detail = "The `participant_ids` field needs 2 to 49 users.",
            .parameters = {{"participant_ids", {"83420117"}}}});
}

TEST_CASE("Form 3, a list of problems, is spoken for by its first")
{
    problem const first{.status = 404,
        .type = new_prefix + "resource-not-found",
        .title = "Not Found Error",
        .detail = "Could not find dm_event.",
        .parameters = {{"event_id", {"1"}}},
        .resource_type = "dm_event",
        .resource_id = "1"};
    problem const second{.status = 404,
        .type = new_prefix + "Resource-Not-Found",
        .title = "Not Found Error",
        .detail = "Could not find user.",
        .parameters = {{"ids", {"2"}}},
        .resource_type = "user"};
    auto wanted = first;
    wanted.parameters = {{"event_id", {"1"}}, {"ids", {"2"}}};
    wanted.errors = {first, second};
    check_problem("problems-list.404", wanted);
    problem const one{.type = new_prefix + "operational-disconnect",
        .title = "operational-disconnect",
        .detail = "This stream has been disconnected upstream for operational reasons.",
        .disconnect_type = "UpstreamOperationalDisconnect"};
    auto disconnected = one;
    disconnected.errors = {one};
    check_problem("disconnected.503", disconnected);
}

TEST_CASE("Form 5, X's older errors, is read in all of its variants")
{
    auto const coded = [](std::int64_t code, std::string const& message) {
        problem const entry{.detail = message, .code = code};
        auto whole = entry;
        whole.errors = {entry};
        return whole;
    };
    check_problem("code-215.400", coded(215, "Bad Authentication data."));
    check_problem("code-32.401", coded(32, "Could not authenticate you."));
    check_problem("code-349.403", coded(349, "You cannot send messages to this user."));
    check_problem("code-131.500", coded(131, "Internal error"));
    check_problem("code-130.503", coded(130, "Over capacity"));
    check_problem("single-code.403",
        {.detail = "This application is not allowed to access or delete your direct messages.",
            .code = 93});
    std::string const text = "sorry, that page does not take visitors";
    check_problem("errors-as-text.403", {.detail = text, .errors = {{.detail = text}}});
    check_problem("v1-error-text.401", {.error = "Not authorized."});
}

TEST_CASE("Form 6, the errors of OAuth 2.0, is read")
{
    check_problem("refresh-token-dead.400",
        {.detail = "Value passed for the token was invalid.", .error = "invalid_request"});
    check_problem("unauthorized-client.401",
        {.detail = "Missing valid authorization header", .error = "unauthorized_client"});
}

TEST_CASE("Form 7, what is no JSON, is an empty problem or a malformed answer")
{
    check_problem("forbidden-empty.403", {});
    check_problem("unavailable-empty.503", {});
    for (auto const* name : {"not-found-page.404", "route-not-found.404", "bad-gateway.502",
             "unavailable-page.503", "gateway-timeout.504"})
        check_malformed(name, "an error page, not JSON");
    CHECK(sample("unavailable-page.503").body.size() > 1'000);
}

TEST_CASE("Form 8, the errors of subscriptions, is read")
{
    problem const first{.detail = "There is no such subscription.",
        .reason = "not-found",
        .subscription_id = "1889000000000000001"};
    problem const second{
        .detail = "Not yours.", .reason = "forbidden", .subscription_id = "1889000000000000002"};
    auto wanted = first;
    wanted.errors = {first, second};
    check_problem("bulk-delete-refused.400", wanted);
}

TEST_CASE("Too many requests are a time to wait, whatever the body holds")
{
    problem const flat{
        .type = "about:blank", .title = "Too Many Requests", .detail = "Too Many Requests"};
    auto limited = check_limited("too-many-requests.429", flat);
    CHECK(limited.reset == at("2026-03-14T09:44:00Z"));
    CHECK(limited.windows.window.limit == 15);
    CHECK(limited.windows.window.remaining == 0);

    problem const entry{.detail = "Rate limit exceeded", .code = 88};
    auto coded = entry;
    coded.errors = {entry};
    check_limited("too-many-code-88.429", coded);

    limited = check_limited("too-many-in-a-day.429", flat);
    CHECK(limited.reset == at("2026-03-15T00:00:00Z"));
    CHECK(limited.windows.user_day.remaining == 0);
    CHECK(limited.windows.window.remaining == 9);

    limited = check_limited("too-many-text.429", {});
    CHECK(limited.reset == at("2026-03-14T09:32:00Z"));
    CHECK(limited.windows == limits{});

    limited = check_limited("too-many-page.429", {});
    CHECK(limited.reset == at("2026-03-14T09:45:00Z"));

    limited = check_limited("too-many-empty.429", {});
    CHECK(!limited.reset);

    check_limited("enhance-your-calm.420", {.error = "Enhance your calm"});
    check_limited("too-many-connections.429",
        {.type = new_prefix + "streaming-connection",
            .title = "ConnectionException",
            .detail = "This stream is currently at the maximum allowed connection limit.",
            .connection_issue = "TooManyConnections"});
}

TEST_CASE("A usage cap comes as 429, and waiting does not help")
{
    check_problem("usage-capped.429", {.type = old_prefix + "usage-capped",
                                          .title = "UsageCapExceeded",
                                          .detail = "Usage cap exceeded: Monthly product cap",
                                          .period = "Monthly",
                                          .scope = "Product",
                                          .account_id = "1700000000000000000"});
    for (auto const* type : {"https://api.x.com/2/problems/usage-capped",
             "https://api.X.com/2/problems/Usage-Capped/"}) {
        auto const body = std::string{R"({"title":"UsageCapExceeded","type":")"} + type + "\"}";
        CHECK(expect<problem>(outcome_of(429, body)).type == type);
        CHECK(expect<problem>(outcome_of(429, "{\"errors\":[" + body + "]}")).type == type);
    }
}

TEST_CASE("Every type of problem is told by its last segment, in any case, behind any prefix")
{
    for (std::string const name : {"invalid-request", "resource-not-found",
             "not-authorized-for-resource", "not-authorized-for-field", "field-unauthorized",
             "field-hydration-failure", "resource-unavailable", "disallowed-resource",
             "internal-error", "client-forbidden", "unsupported-authentication",
             "oauth1-permissions", "usage-capped", "credits", "rate-limit-exceeded", "conflict",
             "client-disconnected", "operational-disconnect", "streaming-connection", "rule-cap",
             "rule-length", "invalid-rules", "duplicate-rules", "noncompliant-rules"}) {
        std::string loud, title{name};
        for (auto const c : name)
            loud += detail::is_alpha(c) ? static_cast<char>(c & ~0x20) : c;
        title[0] = loud[0];
        for (auto const& prefix :
            {old_prefix, new_prefix, std::string{"https://api.X.com/2/problems/"}})
            for (auto const& last : {name, loud, title}) {
                auto const body = R"({"detail":"d","type":")" + prefix + last + R"(","title":"t"})";
                CAPTURE(body);
                auto const p = expect<problem>(outcome_of(403, body));
                CHECK(p.type == prefix + last);
                CHECK(problem_type(p) == name);
                auto const listed = outcome_of(404, R"({"errors":[)" + body + "]}");
                CHECK(problem_type(expect<problem>(listed)) == name);
                auto const wait = std::holds_alternative<rate_limited>(outcome_of(429, body));
                CHECK(wait == (name != "usage-capped"));
            }
    }
    CHECK(problem_type(expect<problem>(outcome_of(403, R"({"type":"about:blank"})"))).empty());
}

TEST_CASE("Every code of X's older errors is read, in three forms")
{
    struct {
        int code;
        int status;
    } const rows[] = {{17, 404}, {32, 401}, {34, 404}, {38, 403}, {50, 404}, {63, 403}, {64, 403},
        {87, 403}, {88, 429}, {89, 403}, {92, 403}, {93, 403}, {99, 403}, {108, 403}, {130, 503},
        {131, 500}, {135, 401}, {144, 404}, {150, 403}, {151, 403}, {179, 403}, {185, 403},
        {186, 403}, {187, 403}, {214, 403}, {215, 400}, {220, 403}, {226, 403}, {251, 410},
        {261, 403}, {324, 400}, {325, 400}, {326, 403}, {349, 403}, {354, 403}, {355, 409},
        {415, 403}, {416, 401}, {417, 401}, {453, 403}, {476, 403}};
    for (auto const& [code, status] : rows) {
        auto const number = std::to_string(code);
        for (auto const& body : {R"({"errors":[{"code":)" + number + R"(,"message":"m"}]})",
                 R"({"errors":[{"message":"m","code":)" + number + "}]}",
                 R"({"code":)" + number + R"(,"message":"m"})"}) {
            CAPTURE(body);
            auto const o = outcome_of(status, body);
            auto const p = status == 429 ? expect<rate_limited>(o).problem : expect<problem>(o);
            CHECK(p.code == code);
            CHECK(p.detail == "m");
            CHECK(p.status == status);
            CHECK(p.errors.size() == (body.find("errors") == body.npos ? 0u : 1u));
        }
    }
}

TEST_CASE("What a body is decides between a problem and a malformed answer, at every status")
{
    for (auto const status : {400, 401, 402, 403, 404, 405, 406, 409, 410, 413, 420, 422, 429, 451,
             499, 500, 501, 502, 503, 504, 520, 599}) {
        CAPTURE(status);
        auto const wait = status == 420 || status == 429;
        std::size_t const problem_or_wait = wait ? 1 : 2;
        std::size_t const malformed_or_wait = wait ? 1 : 3;
        for (auto const* body :
            {R"({"title":"t","type":"about:blank","detail":"d","status":1})", R"({"title":"t"})",
                R"({"detail":"d"})", R"({"type":"about:blank"})", R"({"status":403})",
                R"({"errors":[{}]})", R"({"errors":"x"})", R"({"error":"x"})", R"({"code":5})",
                R"({"message":"x"})", R"({"error_description":"x"})", R"({"reason":"x"})",
                R"({"data":null,"errors":[{"title":"x"}]})", "\xef\xbb\xbf{\"title\":\"t\"}",
                R"({"title":"\ud800"})", "{\"title\":\"\xff\"}"}) {
            CAPTURE(body);
            CHECK(outcome_of(status, body).index() == problem_or_wait);
        }
        for (auto const* body : {"", " \r\n\t"}) // nothing
            CHECK(outcome_of(status, body).index() == problem_or_wait);
        for (auto const* body : {"<html></html>", "Bad Gateway", "{", "{\"title\":\"t\"",
                 "{\"title\":\"t\"}x", "\x1f\x8b\x08", "{}", "[]", "null", "5", "\"text\"",
                 R"([{"title":"t"}])", R"({"data":[{"id":"1"}]})", R"({"meta":{"result_count":0}})",
                 R"({"errors":[],"title":null})", R"({"title":5})"}) {
            CAPTURE(body);
            CHECK(outcome_of(status, body).index() == malformed_or_wait);
        }
    }
    CHECK(expect<malformed>(outcome_of(403, "<html>")).what == "an error page, not JSON");
    CHECK(expect<malformed>(outcome_of(403, "{}")).what == "JSON, but no error of the API");
    CHECK(expect<malformed>(outcome_of(403, "{}")).transaction_id == "0123456789abcdef");
}

TEST_CASE("Whether a body speaks of an error of the whole hangs on five members")
{
    CHECK(!detail::is_an_error({}));
    CHECK(detail::is_an_error({.type = "x"}));
    CHECK(detail::is_an_error({.title = "x"}));
    CHECK(detail::is_an_error({.detail = "x"}));
    CHECK(detail::is_an_error({.code = 0}));
    CHECK(detail::is_an_error({.error = "x"}));
    CHECK(!detail::is_an_error({.status = 403}));
    CHECK(!detail::is_an_error({.errors = {problem{.title = "x"}}}));
}

TEST_CASE("A whole takes its first entry's code, and the parameters of all, its own first")
{
    auto const p = expect<problem>(outcome_of(400,
        R"({"title":"t","parameter":"a","value":"1","errors":[{"message":"m","code":7,
        "parameters":{"b":["2"]}},{"code":8,"parameters":{"c":["3"],"a":["4"]}}]})"));
    CHECK(p.title == "t");
    CHECK(p.detail.empty());
    CHECK(p.code == 7);
    CHECK(p.parameters ==
          std::vector<bad_parameter>{{"a", {"1"}}, {"b", {"2"}}, {"c", {"3"}}, {"a", {"4"}}});
    CHECK(p.errors.size() == 2);
    CHECK(expect<problem>(outcome_of(400, R"({"code":5,"errors":[{"code":7}]})")).code == 5);
    CHECK(expect<problem>(outcome_of(400, R"({"errors":[{"title":"x"},{"code":7}]})")).code ==
          std::nullopt);
}

TEST_CASE("Of a body the first thousand bytes are kept")
{
    auto const page = "<html>" + std::string(1'000'000, 'x');
    CHECK(expect<malformed>(outcome_of(502, page)).body == page.substr(0, 1'000));
    auto const json = R"({"title":")" + std::string(5'000, 'x') + "\"}";
    auto const p = expect<problem>(outcome_of(403, json));
    CHECK(p.body == json.substr(0, 1'000));
    CHECK(p.title.size() == 5'000);
    auto const exact = std::string(1'000, 'x');
    CHECK(expect<malformed>(outcome_of(502, exact)).body == exact);
}

TEST_CASE("An answer without a transaction id has none")
{
    CHECK(expect<problem>(outcome_of({403, {}, ""})).transaction_id.empty());
    CHECK(expect<problem>(outcome_of({403, {{"X-Transaction-ID", " 5a "}}, ""})).transaction_id ==
          "5a");
}
