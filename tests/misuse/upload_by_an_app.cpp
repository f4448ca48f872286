// SPDX-License-Identifier: BSL-1.0
// An app alone uploads nothing: media has an owner.
// expect: use of deleted function
// expect: call to deleted
// expect: overload resolution selected deleted
#include <xdm/endpoint/media/upload_media.hpp>
#include <xdm/oauth2/bearer.hpp>

xdm::request authorized(xdm::secret token)
{
    auto const r = encode(xdm::upload_media{.bytes = "x"});
#if XDM_MISUSE
    return xdm::oauth2::app_bearer{token}(r);
#else
    return xdm::oauth2::bearer{token}(r);
#endif
}
