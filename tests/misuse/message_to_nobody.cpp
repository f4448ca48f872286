// SPDX-License-Identifier: BSL-1.0
// A message without a receiver.
// expect: use of deleted function
// expect: no matching constructor for initialization of
// expect: call to implicitly-deleted default constructor
#include <xdm/endpoint/send_message.hpp>

using namespace xdm::literals;

#if XDM_MISUSE
xdm::send_message const endpoint{.message = {.text = "hello"}};
#else
xdm::send_message const endpoint{.to = "42"_user, .message = {.text = "hello"}};
#endif
