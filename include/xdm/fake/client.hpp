// SPDX-License-Identifier: BSL-1.0
// Apps as X's developer portal registers them.
#ifndef XDM_FAKE_CLIENT_HPP
#define XDM_FAKE_CLIENT_HPP

#include <xdm/fake/seeded.hpp>
#include <xdm/http/secret.hpp>
#include <xdm/oauth1/credentials.hpp>
#include <xdm/oauth2/client.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace xdm::inline abi_1::fake {

/// What an app may do with OAuth 1.0a; OAuth 2.0 has scopes in its place.
enum class permission : unsigned char { read, read_write, read_write_messages };

/// As `x-access-level` says it: `read-write-directmessages`.
constexpr std::string_view to_string(permission p)
{
    return p == permission::read         ? "read"
           : p == permission::read_write ? "read-write"
                                         : "read-write-directmessages";
}

/// How an app is registered; each member may be left out.
struct new_client {
    bool confidential = false; ///< a Web App or Bot, which has a secret; else a Native App

    /// Where browsers are sent back to, each by its exact text. Without one an app takes PINs only.
    std::vector<std::string> redirect_uris{};

    fake::permission permission = fake::permission::read_write_messages;
    std::string id{}; ///< of OAuth 2.0; empty: one is made
};

/// An app with its keys, those of OAuth 2.0 and those of OAuth 1.0a. Made by `add_client`.
class client {
public:
    client(std::uint64_t seed, std::uint64_t number, new_client how)
        : oauth2_{made(seed, number, how)}, key_{text(seed, "consumer_key", number, 25)},
          secret_{text(seed, "consumer_secret", number, 50)}, oauth1_{signer(key_, secret_)},
          redirect_uris_{std::move(how.redirect_uris)}, permission_{how.permission}
    {}

    std::string const& id() const { return oauth2_.id(); }
    /// What logs in with OAuth 2.0: public or confidential.
    oauth2::client const& oauth2_client() const { return oauth2_; }

    std::string const& consumer_key() const { return key_; }
    secret const& consumer_secret() const { return secret_; }
    /// What signs with OAuth 1.0a for the app alone: a `request_token`.
    oauth1::credentials const& oauth1_client() const { return oauth1_; }

    std::vector<std::string> const& redirect_uris() const { return redirect_uris_; }
    bool is_registered(std::string_view redirect_uri) const
    {
        for (auto const& one : redirect_uris_)
            if (one == redirect_uri)
                return true;
        return false;
    }
    fake::permission permission() const { return permission_; }
    /// The same app with another permission. Tokens that it has keep theirs, as they do with X.
    void permit(fake::permission now) { permission_ = now; }

private:
    static std::string text(std::uint64_t seed, char const* kind, std::uint64_t n, std::size_t size)
    {
        return detail::seeded_text(detail::seeded(seed, kind, n), size);
    }
    static oauth2::client made(std::uint64_t seed, std::uint64_t number, new_client const& how)
    {
        auto id = how.id.empty() ? text(seed, "client_id", number, 34) : how.id;
        if (!how.confidential)
            return oauth2::client{std::move(id)};
        return {std::move(id), secret{text(seed, "client_secret", number, 50)}};
    }
    static oauth1::credentials signer(std::string_view key, secret const& shared)
    {
        auto made = oauth1::make_credentials(key, shared); // never a flaw: letters and digits
        return std::move(*std::get_if<oauth1::credentials>(&made));
    }

    oauth2::client oauth2_;
    std::string key_;
    secret secret_;
    oauth1::credentials oauth1_;
    std::vector<std::string> redirect_uris_;
    fake::permission permission_;
};

} // namespace xdm::inline abi_1::fake

#endif
