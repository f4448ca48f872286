// SPDX-License-Identifier: BSL-1.0
// The two ids of a download cannot be swapped.
// expect: could not convert
// expect: no viable conversion
#include <xdm/endpoint/download_media.hpp>

using namespace xdm::literals;

#if XDM_MISUSE
xdm::download_media const endpoint{"2"_media, "1"_event, "a.jpg"};
#else
xdm::download_media const endpoint{"1"_event, "2"_media, "a.jpg"};
#endif
