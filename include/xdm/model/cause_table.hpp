// SPDX-License-Identifier: BSL-1.0
// Which of X's codes, problem types and texts mean what.
#ifndef XDM_MODEL_CAUSE_TABLE_HPP
#define XDM_MODEL_CAUSE_TABLE_HPP

#include <xdm/model/cause.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace xdm::inline abi_1::detail {

/// By the codes of X's older errors (docs.x.com, response codes and errors).
constexpr std::optional<cause> cause_of_code(std::int64_t code)
{
    using enum cause;
    constexpr struct {
        std::int64_t code;
        cause means;
    } rows[]{{17, not_found}, {32, signature_wrong}, {34, not_found}, {38, request_invalid},
        {50, recipient_not_found}, {63, recipient_not_found}, {64, sender_restricted},
        {87, app_permission}, {88, window_used_up}, {89, not_authorized}, {92, request_invalid},
        {93, app_permission}, {99, client_wrong}, {108, recipient_not_found}, {130, x_down},
        {131, x_down}, {135, clock_wrong}, {144, not_found}, {150, recipient_refuses},
        {151, recipient_refuses}, {179, not_visible}, {185, day_used_up}, {186, text_too_long},
        {187, duplicate}, {214, recipient_refuses}, {215, signature_wrong}, {220, app_permission},
        {226, sender_restricted}, {251, retired}, {261, app_permission}, {324, media_refused},
        {325, media_not_found}, {326, sender_restricted}, {349, recipient_refuses},
        {354, text_too_long}, {355, duplicate}, {415, callback_not_approved}, {416, app_suspended},
        {417, callback_not_approved}, {453, plan_too_small}, {476, sender_restricted}};
    for (auto const& row : rows)
        if (row.code == code)
            return row.means;
    return {};
}

/// By the last segment of its type, in lower case.
constexpr std::optional<cause> cause_of_type(std::string_view type)
{
    using enum cause;
    constexpr struct {
        std::string_view type;
        cause means;
    } rows[]{{"invalid-request", request_invalid}, {"resource-not-found", not_found},
        {"not-authorized-for-resource", not_visible},
        {"not-authorized-for-field", field_not_allowed}, {"field-unauthorized", field_not_allowed},
        {"field-hydration-failure", field_not_allowed}, {"resource-unavailable", not_found},
        {"disallowed-resource", not_visible}, {"internal-error", x_down},
        {"client-forbidden", plan_too_small}, {"unsupported-authentication", wrong_scheme},
        {"oauth1-permissions", app_permission}, {"usage-capped", usage_capped},
        {"credits", no_credits}, {"rate-limit-exceeded", window_used_up}, {"conflict", duplicate},
        {"client-disconnected", x_down}, {"operational-disconnect", x_down},
        {"streaming-connection", too_many_connections}, {"rule-cap", request_invalid},
        {"rule-length", request_invalid}, {"invalid-rules", request_invalid},
        {"duplicate-rules", duplicate}, {"noncompliant-rules", request_invalid}};
    for (auto const& row : rows)
        if (row.type == type)
            return row.means;
    return {};
}

/// By an OAuth 2.0 error (RFC 6749 section 5.2) and its description, which tells more with X.
constexpr std::optional<cause> cause_of_oauth2(std::string_view error, std::string_view description)
{
    using enum cause;
    auto const tells = [&](std::string_view part) { return description.find(part) != part.npos; };
    if (tells("authorization code was invalid"))
        return code_unusable;
    if (tells("for the token was invalid"))
        return refresh_token_dead;
    if (tells("[code_verifier]"))
        return verifier_missing;
    if (tells("[client_id]") || tells("authorization header"))
        return client_wrong;
    if (tells("redirect_uri") || tells("redirect uri"))
        return callback_not_approved;
    constexpr struct {
        std::string_view error;
        cause means;
    } rows[]{{"invalid_client", client_wrong}, {"unauthorized_client", client_wrong},
        {"invalid_grant", refresh_token_dead}, {"invalid_token", not_authorized},
        {"invalid_scope", scope_missing}, {"insufficient_scope", scope_missing},
        {"access_denied", access_denied}, {"invalid_request", request_invalid},
        {"unsupported_grant_type", request_invalid}, {"server_error", x_down},
        {"temporarily_unavailable", x_down}};
    for (auto const& row : rows)
        if (row.error == error)
            return row.means;
    return {};
}

/// By the sentence of a problem whose type says nothing.
constexpr std::optional<cause> cause_of_detail(std::string_view detail)
{
    using enum cause;
    constexpr struct {
        std::string_view part;
        cause means;
    } rows[]{{"permission to DM one or more participants", recipient_refuses},
        {"not permitted to attach this media", media_refused},
        {"This operation is not permitted", sender_restricted},
        {"appropriate oauth1 app permissions", app_permission},
        {"does not have any credits", no_credits},
        {"Supported authentication types are", wrong_scheme},
        {"not allowed to access or delete", app_permission},
        {"send messages to this user", recipient_refuses},
        {"to users who are not following you", recipient_refuses}};
    for (auto const& row : rows)
        if (detail.find(row.part) != detail.npos)
            return row.means;
    return {};
}

/// By the status alone.
constexpr cause cause_of_status(int status)
{
    using enum cause;
    switch (status) {
    case 400:
    case 406:
    case 413:
    case 415:
    case 422:
        return request_invalid;
    case 401:
        return not_authorized;
    case 402:
        return no_credits;
    case 403:
        return forbidden;
    case 404:
        return not_found;
    case 405:
        return request_invalid;
    case 409:
        return duplicate;
    case 410:
        return retired;
    case 420:
    case 429:
        return window_used_up;
    default:
        return status >= 500 ? x_down : unknown;
    }
}

} // namespace xdm::inline abi_1::detail

#endif
