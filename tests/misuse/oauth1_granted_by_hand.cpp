// SPDX-License-Identifier: BSL-1.0
// A person's yes comes from a callback that was for this login, not from a text.
// expect: is private within this context
// expect: calling a private constructor
// expect: no matching constructor
// expect: no matching function for call to
#include <xdm/oauth1/callback.hpp>

using namespace xdm::oauth1;

#if XDM_MISUSE
auto yes(pending const& login, std::string_view callback)
{
    return granted{login.token(), callback};
}
#else
auto yes(pending const& login, std::string_view callback)
{
    return finish(login, callback);
}
#endif
