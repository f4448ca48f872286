// SPDX-License-Identifier: BSL-1.0
// A user's id stands nowhere for an event's.
// expect: could not convert
// expect: no viable conversion
#include <xdm/endpoint/delete_event.hpp>

using namespace xdm::literals;

#if XDM_MISUSE
xdm::delete_event const endpoint{.id = "42"_user};
#else
xdm::delete_event const endpoint{.id = "42"_event};
#endif
