// SPDX-License-Identifier: BSL-1.0
// The endpoints of version 1.1 take OAuth 1.0a only, also through a generic lambda.
// expect: use of deleted function
// expect: overload resolution selected deleted operator '()'
// expect: call to deleted function call operator
#include <xdm/endpoint/delete_event.hpp>
#include <xdm/endpoint/v1/delete_event.hpp>
#include <xdm/oauth2/bearer.hpp>

#include <utility>

xdm::request authorized(xdm::secret token, xdm::event_id id)
{
    auto const authorize = [&](auto r) { return xdm::oauth2::bearer{token}(std::move(r)); };
#if XDM_MISUSE
    return authorize(encode(xdm::v1::delete_event{.id = id}));
#else
    return authorize(encode(xdm::delete_event{.id = id}));
#endif
}
