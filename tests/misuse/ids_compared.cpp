// SPDX-License-Identifier: BSL-1.0
// Ids of different things do not compare.
// expect: no match for 'operator=='
// expect: invalid operands to binary expression
#include <xdm/model/id.hpp>

using namespace xdm::literals;

#if XDM_MISUSE
bool const same = "42"_user == "42"_event;
#else
bool const same = "42"_user == "42"_user;
#endif
