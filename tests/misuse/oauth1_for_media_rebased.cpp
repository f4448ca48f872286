// SPDX-License-Identifier: BSL-1.0
// A request that was sent elsewhere still knows that X takes no OAuth 1.0a for it.
// expect: use of deleted function
// expect: call to deleted function 'sign'
#include <xdm/endpoint/download_media.hpp>
#include <xdm/endpoint/get_event.hpp>
#include <xdm/http/rebase.hpp>
#include <xdm/oauth1/sign.hpp>

#if XDM_MISUSE
using endpoint = xdm::download_media;
#else
using endpoint = xdm::get_event;
#endif

xdm::request with(endpoint const& e, xdm::oauth1::credentials const& keys)
{
    xdm::rebase const elsewhere{"http://127.0.0.1:8080"};
    return xdm::oauth1::sign(elsewhere(encode(e)), keys, {.nonce = "abc", .timestamp = 1});
}
