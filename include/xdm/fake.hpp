// SPDX-License-Identifier: BSL-1.0
// An X for tests: `fake::x` holds users, conversations and messages in memory and answers the
// requests of endpoint/ as X's API does. It names no Boost, but reads bodies with decode/. What it
// answers was recorded from X or stands in its documentation; where neither says, it chose.
#ifndef XDM_FAKE_HPP
#define XDM_FAKE_HPP

#include <xdm/fake/answer.hpp>
#include <xdm/fake/x.hpp>

#endif
