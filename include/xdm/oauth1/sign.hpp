// SPDX-License-Identifier: BSL-1.0
// The authorizer of OAuth 1.0a: a function `request -> request`.
#ifndef XDM_OAUTH1_SIGN_HPP
#define XDM_OAUTH1_SIGN_HPP

#include <xdm/http/request.hpp>
#include <xdm/model/scheme.hpp>
#include <xdm/oauth1/credentials.hpp>
#include <xdm/oauth1/once.hpp>
#include <xdm/oauth1/prepare.hpp>
#include <xdm/oauth1/signature.hpp>

#include <utility>

namespace xdm::inline abi_1::oauth1 {

/// The request with `Authorization: OAuth ...`, in place of every `Authorization` that it had.
///
/// Signed are the method, the URL, and the decoded pairs of the query and of a form body; nothing
/// of a JSON or multipart body. A query that was written into `url` becomes pairs of `query`, and a
/// fragment goes: so `href` writes what was signed.
///
/// Parameters of the caller that begin with `oauth_`, such as `oauth_callback`, belong into one
/// place with the others of that kind: they move from query and form into the header, and are
/// signed there. Those that a signature brings itself (`oauth_token`, `oauth_nonce`, ...) are
/// dropped, and of several with one name one is kept. So the request is valid whatever it was
/// made of, and signing it again, with a fresh nonce, gives a valid one too.
///
/// Whatever changes method, URL, query or form afterwards breaks the signature: sign last.
/// @see RFC 5849 sections 3.1 to 3.5
inline request sign(request r, credentials const& c, once const& o)
{
    detail::prepared const ready{r, c, o};
    auto const signature = detail::sign_parameters(
        c.signer(), r.method, ready.uri(), ready.parameters());
    r.headers.set("authorization", ready.header(signature));
    return r;
}

/// The same for a request that still knows its endpoint, and goes on knowing it. A request that
/// was sliced to a plain one goes unchecked.
template <class Endpoint>
    requires accepts_scheme<Endpoint, scheme::oauth1_user>
request_of<Endpoint> sign(request_of<Endpoint> r, credentials const& c, once const& o)
{
    static_cast<request&>(r) = sign(static_cast<request&&>(r), c, o);
    return r;
}
template <class Endpoint>
    requires(!accepts_scheme<Endpoint, scheme::oauth1_user>)
request sign(request_of<Endpoint>, credentials const&, once const&) = delete; // X takes no 1.0a

} // namespace xdm::inline abi_1::oauth1

#endif
