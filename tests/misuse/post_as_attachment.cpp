// SPDX-License-Identifier: BSL-1.0
// A post is shared by its link in the text, not as an attachment.
// expect: could not convert
// expect: no matching constructor for initialization of
// expect: no viable conversion
#include <xdm/model/message.hpp>

using namespace xdm::literals;

#if XDM_MISUSE
xdm::message const message{.attachments = {"1580559079470145536"_post}};
#else
xdm::message const message{.attachments = {"1580559079470145536"_media}};
#endif
