// SPDX-License-Identifier: BSL-1.0
// An endpoint without its required member.
// expect: could not convert
// expect: no matching constructor for initialization of
// expect: no matching function for call to
#include <xdm/endpoint/get_event.hpp>

using namespace xdm::literals;

#if XDM_MISUSE
xdm::get_event const endpoint{};
#else
xdm::get_event const endpoint{.id = "42"_event};
#endif
