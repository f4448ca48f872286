// SPDX-License-Identifier: BSL-1.0
// What X's errors look like on the wire.
#ifndef XDM_FAKE_FAULT_ROWS_HPP
#define XDM_FAKE_FAULT_ROWS_HPP

#include <xdm/fake/fault.hpp>

#include <cstddef>
#include <string_view>

namespace xdm::inline abi_1::fake::detail {

inline constexpr std::string_view json_type = "application/json; charset=utf-8";
inline constexpr std::string_view problem_json_type = "application/problem+json";
inline constexpr std::string_view html_type = "text/html; charset=utf-8";
inline constexpr std::string_view text_type = "text/plain; charset=utf-8";

/// The forms of X's bodies; two of them hold the same members in another order.
enum class body_form : unsigned char {
    problem, ///< title, type, status, detail: from behind the API
    edge,    ///< title, detail, type, status: from before it
    coded,   ///< a list of code and message: API 1.1
    verbatim,
};

struct fault_row {
    body_form form;
    int status;
    std::string_view title;                ///< of a verbatim body: its content type
    std::string_view detail;               ///< of a verbatim body: the body
    std::string_view type = "about:blank"; ///< or the last segment of its URI
    int code = 0;
};

constexpr fault_row problem_row(int status, std::string_view title, std::string_view detail)
{
    return {body_form::problem, status, title, detail};
}
constexpr fault_row edge_row(int status, std::string_view title, std::string_view detail,
    std::string_view type = "about:blank")
{
    return {body_form::edge, status, title, detail, type};
}
constexpr fault_row coded_row(int status, int code, std::string_view message)
{
    return {body_form::coded, status, {}, message, {}, code};
}
constexpr fault_row verbatim_row(int status, std::string_view type, std::string_view body)
{
    return {body_form::verbatim, status, type, body};
}

/// In the order of the enumeration.
inline constexpr fault_row fault_rows[] = {
    verbatim_row(400, json_type,
        R"({"errors":[{"parameters":{"pagination_token":["x"]},"message":"The `pagination_token` )"
        R"(query parameter value [x] is not valid"}],"title":"Invalid Request","detail":"One or )"
        R"(more parameters to your request was invalid.",)"
        R"("type":"https://api.twitter.com/2/problems/invalid-request"})"),
    coded_row(400, 215, "Bad Authentication data."),
    problem_row(401, "Unauthorized", "Unauthorized"),
    coded_row(401, 32, "Could not authenticate you."),
    coded_row(401, 89, "Invalid or expired token."),
    coded_row(401, 135, "Timestamp out of bounds."),
    coded_row(401, 417, "Desktop applications only support the oauth_callback value 'oob'"),
    verbatim_row(402, problem_json_type,
        R"({"title":"CreditsDepleted","detail":"Your enrolled account does not have any credits )"
        R"(to fulfill this request.","type":"https://api.twitter.com/2/problems/credits"})"),
    problem_row(403, "Forbidden", "Forbidden"),
    problem_row(403, "Forbidden", "You do not have permission to DM one or more participants."),
    problem_row(403, "Forbidden", "This operation is not permitted."),
    problem_row(403, "Forbidden", "You are not permitted to attach this media to a DM event."),
    edge_row(403, "Unsupported Authentication",
        "Authenticating with OAuth 2.0 Application-Only is forbidden for this endpoint.  Supported "
        "authentication types are [OAuth 1.0a User Context, OAuth 2.0 User Context].",
        "unsupported-authentication"),
    edge_row(403, "Forbidden",
        "Your client app is not configured with the appropriate oauth1 app permissions for this "
        "endpoint.",
        "oauth1-permissions"),
    coded_row(403, 93, "This application is not allowed to access or delete your direct messages."),
    coded_row(403, 415,
        "Callback URL not approved for this client application. Approved callback URLs can be "
        "adjusted in your application settings"),
    verbatim_row(403, json_type,
        R"({"errors":[{"code":99,"message":"Unable to verify your credentials",)"
        R"("label":"authenticity_token_error"}]})"),
    verbatim_row(403, json_type,
        R"({"client_id":"19876543","detail":"When authenticating requests to the Twitter API v2 )"
        R"(endpoints, you must use keys and tokens from a Twitter developer App that is attached )"
        R"(to a Project. You can create a project via the developer portal.","registration_url":)"
        R"("https://developer.twitter.com/en/docs/projects/overview","title":"Client Forbidden",)"
        R"("required_enrollment":"Appropriate Level of API Access","reason":"client-not-enrolled",)"
        R"("type":"https://api.twitter.com/2/problems/client-forbidden"})"),
    verbatim_row(403, json_type,
        R"({"errors":[{"message":"You currently have access to a subset of X API V2 endpoints and )"
        R"(limited v1.1 endpoints (e.g. media post, oauth) only. If you need access to this )"
        R"(endpoint, you may need a different access level. You can learn more here: )"
        R"(https://developer.x.com/en/portal/product","code":453}]})"),
    coded_row(403, 150, "You cannot send messages to users who are not following you."),
    coded_row(403, 349, "You cannot send messages to this user."),
    coded_row(403, 354, "The text of your direct message is over the max character limit."),
    coded_row(403, 226,
        "This request looks like it might be automated. To protect our users from spam and other "
        "malicious activity, we can't complete this action right now. Please try again later."),
    coded_row(403, 476, "Sender is not verified to send message requests"),
    coded_row(403, 64, "Your account is suspended and is not permitted to access this feature."),
    problem_row(404, "Not Found", "Not Found"),
    coded_row(404, 34, "Sorry, that page does not exist"),
    verbatim_row(404, html_type,
        "<!DOCTYPE html><html><head><title>404</title></head><body>Not found</body></html>"),
    verbatim_row(200, json_type,
        R"({"errors":[{"value":"1","detail":"Could not find user with ids: [1].","title":)"
        R"("Not Found Error","resource_type":"user","parameter":"ids","resource_id":"1",)"
        R"("type":"https://api.twitter.com/2/problems/resource-not-found"}]})"),
    edge_row(405, "Method Not Allowed", "Method Not Allowed"),
    edge_row(429, "Too Many Requests", "Too Many Requests"),
    coded_row(429, 88, "Rate limit exceeded"),
    verbatim_row(429, text_type, "Rate limit exceeded"),
    verbatim_row(429, json_type,
        R"({"account_id":"1583157113245011970","product_name":"standard-basic",)"
        R"("title":"UsageCapExceeded","period":"Monthly","scope":"Product","detail":)"
        R"("Usage cap exceeded: Monthly product cap",)"
        R"("type":"https://api.twitter.com/2/problems/usage-capped"})"),
    coded_row(500, 131, "Internal error"),
    problem_row(500, "Internal Server Error", "Internal Server Error"),
    verbatim_row(502, html_type, "<html><head><title>502 Bad Gateway</title></head></html>"),
    coded_row(503, 130, "Over capacity"),
    edge_row(503, "Service Unavailable", "Service Unavailable"),
    verbatim_row(503, text_type, ""),
    verbatim_row(504, html_type, "<html><head><title>504 Gateway Timeout</title></head></html>"),
};

static_assert(
    sizeof fault_rows / sizeof(fault_row) == static_cast<std::size_t>(fault::gateway_timeout) + 1);

} // namespace xdm::inline abi_1::fake::detail

#endif
