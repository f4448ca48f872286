// SPDX-License-Identifier: BSL-1.0
// What most tests include, read once: by the compilers beside the first one, and by Meson.
#include <boost/json.hpp>
#include <doctest/doctest.h>

#include <xdm/xdm.hpp>
