// SPDX-License-Identifier: BSL-1.0
// A login that waits holds its verifier: it moves and is not copied.
// expect: oauth2::pending_authorization::pending_authorization(const xdm::
// expect: call to implicitly-deleted copy constructor of 'xdm::oauth2::pending_authorization'
#include <xdm/oauth2/authorize.hpp>

#include <utility>

xdm::oauth2::pending_authorization kept(xdm::oauth2::pending_authorization& login)
{
#if XDM_MISUSE
    return xdm::oauth2::pending_authorization{login};
#else
    return xdm::oauth2::pending_authorization{std::move(login)};
#endif
}
