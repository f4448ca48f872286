// SPDX-License-Identifier: BSL-1.0
// A field is named by its enumerator: a text, which may be misspelled, is added on purpose.
// expect: could not convert
// expect: no matching constructor for initialization of
// expect: no matching function for call to
#include <xdm/endpoint/get_me.hpp>

#if XDM_MISUSE
xdm::get_me const endpoint{.user_fields = {"usrename"}};
#else
auto const endpoint = xdm::get_me{.user_fields = xdm::names<xdm::user_field>{}.add("tomorrow")};
#endif
