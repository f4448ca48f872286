// SPDX-License-Identifier: BSL-1.0
// A secret goes into no stream.
// expect: use of deleted function
// expect: overload resolution selected deleted operator '<<'
#include <xdm/http/secret.hpp>

#include <ostream>

void log(std::ostream& to, xdm::secret const& token)
{
#if XDM_MISUSE
    to << token;
#else
    to << to_string(token);
#endif
}
