// SPDX-License-Identifier: BSL-1.0
#include <xdm/fake/fault_rows.hpp>

#include <xdm/fake/answer_with.hpp>

#include "facts.hpp"

#include <boost/json.hpp>
#include <doctest/doctest.h>

#include <string>

using xdm::fake::fault;
using namespace xdm::fake::detail;

TEST_CASE("each fault has the status and the code that its name promises")
{
    struct {
        fault what;
        int status;
        int code;
    } const rows[] = {{fault::bad_authentication_data, 400, 215},
        {fault::could_not_authenticate, 401, 32}, {fault::invalid_or_expired_token, 401, 89},
        {fault::timestamp_out_of_bounds, 401, 135}, {fault::callback_must_be_oob, 401, 417},
        {fault::app_may_not_message, 403, 93}, {fault::callback_not_approved, 403, 415},
        {fault::cannot_verify_credentials, 403, 99}, {fault::not_following, 403, 150},
        {fault::cannot_message_user, 403, 349}, {fault::text_too_long, 403, 354},
        {fault::looks_automated, 403, 226}, {fault::sender_not_verified, 403, 476},
        {fault::account_suspended, 403, 64}, {fault::no_such_page, 404, 34},
        {fault::rate_limit_exceeded, 429, 88}, {fault::internal_error, 500, 131},
        {fault::over_capacity, 503, 130}};
    for (auto const& row : rows) {
        auto const answer = refuse(row.what);
        CHECK(answer.status == row.status);
        auto const body = boost::json::parse(answer.body);
        CHECK(body.at("errors").at(0).at("code").as_int64() == row.code);
        CHECK(!body.at("errors").at(0).at("message").as_string().empty());
    }
    struct {
        fault what;
        int status;
        char const* title;
    } const problems[] = {{fault::unauthorized, 401, "Unauthorized"},
        {fault::credits_depleted, 402, "CreditsDepleted"}, {fault::forbidden, 403, "Forbidden"},
        {fault::no_permission_to_message, 403, "Forbidden"},
        {fault::not_permitted, 403, "Forbidden"}, {fault::media_not_permitted, 403, "Forbidden"},
        {fault::unsupported_authentication, 403, "Unsupported Authentication"},
        {fault::oauth1_permissions, 403, "Forbidden"},
        {fault::client_not_enrolled, 403, "Client Forbidden"}, {fault::not_found, 404, "Not Found"},
        {fault::method_not_allowed, 405, "Method Not Allowed"},
        {fault::too_many_requests, 429, "Too Many Requests"},
        {fault::usage_capped, 429, "UsageCapExceeded"},
        {fault::internal_problem, 500, "Internal Server Error"},
        {fault::service_unavailable, 503, "Service Unavailable"}};
    for (auto const& row : problems) {
        auto const answer = refuse(row.what);
        CHECK(answer.status == row.status);
        CHECK(boost::json::parse(answer.body).at("title").as_string() == row.title);
        CHECK(answer.headers.find("content-type").value_or("").find("json") != std::string::npos);
    }
    struct {
        fault what;
        int status;
        std::string_view type;
    } const pages[] = {{fault::not_found_page, 404, html_type},
        {fault::rate_limit_text, 429, text_type}, {fault::bad_gateway, 502, html_type},
        {fault::unavailable_empty, 503, text_type}, {fault::gateway_timeout, 504, html_type}};
    for (auto const& row : pages) {
        auto const answer = refuse(row.what);
        CHECK(answer.status == row.status);
        CHECK(answer.headers.find("content-type") == row.type);
        CHECK(answer.body.empty() == (row.what == fault::unavailable_empty));
    }
}

TEST_CASE("the bodies that were reported of X are those, byte for byte")
{
    if (facts::missing())
        return;
    struct {
        fault what;
        char const* file;
    } const rows[] = {{fault::bad_authentication_data, "error-400-code-215"},
        {fault::unauthorized, "error-401-problem"},
        {fault::could_not_authenticate, "error-401-code-32"},
        {fault::forbidden, "error-403-missing-scope"},
        {fault::no_permission_to_message, "error-403-no-permission-to-dm"},
        {fault::cannot_message_user, "error-403-code-349"},
        {fault::not_following, "error-403-code-150"}, {fault::access_level, "error-403-code-453"},
        {fault::too_many_requests, "error-429-problem"},
        {fault::rate_limit_exceeded, "error-429-code88-doc"},
        {fault::invalid_request, "error-400-invalid-request"}};
    for (auto const& row : rows) {
        auto const body = refuse(row.what).body;
        CHECK(body ==
              boost::json::serialize(facts::load(std::string{"samples/"} + row.file + ".json")));
    }
}
