// SPDX-License-Identifier: BSL-1.0
// Key and secret cannot change places: a secret is a type of its own.
// expect: no matching function for call to
#include <xdm/oauth1/credentials.hpp>

auto made(
    std::string_view key, std::string_view token, xdm::secret const& one, xdm::secret const& other)
{
#if XDM_MISUSE
    return xdm::oauth1::make_credentials(one, key, other, token);
#else
    return xdm::oauth1::make_credentials(key, one, token, other);
#endif
}
