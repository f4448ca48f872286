// SPDX-License-Identifier: BSL-1.0
// A refresh token compares with secrets only: in constant time.
// expect: use of deleted function
// expect: overload resolution selected deleted operator '=='
#include <xdm/oauth2/token.hpp>

bool same(xdm::oauth2::token const& held, xdm::secret const& given)
{
#if XDM_MISUSE
    return held.refresh() == given.reveal();
#else
    return held.refresh() == given;
#endif
}
