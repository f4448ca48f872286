// SPDX-License-Identifier: BSL-1.0
// What a user writes who copies one header: a request, its answer, and no library to link.
#include "xdm.hpp"

#include <iostream>

bool other_part_agrees(xdm::request const& request);

int main()
{
    using namespace xdm::literals;
    xdm::oauth2::bearer const authorize{xdm::secret{"token"}};
    auto const request = authorize(
        encode(xdm::send_message{.to = "9876543210"_user, .message = {.text = "Hello!"}}));

    xdm::response const response{
        201, {}, R"({"data":{"dm_conversation_id":"1-2","dm_event_id":"1346889436626259968"}})"};
    auto const outcome = xdm::decode<xdm::send_message>(response);
    auto const* sent = std::get_if<xdm::sent_message>(&outcome);
    if (sent == nullptr || !other_part_agrees(request))
        return 1;
    std::cout << href(request) << '\n';
}
