// SPDX-License-Identifier: BSL-1.0
// How a client shows the token endpoints which one it is.
#ifndef XDM_FAKE_CLIENT_LOGIN_HPP
#define XDM_FAKE_CLIENT_LOGIN_HPP

#include <xdm/fake/token_form.hpp>
#include <xdm/fake/tokens.hpp>
#include <xdm/fake/world.hpp>
#include <xdm/http/fields.hpp>
#include <xdm/http/request.hpp>
#include <xdm/http/response.hpp>
#include <xdm/text/ascii.hpp>
#include <xdm/text/base64.hpp>
#include <xdm/text/form.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace xdm::inline abi_1::fake::detail {

/// What stands in `Authorization: Basic`: an id and a password as they were sent.
struct basic_pair {
    std::string id;
    std::string password;
};

inline std::optional<basic_pair> basic_of(request const& r)
{
    auto const header = xdm::detail::trim(r.headers.find("authorization").value_or(""));
    auto const kind = header.substr(0, header.find(' '));
    if (!xdm::detail::equal_ignoring_case(kind, "basic"))
        return {};
    auto const both = base64_decode(xdm::detail::trim(header.substr(kind.size())));
    auto const colon = both ? both->find(':') : std::string::npos;
    if (colon == std::string::npos)
        return {};
    return basic_pair{both->substr(0, colon), both->substr(colon + 1)};
}

/// Whether the text is this one form-encoded, as RFC 6749 section 2.3.1 wants it, or as it is, as
/// many clients send it.
inline bool means(std::string_view sent, std::string_view text)
{
    return sent == text || form_decode(sent) == text;
}

/// The app whose consumer key and secret came, for the endpoints of the app's own token.
inline registered_app* consumer_of(world& w, request const& r)
{
    auto const pair = basic_of(r);
    if (!pair)
        return nullptr;
    return find_in(w.access.apps, [&](auto const& a) {
        return means(pair->id, a.app.consumer_key()) &&
               means(pair->password, a.app.consumer_secret().reveal());
    });
}

/// What X says of a client that is none, or plays the other kind.
inline response missing_header()
{
    return oauth2_error(401, "unauthorized_client", "Missing valid authorization header");
}

/// The app that asks, or the answer for one that X does not take. A public one names itself in the
/// form, a confidential one shows its secret in the header, with or without its id in the form.
inline std::variant<client const*, response> client_of(
    world& w, request const& r, fields const& form)
{
    auto const named = value_of(form, "client_id");
    auto const pair = basic_of(r);
    if (!pair && named.empty())
        return r.headers.find("authorization") ? missing_header() : missing_parameter("client_id");
    auto const* const found = find_in(w.access.apps,
        [&](auto const& a) { return pair ? means(pair->id, a.app.id()) : named == a.app.id(); });
    if (!found)
        return oauth2_error(401, "invalid_client", "Value passed for the client was invalid.");
    auto const* const secret = found->app.oauth2_client().secret();
    if (!secret != !pair || (pair && !means(pair->password, secret->reveal())))
        return missing_header();
    if (!named.empty() && named != found->app.id())
        return invalid_value("client_id");
    return &found->app;
}

} // namespace xdm::inline abi_1::fake::detail

#endif
