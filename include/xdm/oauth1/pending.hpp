// SPDX-License-Identifier: BSL-1.0
// A login between its first step and the callback.
#ifndef XDM_OAUTH1_PENDING_HPP
#define XDM_OAUTH1_PENDING_HPP

#include <xdm/http/fields.hpp>
#include <xdm/http/form.hpp>
#include <xdm/http/secret.hpp>
#include <xdm/oauth1/token.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace xdm::inline abi_1::oauth1 {

/// A login that waits for the person: the temporary credentials that `request_token` brought. A
/// web server keeps it with the session of the browser that it sends to X.
/// @see RFC 5849 section 2.1
class pending {
public:
    explicit pending(oauth1::token t) : token_{std::move(t)} {}

    oauth1::token const& token() const { return token_; }

    /// The login as one line of text for a session's store. Who steals it can finish this login in
    /// the person's place, once they agreed, if he has the consumer secret too.
    secret save() const
    {
        fields kept;
        kept.push_back("xdm-oauth1-login", "1");
        kept.push_back("oauth_token", token_.identifier());
        kept.push_back("oauth_token_secret", token_.shared_secret().reveal());
        return secret{form_body(kept)};
    }

    /// The login that was saved; nothing for any other text, and for one of another version.
    static std::optional<pending> load(std::string_view text)
    {
        while (text.ends_with('\n') || text.ends_with('\r'))
            text.remove_suffix(1);
        auto const kept = parse_form(text);
        if (kept.size() != 3)
            return {};
        auto at = kept.begin();
        auto const version = *at++;
        auto const identifier = *at++;
        auto const shared = *at;
        if (version != field{"xdm-oauth1-login", "1"} || identifier.name != "oauth_token" ||
            shared.name != "oauth_token_secret")
            return {};
        auto made = make_token(identifier.value, secret{std::string{shared.value}});
        if (auto* const good = std::get_if<oauth1::token>(&made))
            return pending{std::move(*good)};
        return {};
    }

    friend bool operator==(pending const&, pending const&) = default;

private:
    oauth1::token token_;
};

/// `login with token Z6eEdO8MOmk394WozF5oKyuAv855l4Mlqo7hhlSLik, secret [redacted]`
inline std::string to_string(pending const& p)
{
    return "login with " + to_string(p.token());
}

} // namespace xdm::inline abi_1::oauth1

#endif
