// SPDX-License-Identifier: BSL-1.0
// A second translation unit with the same header.
#include "xdm.hpp"

bool other_part_agrees(xdm::request const& request)
{
    using namespace xdm::literals;
    auto const same = encode(
        xdm::send_message{.to = "9876543210"_user, .message = {.text = "Hello!"}});
    return same.body == request.body && same.url == request.url;
}
