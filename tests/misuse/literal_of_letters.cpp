// SPDX-License-Identifier: BSL-1.0
// A literal that is no id.
// expect: this_literal_is_no_id_of_x
#include <xdm/model/id.hpp>

using namespace xdm::literals;

#if XDM_MISUSE
auto const id = "12a"_user;
#else
auto const id = "12"_user;
#endif
