// SPDX-License-Identifier: BSL-1.0
// A media for posts is refused in a message: its category can't be named.
// expect: is not a member of
// expect: no member named
// expect: cannot convert
#include <xdm/endpoint/media/initialize_upload.hpp>

#if XDM_MISUSE
constexpr auto category = xdm::media_category::tweet_image;
#else
constexpr auto category = xdm::media_category::dm_image;
#endif
xdm::initialize_upload const upload{.category = category, .type = xdm::media_type::png};
