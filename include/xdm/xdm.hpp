// SPDX-License-Identifier: BSL-1.0
// The whole library but <xdm/media.hpp>, <xdm/workflow.hpp>, <xdm/fake.hpp> and <xdm/entropy.hpp>.
// A program links Boost.JSON, or compiles <boost/json/src.hpp> in exactly one of its files.
#ifndef XDM_XDM_HPP
#define XDM_XDM_HPP

#include <xdm/core.hpp>
#include <xdm/decode.hpp>

#endif
