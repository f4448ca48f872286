// SPDX-License-Identifier: BSL-1.0
// The reasons for which a server refuses a signature.
#ifndef XDM_OAUTH1_WHY_NOT_HPP
#define XDM_OAUTH1_WHY_NOT_HPP

#include <xdm/http/printable.hpp>

#include <string>
#include <string_view>

namespace xdm::inline abi_1::oauth1 {

enum class refusal : unsigned char {
    no_authorization,    ///< neither an `Authorization` nor a parameter `oauth_...` anywhere
    another_scheme,      ///< `Authorization` is Bearer, Basic, ...
    malformed_header,    ///< `Authorization` does not keep to the grammar
    repeated_header,     ///< `Authorization` is there more than once
    several_places,      ///< `oauth_...` in more than one of header, form and query
    repeated_parameter,  ///< one `oauth_...` more than once
    missing_parameter,   ///< one that must be there is not, or is empty
    unsupported_method,  ///< `oauth_signature_method` is not HMAC-SHA1
    unsupported_version, ///< `oauth_version` is there and not 1.0
    bad_timestamp,       ///< `oauth_timestamp` is no positive number
    too_old,             ///< it lies further back than the skew allows
    from_the_future,     ///< it lies further ahead than the skew allows
    no_absolute_url,     ///< of the request, as the server put it together
    unknown_credentials, ///< the lookup found none
    wrong_signature,
};

/// The reason in words, for a log. Which of the last two it was is nothing for a stranger's eyes.
constexpr std::string_view to_string(refusal r)
{
    switch (r) {
    case refusal::no_authorization:
        return "no authorization";
    case refusal::another_scheme:
        return "an Authorization of another scheme than OAuth";
    case refusal::malformed_header:
        return "a malformed Authorization header";
    case refusal::repeated_header:
        return "more than one Authorization header";
    case refusal::several_places:
        return "protocol parameters in more than one of header, form and query";
    case refusal::repeated_parameter:
        return "more than once there is";
    case refusal::missing_parameter:
        return "there is no";
    case refusal::unsupported_method:
        return "oauth_signature_method is not HMAC-SHA1";
    case refusal::unsupported_version:
        return "oauth_version is not 1.0";
    case refusal::bad_timestamp:
        return "oauth_timestamp is no positive number";
    case refusal::too_old:
        return "oauth_timestamp is too old";
    case refusal::from_the_future:
        return "oauth_timestamp is from the future";
    case refusal::no_absolute_url:
        return "the request's url is no absolute one";
    case refusal::unknown_credentials:
        return "unknown consumer key or token";
    case refusal::wrong_signature:
        break;
    }
    return "wrong signature";
}

/// Why a request is not taken. X answers most of these with 401 and code 32, timestamps with 135,
/// and what lacks a parameter with 400 and code 215.
struct why_not {
    refusal reason = refusal::wrong_signature;
    std::string
        parameter{}; ///< which one is missing or repeated; a repeated one may be a stranger's text

    friend bool operator==(why_not const&, why_not const&) = default;
};

/// `there is no oauth_nonce`
inline std::string to_string(why_not const& w)
{
    std::string text{to_string(w.reason)};
    if (!w.parameter.empty())
        xdm::detail::append_printable(text += ' ', w.parameter);
    return text;
}

} // namespace xdm::inline abi_1::oauth1

#endif
