// SPDX-License-Identifier: BSL-1.0
// At the token endpoints the client answers for itself: no bearer goes there.
// expect: use of deleted function
// expect: overload resolution selected deleted operator '()'
// expect: call to deleted function call operator
#include <xdm/oauth2/bearer.hpp>
#include <xdm/oauth2/revoke.hpp>

xdm::request revoke(xdm::oauth2::client const& client, xdm::secret const& token)
{
    auto const r = encode(xdm::oauth2::revoke_token{.client = client, .token = token});
#if XDM_MISUSE
    return xdm::oauth2::bearer{token}(r);
#else
    return r;
#endif
}
