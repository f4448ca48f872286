// SPDX-License-Identifier: BSL-1.0
// X's download of media takes no signature of OAuth 1.0a; the one of API 1.1 does.
// expect: use of deleted function
// expect: call to deleted function 'sign'
#include <xdm/endpoint/download_media.hpp>
#include <xdm/endpoint/v1/download_media.hpp>
#include <xdm/oauth1/sign.hpp>

#if XDM_MISUSE
using endpoint = xdm::download_media;
#else
using endpoint = xdm::v1::download_media;
#endif

xdm::request with(endpoint const& e, xdm::oauth1::credentials const& keys)
{
    return xdm::oauth1::sign(encode(e), keys, {.nonce = "abc", .timestamp = 1});
}
