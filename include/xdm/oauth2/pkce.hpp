// SPDX-License-Identifier: BSL-1.0
// PKCE: a stolen authorization code is worth nothing without the verifier, which never left.
#ifndef XDM_OAUTH2_PKCE_HPP
#define XDM_OAUTH2_PKCE_HPP

#include <xdm/crypto/sha256.hpp>
#include <xdm/http/secret.hpp>
#include <xdm/text/base64.hpp>
#include <xdm/text/percent.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace xdm::inline abi_1 {

namespace detail {

inline std::string base64url_of(std::span<unsigned char const> octets)
{
    return base64url_encode({reinterpret_cast<char const*>(octets.data()), octets.size()});
}

} // namespace detail

namespace oauth2 {

/// The secret of one login: 43 to 128 of the characters `A`-`Z` `a`-`z` `0`-`9` `-` `.` `_` `~`.
/// It moves but is not copied, and is wiped when it goes.
/// @see RFC 7636 section 4.1
class pkce_verifier {
public:
    /// The verifier that these random octets make, or nothing unless they are 32 to 96.
    static std::optional<pkce_verifier> from_octets(std::span<unsigned char const> entropy)
    {
        if (entropy.size() < 32 || entropy.size() > 96)
            return {};
        return pkce_verifier{secret{detail::base64url_of(entropy)}};
    }
    /// The verifier that was kept as `text`, or nothing if none could read like that.
    static std::optional<pkce_verifier> from_text(std::string_view text)
    {
        if (text.size() < 43 || text.size() > 128)
            return {};
        for (char const c : text)
            if (!is_unreserved(c))
                return {};
        return pkce_verifier{secret{std::string{text}}};
    }

    pkce_verifier(pkce_verifier&&) = default;
    pkce_verifier& operator=(pkce_verifier&&) = default;

    /// The text itself: what goes into the exchange, and nowhere else.
    std::string_view reveal() const { return text_.reveal(); }

private:
    explicit pkce_verifier(secret text) : text_{std::move(text)} {}

    secret text_;
};

/// `[redacted]`
inline std::string to_string(pkce_verifier const&)
{
    return "[redacted]";
}

/// What the browser shows of a verifier: its SHA-256 in base64url, 43 characters. (X would take
/// the method `plain` too, which protects nothing.)
/// @see RFC 7636 section 4.2
inline std::string challenge_s256(pkce_verifier const& verifier)
{
    return detail::base64url_of(sha256_of(verifier.reveal()));
}

} // namespace oauth2
} // namespace xdm::inline abi_1

#endif
