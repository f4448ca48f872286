// SPDX-License-Identifier: BSL-1.0
// Credentials come from make_credentials, which refuses the ones that cannot be.
// expect: is private within this context
// expect: calling a private constructor
// expect: no matching constructor
// expect: no matching function for call to
#include <xdm/oauth1/credentials.hpp>

#if XDM_MISUSE
auto made(xdm::secret const& s)
{
    return xdm::oauth1::credentials{"key", s};
}
#else
auto made(xdm::secret const& s)
{
    return xdm::oauth1::make_credentials("key", s);
}
#endif
