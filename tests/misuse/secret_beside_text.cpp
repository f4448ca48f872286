// SPDX-License-Identifier: BSL-1.0
// A secret compares with secrets only: in constant time.
// expect: use of deleted function
// expect: overload resolution selected deleted operator '=='
#include <xdm/http/secret.hpp>

bool same(xdm::secret const& given)
{
#if XDM_MISUSE
    return given == "swordfish";
#else
    return given == xdm::secret{"swordfish"};
#endif
}
