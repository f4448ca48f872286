// SPDX-License-Identifier: BSL-1.0
// A message goes to a user or into a conversation, not to an event.
// expect: could not convert
// expect: no viable conversion
// expect: conversion from
#include <xdm/endpoint/send_message.hpp>

using namespace xdm::literals;

#if XDM_MISUSE
xdm::send_message const endpoint{.to = "42"_event};
#else
xdm::send_message const endpoint{.to = "42"_conversation};
#endif
