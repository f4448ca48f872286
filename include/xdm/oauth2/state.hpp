// SPDX-License-Identifier: BSL-1.0
// What ties a callback to the login that asked for it.
#ifndef XDM_OAUTH2_STATE_HPP
#define XDM_OAUTH2_STATE_HPP

#include <xdm/http/secret.hpp>
#include <xdm/oauth2/pkce.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace xdm::inline abi_1::oauth2 {

/// The value that X gives back with its answer: 1 to 500 visible characters that nobody can guess.
/// Unlike the verifier it passes through the browser: it must be a draw of its own.
/// @see RFC 6749 section 10.12
class login_state {
public:
    /// The state that these random octets make, or nothing unless they are 16 to 96.
    static std::optional<login_state> from_octets(std::span<unsigned char const> entropy)
    {
        if (entropy.size() < 16 || entropy.size() > 96)
            return {};
        return login_state{secret{detail::base64url_of(entropy)}};
    }
    /// The state that the caller made, or nothing if X could not take it.
    static std::optional<login_state> from_text(std::string_view text)
    {
        if (text.empty() || text.size() > 500)
            return {};
        for (char const c : text)
            if (c <= ' ' || c > '~')
                return {};
        return login_state{secret{std::string{text}}};
    }

    std::string_view reveal() const { return text_.reveal(); }
    /// Whether a callback's value is this one. How long it takes tells nothing about where not.
    bool matches(std::string_view given) const
    {
        return !given.empty() && constant_time_equal(text_.reveal(), given);
    }

private:
    explicit login_state(secret text) : text_{std::move(text)} {}

    secret text_;
};

/// `[redacted]`
inline std::string to_string(login_state const&)
{
    return "[redacted]";
}

} // namespace xdm::inline abi_1::oauth2

#endif
