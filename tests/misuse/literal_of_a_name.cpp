// SPDX-License-Identifier: BSL-1.0
// A conversation is named by numbers.
// expect: this_literal_is_no_id_of_x
#include <xdm/model/conversation_id.hpp>

using namespace xdm::literals;

#if XDM_MISUSE
auto const id = "1-bob"_conversation;
#else
auto const id = "1-2"_conversation;
#endif
