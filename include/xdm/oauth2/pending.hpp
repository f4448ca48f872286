// SPDX-License-Identifier: BSL-1.0
// A login between its first step and the callback.
#ifndef XDM_OAUTH2_PENDING_HPP
#define XDM_OAUTH2_PENDING_HPP

#include <xdm/http/form.hpp>
#include <xdm/http/secret.hpp>
#include <xdm/model/invalid.hpp>
#include <xdm/oauth2/client.hpp>
#include <xdm/oauth2/pkce.hpp>
#include <xdm/oauth2/saved.hpp>
#include <xdm/oauth2/scopes.hpp>
#include <xdm/oauth2/state.hpp>
#include <xdm/text/timestamp.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace xdm::inline abi_1::oauth2 {

class pending_authorization;
class authorization_code;
struct denied;
struct not_ours;
struct malformed_callback;

/// What a callback can be; see callback.hpp.
using callback_answer = std::variant<authorization_code, denied, not_ours, malformed_callback>;

std::variant<pending_authorization, invalid> begin(client const&, std::string_view redirect_uri,
    scopes const&, pkce_verifier, login_state, std::string_view page);
callback_answer finish(pending_authorization&, std::string_view callback, time_point now);

/// A login that waits for its callback: made by `begin`, ended by `finish`. It moves but is not
/// copied, for it holds the verifier.
class pending_authorization {
public:
    /// What the person's browser is to open.
    /// @see RFC 6749 section 4.1.1, RFC 7636 section 4.3
    std::string url() const
    {
        fields query;
        query.push_back("response_type", "code");
        query.push_back("client_id", client_id_);
        query.push_back("redirect_uri", redirect_uri_);
        query.push_back("scope", to_string(requested_));
        query.push_back("state", state_.reveal());
        query.push_back("code_challenge", challenge_s256(verifier_));
        query.push_back("code_challenge_method", "S256");
        return page_ + (page_.find('?') == page_.npos ? '?' : '&') + form_body(query);
    }
    std::string const& client_id() const { return client_id_; }
    std::string const& redirect_uri() const { return redirect_uri_; }
    scopes const& requested() const { return requested_; }
    /// True once `finish` gave the code, which took the verifier with it.
    bool spent() const { return verifier_.reveal().empty(); }

    /// The login as a text for a session's store, where nobody else reads it.
    secret save() const
    {
        fields kept;
        kept.push_back("xdm-login", "1");
        kept.push_back("client_id", client_id_);
        kept.push_back("redirect_uri", redirect_uri_);
        kept.push_back("scope", to_string(requested_));
        kept.push_back("state", state_.reveal());
        kept.push_back("code_verifier", verifier_.reveal());
        kept.push_back("page", page_);
        return xdm::detail::saved_text(kept);
    }
    static std::optional<pending_authorization> load(std::string_view text);

private:
    friend std::variant<pending_authorization, invalid> begin(client const&, std::string_view,
        scopes const&, pkce_verifier, login_state, std::string_view);
    friend callback_answer finish(pending_authorization&, std::string_view, time_point);

    pending_authorization(std::string_view client_id, std::string_view redirect_uri,
        scopes requested, login_state state, pkce_verifier verifier, std::string_view page)
        : client_id_{client_id}, redirect_uri_{redirect_uri}, requested_{std::move(requested)},
          state_{std::move(state)}, verifier_{std::move(verifier)}, page_{page}
    {}

    std::string client_id_;
    std::string redirect_uri_;
    scopes requested_;
    login_state state_;
    pkce_verifier verifier_;
    std::string page_;
};

/// `login of client ID, back to REDIRECT, for SCOPES; state and verifier [redacted]`
inline std::string to_string(pending_authorization const& login)
{
    return "login of client " + login.client_id() + ", back to " + login.redirect_uri() + ", for " +
           to_string(login.requested()) + "; state and verifier [redacted]";
}

} // namespace xdm::inline abi_1::oauth2

#endif
