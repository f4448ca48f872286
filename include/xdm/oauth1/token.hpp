// SPDX-License-Identifier: BSL-1.0
#ifndef XDM_OAUTH1_TOKEN_HPP
#define XDM_OAUTH1_TOKEN_HPP

#include <xdm/http/printable.hpp>
#include <xdm/http/secret.hpp>
#include <xdm/model/id.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace xdm::inline abi_1 {

namespace oauth1 {

/// Why there are no credentials.
struct invalid_credentials {
    std::string_view member{}; ///< `consumer_key`, `consumer_secret`, `token` or `token_secret`
    std::string_view reason{}; ///< `is empty`, or `holds a control character`

    friend bool operator==(invalid_credentials const&, invalid_credentials const&) = default;
};

/// `consumer_secret is empty`. What it holds instead is not told.
inline std::string to_string(invalid_credentials const& i)
{
    return std::string{i.member} + ' ' + std::string{i.reason};
}

} // namespace oauth1

namespace detail {

inline std::optional<oauth1::invalid_credentials> flaw_of_credential(
    std::string_view member, std::string_view text)
{
    if (text.empty())
        return oauth1::invalid_credentials{member, "is empty"};
    for (char const c : text)
        if (static_cast<unsigned char>(c) < 0x20 || c == '\x7F')
            return oauth1::invalid_credentials{member, "holds a control character"};
    return {};
}

} // namespace detail

namespace oauth1 {

/// A token's identifier and the secret that proves it: the temporary credentials of a login that
/// is under way, or the token credentials that came of it. Made by `make_token` alone.
/// @see RFC 5849 section 1.1
class token {
public:
    std::string const& identifier() const { return identifier_; }
    secret const& shared_secret() const { return secret_; }

    friend bool operator==(token const&, token const&) = default;

private:
    friend std::variant<token, invalid_credentials> make_token(std::string_view, secret);
    token(std::string_view identifier, secret shared)
        : identifier_{identifier}, secret_{std::move(shared)}
    {}

    std::string identifier_;
    secret secret_;
};

/// A token and its secret, as X gave them; neither may be empty. A line end that came along with
/// a copied text is a control character.
inline std::variant<token, invalid_credentials> make_token(
    std::string_view identifier, secret shared_secret)
{
    if (auto const flaw = detail::flaw_of_credential("token", identifier))
        return *flaw;
    if (auto const flaw = detail::flaw_of_credential("token_secret", shared_secret.reveal()))
        return *flaw;
    return token{identifier, std::move(shared_secret)};
}

/// `token 370773112-GmHx, secret [redacted]`
inline std::string to_string(token const& t)
{
    std::string text = "token ";
    detail::append_printable(text, t.identifier());
    return text + ", secret " + to_string(t.shared_secret());
}

/// The user whom an access token acts for: the number before its `-`. Empty for a request token.
inline std::optional<user_id> user_of(std::string_view access_token)
{
    auto const dash = access_token.find('-');
    return dash == access_token.npos ? std::nullopt : parse<user_id>(access_token.substr(0, dash));
}

} // namespace oauth1

} // namespace xdm::inline abi_1

#endif
