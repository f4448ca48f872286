// SPDX-License-Identifier: BSL-1.0
// What signs: the client's key and secret and, once a person agreed, a token and its secret.
#ifndef XDM_OAUTH1_CREDENTIALS_HPP
#define XDM_OAUTH1_CREDENTIALS_HPP

#include <xdm/crypto/hmac.hpp>
#include <xdm/crypto/sha1.hpp>
#include <xdm/http/printable.hpp>
#include <xdm/http/secret.hpp>
#include <xdm/oauth1/token.hpp>
#include <xdm/text/percent.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace xdm::inline abi_1::oauth1 {

/// The key of HMAC-SHA1: both secrets encoded, an `&` between them also where the second is empty.
/// @see RFC 5849 section 3.4.2
inline secret signing_key(secret const& consumer_secret, secret const& token_secret)
{
    std::string key; // room for all of it from the start: no copy stays behind
    key.reserve(3 * (consumer_secret.reveal().size() + token_secret.reveal().size()) + 1);
    append_percent_encoded(key, consumer_secret.reveal());
    key += '&';
    append_percent_encoded(key, token_secret.reveal());
    return secret{std::move(key)};
}

/// All that signs a request: a client, acting for a token or (to ask for one) for none. Made by
/// `make_credentials` alone, so none is empty or holds what no header could.
class credentials {
public:
    std::string const& consumer_key() const { return consumer_key_; }
    std::string const& token() const { return token_; } ///< its identifier; empty: client alone

    /// The same client, acting for this token.
    credentials with(oauth1::token const& t) const
    {
        return {consumer_key_, consumer_secret_, t.identifier(), t.shared_secret()};
    }

    /// An HMAC that has taken in the signing key: the base string is to follow.
    hmac<sha1> signer() const { return signer_; }

    friend bool operator==(credentials const& left, credentials const& right)
    {
        return left.consumer_key_ == right.consumer_key_ && left.token_ == right.token_ &&
               left.consumer_secret_ == right.consumer_secret_ &&
               left.token_secret_ == right.token_secret_;
    }

private:
    friend std::variant<credentials, invalid_credentials> make_credentials(
        std::string_view, secret const&);
    credentials(std::string_view key, secret consumer_secret, std::string_view token = {},
        secret token_secret = {})
        : consumer_key_{key}, token_{token}, consumer_secret_{std::move(consumer_secret)},
          token_secret_{std::move(token_secret)},
          signer_{signing_key(consumer_secret_, token_secret_).reveal()}
    {}

    std::string consumer_key_;
    std::string token_;
    secret consumer_secret_;
    secret token_secret_;
    hmac<sha1> signer_; // a copy of it costs less than taking in the key for each request
};

/// The credentials of a client alone. They sign `request_token`; X takes them for nothing else.
inline std::variant<credentials, invalid_credentials> make_credentials(
    std::string_view consumer_key, secret const& consumer_secret)
{
    if (auto const flaw = detail::flaw_of_credential("consumer_key", consumer_key))
        return *flaw;
    if (auto const flaw = detail::flaw_of_credential("consumer_secret", consumer_secret.reveal()))
        return *flaw;
    return credentials{consumer_key, consumer_secret};
}

/// The credentials of a client that acts for a token.
inline std::variant<credentials, invalid_credentials> make_credentials(
    std::string_view consumer_key, secret const& consumer_secret, std::string_view token,
    secret const& token_secret)
{
    auto client = make_credentials(consumer_key, consumer_secret);
    auto const* const made = std::get_if<credentials>(&client);
    if (!made)
        return client;
    auto const pair = make_token(token, token_secret);
    if (auto const* const flaw = std::get_if<invalid_credentials>(&pair))
        return *flaw;
    return made->with(*std::get_if<oauth1::token>(&pair));
}

/// `consumer key xvz1evFS, token 370773112-GmHx, secrets [redacted]`
inline std::string to_string(credentials const& c)
{
    std::string text = "consumer key ";
    detail::append_printable(text, c.consumer_key());
    if (!c.token().empty())
        detail::append_printable(text += ", token ", c.token());
    return text + ", secrets [redacted]";
}

} // namespace xdm::inline abi_1::oauth1

#endif
