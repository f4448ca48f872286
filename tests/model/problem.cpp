// SPDX-License-Identifier: BSL-1.0
#include <xdm/model/problem.hpp>

#include <model/member_counts.hpp>

#include <string>

using xdm::problem;
using xdm::problem_type;

TEST_CASE("The type of a problem is the last segment of its URI, in lower case")
{
    for (std::string const uri : {"https://api.twitter.com/2/problems/resource-not-found",
             "https://api.x.com/2/problems/resource-not-found",
             "https://developer.x.com/en/support/x-api/error-troubleshooting/resource-not-found",
             "https://api.x.com/2/problems/Resource-Not-Found",
             "https://api.x.com/2/problems/resource-not-found/", "/resource-not-found"}) {
        CAPTURE(uri);
        CHECK(problem_type({.type = uri}) == "resource-not-found");
    }
}

TEST_CASE("A problem that only its status tells has no type")
{
    CHECK(problem_type({}).empty());
    CHECK(problem_type({.type = "about:blank"}).empty());
    CHECK(problem_type({.type = "/"}).empty());
    CHECK(problem_type({.type = "///"}).empty());
}

TEST_CASE("No member of a problem is forgotten in a comparison")
{
    member_counts(&problem::status, 403);
    member_counts(&problem::type, {"about:blank"});
    member_counts(&problem::title, {"Forbidden"});
    member_counts(&problem::detail, {"Forbidden"});
    member_counts(&problem::code, {349});
    member_counts(&problem::error, {"invalid_grant"});
    member_counts(&problem::parameters, {xdm::bad_parameter{"max_results", {"0"}}});
    member_counts(&problem::resource_type, {"user"});
    member_counts(&problem::resource_id, {"1"});
    member_counts(&problem::field, {"x"});
    member_counts(&problem::section, {"data"});
    member_counts(&problem::reason, {"client-not-enrolled"});
    member_counts(&problem::period, {"Daily"});
    member_counts(&problem::scope, {"Product"});
    member_counts(&problem::required_enrollment, {"x"});
    member_counts(&problem::registration_url, {"x"});
    member_counts(&problem::client_id, {"1"});
    member_counts(&problem::connection_issue, {"x"});
    member_counts(&problem::disconnect_type, {"x"});
    member_counts(&problem::subscription_id, {"x"});
    member_counts(&problem::account_id, {"x"});
    member_counts(&problem::errors, {problem{}});
    member_counts(&problem::body, {"{}"});
    member_counts(&problem::transaction_id, {"0123456789abcdef"});
    member_counts(&xdm::bad_parameter::name, {"x"});
    member_counts(&xdm::bad_parameter::values, {""});
}
