// SPDX-License-Identifier: BSL-1.0
// A number becomes an id only where that is written.
// expect: could not convert
// expect: conversion from 'int' to non-scalar type
// expect: no viable conversion
#include <xdm/endpoint/send_message.hpp>

#if XDM_MISUSE
xdm::user_id const me = 42;
#else
xdm::user_id const me{42};
#endif
