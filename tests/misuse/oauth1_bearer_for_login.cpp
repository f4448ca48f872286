// SPDX-License-Identifier: BSL-1.0
// The steps of a login with OAuth 1.0a are signed: they take no bearer token.
// expect: use of deleted function
// expect: call to deleted function call operator
#include <xdm/oauth1/request_token.hpp>
#include <xdm/oauth1/sign.hpp>
#include <xdm/oauth2/bearer.hpp>

xdm::request with(xdm::oauth2::bearer const& token, xdm::oauth1::credentials const& client)
{
    xdm::oauth1::request_token const endpoint{};
#if XDM_MISUSE
    static_cast<void>(client);
    return token(encode(endpoint));
#else
    static_cast<void>(token);
    return sign(encode(endpoint), client, {.nonce = "abc", .timestamp = 1});
#endif
}
