// SPDX-License-Identifier: BSL-1.0
// Where the person says yes or no.
#ifndef XDM_OAUTH1_AUTHORIZE_URL_HPP
#define XDM_OAUTH1_AUTHORIZE_URL_HPP

#include <xdm/http/fields.hpp>
#include <xdm/http/form.hpp>
#include <xdm/oauth1/pending.hpp>

#include <string>
#include <string_view>

namespace xdm::inline abi_1 {

namespace oauth1 {

/// How X asks the person.
struct prompt {
    bool force_login = false;                    ///< have them log in though they are
    std::string screen_name{};                   ///< fills the form of the login in
    std::string_view base = "https://api.x.com"; ///< a simulator's, say; without `/` at its end

    friend bool operator==(prompt const&, prompt const&) = default;
};

} // namespace oauth1

namespace detail {

inline std::string prompt_url(
    std::string_view path, oauth1::pending const& login, oauth1::prompt const& how)
{
    fields query;
    query.push_back("oauth_token", login.token().identifier());
    if (how.force_login)
        query.push_back("force_login", "true");
    if (!how.screen_name.empty())
        query.push_back("screen_name", how.screen_name);
    return std::string{how.base} + std::string{path} + '?' + form_body(query);
}

} // namespace detail

namespace oauth1 {

/// The URL for the person's browser where X asks every time: to give an app access.
/// @see RFC 5849 section 2.2
inline std::string authorize_url(pending const& login, prompt const& how = {})
{
    return detail::prompt_url("/oauth/authorize", login, how);
}

/// The same where X asks once: who said yes before comes straight back. To log in with X.
inline std::string authenticate_url(pending const& login, prompt const& how = {})
{
    return detail::prompt_url("/oauth/authenticate", login, how);
}

} // namespace oauth1

} // namespace xdm::inline abi_1

#endif
