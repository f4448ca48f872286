// SPDX-License-Identifier: BSL-1.0
// The members of a grant go into no stream.
// expect: use of deleted function
// expect: overload resolution selected deleted operator '<<'
#include <xdm/oauth2/grant.hpp>

#include <ostream>

void log(std::ostream& to, xdm::oauth2::token_grant const& grant)
{
#if XDM_MISUSE
    to << grant.access_token;
#else
    to << to_string(grant.access_token);
#endif
}
