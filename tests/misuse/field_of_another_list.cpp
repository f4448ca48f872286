// SPDX-License-Identifier: BSL-1.0
// A list of fields takes the fields of its own kind.
// expect: could not convert
// expect: no matching constructor for initialization of
// expect: no matching function for call to
#include <xdm/endpoint/get_events.hpp>

#if XDM_MISUSE
xdm::get_events const endpoint{.media_fields = {xdm::user_field::url}};
#else
xdm::get_events const endpoint{.media_fields = {xdm::media_field::url}};
#endif
