// SPDX-License-Identifier: BSL-1.0
// A conversation of two is made in X's order, by `between`.
// expect: is private within this context
// expect: calling a private constructor of class
#include <xdm/model/conversation_id.hpp>

using namespace xdm::literals;

#if XDM_MISUSE
xdm::conversation_id const id{"2"_user, "1"_user};
#else
xdm::conversation_id const id = xdm::conversation_id::between("2"_user, "1"_user);
#endif
