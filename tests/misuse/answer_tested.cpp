// SPDX-License-Identifier: BSL-1.0
// An answer that may be unknown is compared, not tested: a no is not a yes.
// expect: could not convert
// expect: is not contextually convertible to 'bool'
// expect: value of type 'xdm::abi_1::answer' (aka 'answer')
#include <xdm/model/user.hpp>

bool may_write(xdm::user const& user)
{
#if XDM_MISUSE
    if (user.receives_your_dm)
        return true;
#else
    if (user.receives_your_dm == xdm::answer::yes)
        return true;
#endif
    return false;
}
