// SPDX-License-Identifier: BSL-1.0
// A group is made of users.
// expect: could not convert
// expect: no matching constructor for initialization of
// expect: no viable conversion
#include <xdm/endpoint/create_group.hpp>

#include <xdm/model/conversation_id.hpp>

using namespace xdm::literals;

#if XDM_MISUSE
xdm::create_group const endpoint{.participants = {"1-2"_conversation, "3"_conversation}};
#else
xdm::create_group const endpoint{.participants = {"1"_user, "2"_user, "3"_user}};
#endif
