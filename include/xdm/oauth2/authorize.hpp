// SPDX-License-Identifier: BSL-1.0
// The first step of a login: the browser's URL, and what has to be kept until it comes back.
#ifndef XDM_OAUTH2_AUTHORIZE_HPP
#define XDM_OAUTH2_AUTHORIZE_HPP

#include <xdm/http/url.hpp>
#include <xdm/model/invalid.hpp>
#include <xdm/oauth2/client.hpp>
#include <xdm/oauth2/pending.hpp>
#include <xdm/oauth2/pkce.hpp>
#include <xdm/oauth2/redirect_uri.hpp>
#include <xdm/oauth2/saved.hpp>
#include <xdm/oauth2/scopes.hpp>
#include <xdm/oauth2/state.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace xdm::inline abi_1 {

namespace detail {

// 1*VSCHAR: RFC 6749 appendix A.1
constexpr bool is_client_id(std::string_view text)
{
    for (char const c : text)
        if (c < ' ' || c > '~')
            return false;
    return !text.empty();
}

} // namespace detail

namespace oauth2 {

/// Where X asks people. Others have it elsewhere: a simulator, the legacy `twitter.com`.
inline constexpr std::string_view authorize_page = "https://x.com/i/oauth2/authorize";

/// Begins a login with a verifier and a state that the caller made: see below for the usual way.
inline std::variant<pending_authorization, invalid> begin(client const& client,
    std::string_view redirect_uri, scopes const& requested, pkce_verifier verifier,
    login_state state, std::string_view page = authorize_page)
{
    if (!xdm::detail::is_client_id(client.id()))
        return invalid{"client.id", client.id(), "an id of visible ASCII characters"};
    if (!xdm::detail::is_redirect_uri(redirect_uri))
        return invalid{"redirect_uri", std::string{redirect_uri},
            "an absolute URL without fragment, whose query holds no state, code or error"};
    if (requested.empty())
        return invalid{"requested", "empty", "one scope or more"};
    if (verifier.reveal().empty() || constant_time_equal(verifier.reveal(), state.reveal()))
        return invalid{"entropy", "the same twice", "a verifier and a state that differ"};
    if (auto const url = split_url(page); !url || page.find('#') != page.npos)
        return invalid{"page", std::string{page}, "an http or https URL without fragment"};
    return pending_authorization{
        client.id(), redirect_uri, requested, std::move(state), std::move(verifier), page};
}

/// Begins a login: what waits for the callback, with the URL for the person's browser; or what X
/// could not take.
///
/// The redirect has to be registered with X, letter by letter. Of the random octets the first half
/// makes the verifier and the second the state, so none tells anything of the other. Use them
/// once; <xdm/entropy.hpp> offers the operating system's.
/// @see https://docs.x.com/fundamentals/authentication/oauth-2-0/authorization-code
inline std::variant<pending_authorization, invalid> begin(client const& client,
    std::string_view redirect_uri, scopes const& requested,
    std::span<unsigned char const, 64> entropy, std::string_view page = authorize_page)
{
    return begin(client, redirect_uri, requested, *pkce_verifier::from_octets(entropy.first(32)),
        *login_state::from_octets(entropy.last(32)), page);
}

/// The login that was saved. Nothing for a text that is none, for one of another version, and for
/// a login that was spent.
inline std::optional<pending_authorization> pending_authorization::load(std::string_view text)
{
    auto const kept = xdm::detail::saved_fields(text, "xdm-login");
    if (!kept)
        return {};
    auto const value = [&](std::string_view name) { return xdm::detail::value_of(*kept, name); };
    auto verifier = pkce_verifier::from_text(value("code_verifier"));
    auto state = login_state::from_text(value("state"));
    if (!verifier || !state)
        return {};
    auto begun = begin(client{std::string{value("client_id")}}, value("redirect_uri"),
        scopes{value("scope")}, std::move(*verifier), std::move(*state), value("page"));
    if (auto* login = std::get_if<pending_authorization>(&begun))
        return std::move(*login);
    return {};
}

} // namespace oauth2
} // namespace xdm::inline abi_1

#endif
