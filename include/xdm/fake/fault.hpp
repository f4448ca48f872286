// SPDX-License-Identifier: BSL-1.0
// X's own errors by name, for `x::fail_next`.
#ifndef XDM_FAKE_FAULT_HPP
#define XDM_FAKE_FAULT_HPP

namespace xdm::inline abi_1::fake {

/// What X says when it fails or refuses. The numbers are X's older error codes.
enum class fault : unsigned char {
    invalid_request,            ///< 400, a problem with a list of parameters
    bad_authentication_data,    ///< 400, code 215
    unauthorized,               ///< 401, a problem
    could_not_authenticate,     ///< 401, code 32
    invalid_or_expired_token,   ///< 401, code 89
    timestamp_out_of_bounds,    ///< 401, code 135: of an OAuth 1.0a signature
    callback_must_be_oob,       ///< 401, code 417: the app registered no callback
    credits_depleted,           ///< 402
    forbidden,                  ///< 403 and nothing more: a scope is missing, for one
    no_permission_to_message,   ///< 403: the recipient's settings
    not_permitted,              ///< 403: the sender is restricted
    media_not_permitted,        ///< 403: the attachment
    unsupported_authentication, ///< 403: this way of authorization
    oauth1_permissions,         ///< 403: the app's permissions
    app_may_not_message,        ///< 403, code 93: the same in API 1.1
    callback_not_approved,      ///< 403, code 415: the app registered another
    cannot_verify_credentials,  ///< 403, code 99: the app's key or its secret
    client_not_enrolled,        ///< 403: the app's project
    access_level,               ///< 403, code 453
    not_following,              ///< 403, code 150
    cannot_message_user,        ///< 403, code 349
    text_too_long,              ///< 403, code 354
    looks_automated,            ///< 403, code 226
    sender_not_verified,        ///< 403, code 476
    account_suspended,          ///< 403, code 64: the sender's
    not_found,                  ///< 404, a problem
    no_such_page,               ///< 404, code 34
    not_found_page,             ///< 404, HTML
    nothing_found,              ///< 200 with errors only
    method_not_allowed,         ///< 405
    too_many_requests,          ///< 429, a problem, with headers
    rate_limit_exceeded,        ///< 429, code 88, with headers
    rate_limit_text,            ///< 429, plain text, without headers
    usage_capped,               ///< 429: waiting for minutes does not help
    internal_error,             ///< 500, code 131
    internal_problem,           ///< 500, a problem
    bad_gateway,                ///< 502, HTML
    over_capacity,              ///< 503, code 130
    service_unavailable,        ///< 503, a problem
    unavailable_empty,          ///< 503 without a body
    gateway_timeout,            ///< 504, HTML
};

} // namespace xdm::inline abi_1::fake

#endif
