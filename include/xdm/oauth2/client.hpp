// SPDX-License-Identifier: BSL-1.0
// An app as the developer portal registered it.
#ifndef XDM_OAUTH2_CLIENT_HPP
#define XDM_OAUTH2_CLIENT_HPP

#include <xdm/http/secret.hpp>

#include <optional>
#include <string>
#include <utility>

namespace xdm::inline abi_1::oauth2 {

/// A client: public by its id alone (X's Native App and Single Page App), confidential with a
/// secret (Web App, Automated App). X refuses a client that plays the other kind.
///
///     client{"bXkgYXBw"}
///     client{"bXkgYXBw", secret{...}}
///
/// @see RFC 6749 section 2.1
class client {
public:
    explicit client(std::string id) : id_{std::move(id)} {}
    client(std::string id, xdm::secret secret) : id_{std::move(id)}, secret_{std::move(secret)} {}

    std::string const& id() const { return id_; }
    /// Null for a public client.
    xdm::secret const* secret() const { return secret_ ? &*secret_ : nullptr; }

    friend bool operator==(client const&, client const&) = default;

private:
    std::string id_;
    std::optional<xdm::secret> secret_{};
};

/// `public client ID` or `confidential client ID, secret [redacted]`.
inline std::string to_string(client const& c)
{
    if (auto const* secret = c.secret())
        return "confidential client " + c.id() + ", secret " + to_string(*secret);
    return "public client " + c.id();
}

} // namespace xdm::inline abi_1::oauth2

#endif
