// SPDX-License-Identifier: BSL-1.0
// Where X sends the browser back to: may it be asked for, and was it this place?
#ifndef XDM_OAUTH2_REDIRECT_URI_HPP
#define XDM_OAUTH2_REDIRECT_URI_HPP

#include <xdm/http/form.hpp>
#include <xdm/http/reference.hpp>
#include <xdm/oauth2/callback_parameters.hpp>
#include <xdm/text/ascii.hpp>

#include <optional>
#include <string_view>

namespace xdm::inline abi_1 {

namespace oauth2 {

/// Why a callback belongs to another login, or to none.
enum class foreign : unsigned char {
    other_scheme,
    other_host,
    other_port,
    other_path,
    other_query, ///< a pair of the redirect's own query is not there
    other_state, ///< begun by somebody else, or the attack that `state` is there to stop
    spent,       ///< this login has had its code
};

/// The reason in words.
constexpr std::string_view to_string(foreign f)
{
    switch (f) {
    case foreign::other_scheme:
        return "the redirect's scheme differs";
    case foreign::other_host:
        return "the redirect's host differs";
    case foreign::other_port:
        return "the redirect's port differs";
    case foreign::other_path:
        return "the redirect's path differs";
    case foreign::other_query:
        return "a pair of the redirect's own query is missing";
    case foreign::other_state:
        return "the state differs";
    case foreign::spent:
        break;
    }
    return "this login has had its code";
}

} // namespace oauth2

namespace detail {

// Absolute, without a fragment (RFC 6749 section 3.1.2): http, https or an app's own scheme.
inline bool is_redirect_uri(std::string_view text)
{
    auto const parts = split_reference(text);
    if (!is_one_word(text) || parts.fragment || !is_scheme(parts.scheme.value_or("")) ||
        (parts.authority.value_or("").empty() && parts.path.empty()))
        return false;
    for (auto const& [name, value] : parse_form(parts.query.value_or("")))
        if (is_callback_parameter(name))
            return false;
    return true;
}

// A URL's host and port, which has a default for http and https.
struct callback_host {
    explicit callback_host(reference_parts const& url) : name{url.authority.value_or("")}
    {
        auto const colon = name.find(':', name.starts_with('[') ? name.find(']') : 0);
        if (colon != name.npos)
            port = name.substr(colon + 1);
        name = name.substr(0, colon);
        if (port.empty() && equal_ignoring_case(url.scheme.value_or(""), "http"))
            port = "80";
        if (port.empty() && equal_ignoring_case(url.scheme.value_or(""), "https"))
            port = "443";
    }

    std::string_view name{};
    std::string_view port{};
};

// How the place that was called differs from the redirect; empty where it does not. Of a request
// target, `/callback?...`, the path alone is compared: a server behind a proxy knows no more.
inline std::optional<oauth2::foreign> foreign_place(
    std::string_view redirect_uri, std::string_view callback)
{
    using oauth2::foreign;
    auto const wanted = split_reference(redirect_uri);
    auto const path = wanted.path.empty() ? "/" : wanted.path;
    if (callback.starts_with('/'))
        return callback.substr(0, callback.find_first_of("?#")) == path
                   ? std::nullopt
                   : std::optional{foreign::other_path};

    auto const given = split_reference(callback);
    callback_host const wanted_host{wanted};
    callback_host const given_host{given};
    if (!equal_ignoring_case(wanted.scheme.value_or(""), given.scheme.value_or("")))
        return foreign::other_scheme;
    if (!equal_ignoring_case(wanted_host.name, given_host.name))
        return foreign::other_host;
    if (wanted_host.port != given_host.port)
        return foreign::other_port;
    if ((given.path.empty() ? "/" : given.path) != path)
        return foreign::other_path;
    return {};
}

// True when each pair of the redirect's own query came back.
inline bool holds_query_of(std::string_view redirect_uri, fields const& given)
{
    for (auto const& pair : parse_form(split_reference(redirect_uri).query.value_or(""))) {
        auto found = false;
        for (auto const& other : given)
            found = found || other == pair;
        if (!found)
            return false;
    }
    return true;
}

} // namespace detail
} // namespace xdm::inline abi_1

#endif
