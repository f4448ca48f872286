// SPDX-License-Identifier: BSL-1.0
// A token is a secret from the first line of a program on.
// expect: no matching function for call to
// expect: no matching constructor for initialization of
#include <xdm/oauth2/bearer.hpp>

#include <string>

auto authorizer(std::string const& token)
{
#if XDM_MISUSE
    return xdm::oauth2::bearer{token};
#else
    return xdm::oauth2::bearer{xdm::secret{token}};
#endif
}
