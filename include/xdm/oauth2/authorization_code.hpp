// SPDX-License-Identifier: BSL-1.0
// What a person's consent is worth: a code that is exchanged once, and soon.
#ifndef XDM_OAUTH2_AUTHORIZATION_CODE_HPP
#define XDM_OAUTH2_AUTHORIZATION_CODE_HPP

#include <xdm/http/secret.hpp>
#include <xdm/oauth2/pending.hpp>
#include <xdm/oauth2/pkce.hpp>
#include <xdm/oauth2/scopes.hpp>
#include <xdm/text/timestamp.hpp>

#include <chrono>
#include <string>
#include <string_view>
#include <utility>

namespace xdm::inline abi_1::oauth2 {

/// How long X takes a code.
inline constexpr std::chrono::seconds code_life{30};

/// A code, with all that its exchange needs beside the client. There is no way to have one but
/// `finish`, which checked the callback's state. It moves but is not copied, since X takes it once.
class authorization_code {
public:
    authorization_code(authorization_code&&) = default;
    authorization_code& operator=(authorization_code&&) = default;

    secret const& code() const { return code_; }
    pkce_verifier const& verifier() const { return verifier_; }
    std::string const& client_id() const { return client_id_; }
    std::string const& redirect_uri() const { return redirect_uri_; }
    scopes const& requested() const { return requested_; }
    /// When X takes it no more: 30 s after the callback came, at the latest.
    time_point deadline() const { return deadline_; }
    bool late(time_point now) const { return now >= deadline_; }

private:
    friend callback_answer finish(pending_authorization&, std::string_view, time_point);

    authorization_code(secret code, pkce_verifier&& verifier, std::string client_id,
        std::string redirect_uri, scopes requested, time_point deadline)
        : code_{std::move(code)}, verifier_{std::move(verifier)}, client_id_{std::move(client_id)},
          redirect_uri_{std::move(redirect_uri)}, requested_{std::move(requested)},
          deadline_{deadline}
    {}

    secret code_;
    pkce_verifier verifier_;
    std::string client_id_;
    std::string redirect_uri_;
    scopes requested_;
    time_point deadline_;
};

/// `code [redacted] for client ID, until 2022-10-19T20:58:00.000Z`
inline std::string to_string(authorization_code const& code)
{
    return "code [redacted] for client " + code.client_id() + ", until " +
           xdm::to_string(code.deadline());
}

} // namespace xdm::inline abi_1::oauth2

#endif
