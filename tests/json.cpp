// SPDX-License-Identifier: BSL-1.0
// Boost.JSON, compiled here once for test programs that link no library.
#include <boost/json/src.hpp>
