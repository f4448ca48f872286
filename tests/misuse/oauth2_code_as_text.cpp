// SPDX-License-Identifier: BSL-1.0
// What stands in a callback's query is no code to exchange.
// expect: could not convert
// expect: no viable conversion from
#include <xdm/oauth2/callback.hpp>
#include <xdm/oauth2/exchange.hpp>

#include <string>
#include <utility>

auto exchange(xdm::oauth2::authorization_code checked, std::string unchecked)
{
#if XDM_MISUSE
    return xdm::oauth2::exchange_code{
        .client = xdm::oauth2::client{"id"}, .code = std::move(unchecked)};
#else
    unchecked.clear();
    return xdm::oauth2::exchange_code{
        .client = xdm::oauth2::client{"id"}, .code = std::move(checked)};
#endif
}
