// SPDX-License-Identifier: BSL-1.0
// An authorizer that takes any request still refuses the one that X takes no OAuth 1.0a for.
// expect: use of deleted function
// expect: call to deleted function 'sign'
#include <xdm/endpoint/download_media.hpp>
#include <xdm/endpoint/get_event.hpp>
#include <xdm/oauth1/sign.hpp>

#include <utility>

#if XDM_MISUSE
using endpoint = xdm::download_media;
#else
using endpoint = xdm::get_event;
#endif

xdm::request with(endpoint const& e, xdm::oauth1::credentials const& keys)
{
    auto const authorize = [&](auto request) {
        return xdm::oauth1::sign(std::move(request), keys, {.nonce = "abc", .timestamp = 1});
    };
    return authorize(encode(e));
}
