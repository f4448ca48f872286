// SPDX-License-Identifier: BSL-1.0
// What most tests include: read once by the compilers beside the first one.
#include <doctest/doctest.h>

#include <xdm/xdm.hpp>
