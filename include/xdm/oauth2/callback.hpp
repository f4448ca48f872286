// SPDX-License-Identifier: BSL-1.0
// The second step of a login: X sent the browser back.
#ifndef XDM_OAUTH2_CALLBACK_HPP
#define XDM_OAUTH2_CALLBACK_HPP

#include <xdm/http/form.hpp>
#include <xdm/http/reference.hpp>
#include <xdm/oauth2/authorization_code.hpp>
#include <xdm/oauth2/callback_parameters.hpp>
#include <xdm/oauth2/pending.hpp>
#include <xdm/oauth2/redirect_uri.hpp>
#include <xdm/text/timestamp.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace xdm::inline abi_1::oauth2 {

/// The person said no, or X could not ask: the error that came with the right state.
/// @see RFC 6749 section 4.1.2.1
struct denied {
    std::string error{}; ///< `access_denied`: the person; `invalid_scope`, `server_error`, ...
    std::string description{};

    friend bool operator==(denied const&, denied const&) = default;
};

/// No callback of this login: it goes on waiting. Answer the request with 404 and forget it.
struct not_ours {
    foreign why = foreign::other_path;

    friend bool operator==(not_ours const&, not_ours const&) = default;
};

/// A callback that X does not send: a program's fault, or an attack. The login goes on waiting.
struct malformed_callback {
    flaw what = flaw::no_state;

    friend bool operator==(malformed_callback const&, malformed_callback const&) = default;
};

/// What a callback brings: the code, which the login then has had; or the person's refusal; or
/// why it is no answer to this login, which goes on waiting.
///
/// `callback` is the whole URL, or what a server has of it: the target, `/callback?state=...`.
/// It counts when its place is the redirect's, and its `state`, there once and not empty, is the
/// one that was sent. Parameters that it has besides are left alone. Where memory runs out, the
/// login goes on waiting.
/// @see RFC 6749 section 4.1.2
inline callback_answer finish(
    pending_authorization& login, std::string_view callback, time_point now)
{
    if (login.spent())
        return not_ours{foreign::spent};
    if (auto const why = xdm::detail::foreign_place(login.redirect_uri_, callback))
        return not_ours{*why};
    auto const query = parse_form(xdm::detail::split_reference(callback).query.value_or(""));
    if (!xdm::detail::holds_query_of(login.redirect_uri_, query))
        return not_ours{foreign::other_query};

    xdm::detail::callback_parameters const given{query};
    if (auto const what = given.wrong())
        return malformed_callback{*what};
    if (!login.state_.matches(*given.state))
        return not_ours{foreign::other_state};
    if (given.error)
        return denied{std::string{*given.error}, std::string{given.description.value_or("")}};
    return authorization_code{secret{std::string{*given.code}}, std::move(login.verifier_),
        login.client_id_, login.redirect_uri_, login.requested_, now + code_life};
}

} // namespace xdm::inline abi_1::oauth2

#endif
