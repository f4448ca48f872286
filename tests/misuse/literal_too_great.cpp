// SPDX-License-Identifier: BSL-1.0
// A literal that fits no 64 bits.
// expect: this_literal_is_no_id_of_x
#include <xdm/model/id.hpp>

using namespace xdm::literals;

#if XDM_MISUSE
auto const id = "18446744073709551616"_event;
#else
auto const id = "18446744073709551615"_event;
#endif
