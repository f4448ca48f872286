// SPDX-License-Identifier: BSL-1.0
// X takes no app-only token for Direct Messages, also after the request was sent elsewhere.
// expect: use of deleted function
// expect: overload resolution selected deleted operator '()'
// expect: call to deleted function call operator
#include <xdm/endpoint/send_message.hpp>
#include <xdm/http/rebase.hpp>
#include <xdm/oauth2/bearer.hpp>

xdm::request authorized(xdm::secret token, xdm::user_id to)
{
    auto const r = xdm::rebase{"http://127.0.0.1:8080"}(
        encode(xdm::send_message{.to = to, .message = {.text = "hi"}}));
#if XDM_MISUSE
    return xdm::oauth2::app_bearer{token}(r);
#else
    return xdm::oauth2::bearer{token}(r);
#endif
}
