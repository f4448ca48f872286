// SPDX-License-Identifier: BSL-1.0
// A code comes out of a callback whose state was checked, and from nowhere else.
// expect: is private within this context
// expect: calling a private constructor of class 'xdm::oauth2::authorization_code'
#include <xdm/oauth2/callback.hpp>

#include <string>
#include <utility>

using xdm::oauth2::authorization_code;

xdm::oauth2::callback_answer take(xdm::oauth2::pending_authorization& login,
    xdm::oauth2::pkce_verifier verifier, std::string code)
{
#if XDM_MISUSE
    return authorization_code{xdm::secret{std::move(code)}, std::move(verifier), "id",
        login.redirect_uri(), login.requested(), xdm::time_point{}};
#else
    verifier.reveal();
    return finish(login, code, xdm::time_point{});
#endif
}
