// SPDX-License-Identifier: BSL-1.0
// The authorizers of OAuth 2.0: functions `request -> request` that hold a token.
#ifndef XDM_OAUTH2_BEARER_HPP
#define XDM_OAUTH2_BEARER_HPP

#include <xdm/http/request.hpp>
#include <xdm/http/secret.hpp>
#include <xdm/model/scheme.hpp>

#include <string>
#include <utility>

namespace xdm::inline abi_1::oauth2 {

/// Sets `authorization: Bearer ...`, in place of any that was there.
///
/// A request that still knows its endpoint keeps knowing it, and is refused by the compiler where
/// X refuses this scheme for that endpoint. One that was sliced to a plain `request` goes
/// unchecked.
/// @see RFC 6750 section 2.1
template <scheme Scheme>
class token_bearer {
public:
    explicit token_bearer(secret token) : token_{std::move(token)} {}

    request operator()(request r) const { return authorized(std::move(r)); }

    template <class Endpoint>
        requires accepts_scheme<Endpoint, Scheme>
    request_of<Endpoint> operator()(request_of<Endpoint> r) const
    {
        return authorized(std::move(r));
    }
    template <class Endpoint>
        requires(!accepts_scheme<Endpoint, Scheme>)
    request operator()(request_of<Endpoint>) const = delete; // X takes no such token for it

    friend bool operator==(token_bearer const&, token_bearer const&) = default;

private:
    template <class Request>
    Request authorized(Request r) const
    {
        r.headers.set("authorization", "Bearer " + std::string{token_.reveal()});
        return r;
    }

    secret token_;
};

/// Authorizes with the access token of a person: for every endpoint of v2 with Direct Messages.
using bearer = token_bearer<scheme::oauth2_user>;

/// Authorizes with a token of the app alone: for what concerns no person. Never Direct Messages.
using app_bearer = token_bearer<scheme::oauth2_app>;

} // namespace xdm::inline abi_1::oauth2

#endif
