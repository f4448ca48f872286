// SPDX-License-Identifier: BSL-1.0
// A server's look at a signature, step by step.
#ifndef XDM_OAUTH1_EXPLAIN_RECEIVED_HPP
#define XDM_OAUTH1_EXPLAIN_RECEIVED_HPP

#include <xdm/http/request.hpp>
#include <xdm/oauth1/base_string.hpp>
#include <xdm/oauth1/credentials.hpp>
#include <xdm/oauth1/explain.hpp>
#include <xdm/oauth1/received.hpp>

#include <string>

namespace xdm::inline abi_1::oauth1 {

/// How `verify` comes to the signature that it expects of this request, from the parameters that
/// came with it. `compare` it with the client's own explanation; the header is the one that came.
///
/// The signature is what these credentials give: show it to nobody but who holds them.
inline explanation explain_received(
    request const& r, credentials const& c, rules strictness = rules::rfc5849)
{
    detail::received const came{r, strictness};
    auto e = detail::explain_parameters(
        r, c, base_string_uri(r.url).value_or(""), came.parameters());
    e.header = r.headers.find("authorization").value_or("");
    return e;
}

} // namespace xdm::inline abi_1::oauth1

#endif
