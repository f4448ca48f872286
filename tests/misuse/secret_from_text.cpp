// SPDX-License-Identifier: BSL-1.0
// A text becomes a secret only where that is written.
// expect: could not convert
// expect: conversion from 'const char [10]' to non-scalar type
// expect: no viable conversion from
#include <xdm/http/secret.hpp>

#if XDM_MISUSE
xdm::secret const token = "swordfish";
#else
xdm::secret const token{"swordfish"};
#endif
