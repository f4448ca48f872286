// SPDX-License-Identifier: BSL-1.0
// X takes no app-only token for Direct Messages.
// expect: use of deleted function
// expect: overload resolution selected deleted operator '()'
// expect: call to deleted function call operator
#include <xdm/endpoint/get_events.hpp>
#include <xdm/oauth2/bearer.hpp>

xdm::request authorized(xdm::secret token)
{
#if XDM_MISUSE
    return xdm::oauth2::app_bearer{token}(encode(xdm::get_events{}));
#else
    return xdm::oauth2::bearer{token}(encode(xdm::get_events{}));
#endif
}
