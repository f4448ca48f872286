// SPDX-License-Identifier: BSL-1.0
// A verifier belongs to one login: it moves and is not copied.
// expect: oauth2::pkce_verifier::pkce_verifier(const xdm::
// expect: call to implicitly-deleted copy constructor of 'xdm::oauth2::pkce_verifier'
#include <xdm/oauth2/pkce.hpp>

#include <utility>

xdm::oauth2::pkce_verifier kept(xdm::oauth2::pkce_verifier& verifier)
{
#if XDM_MISUSE
    return xdm::oauth2::pkce_verifier{verifier};
#else
    return xdm::oauth2::pkce_verifier{std::move(verifier)};
#endif
}
