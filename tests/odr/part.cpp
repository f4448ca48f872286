// SPDX-License-Identifier: BSL-1.0
// Half of a program. It is compiled twice, as `first` and as `second`, with unlike flags.
#include "part.hpp"

#include <xdm/endpoint.hpp>
#include <xdm/text.hpp>

std::vector<std::string> XDM_PART()
{
    using namespace xdm::literals;
    std::vector<std::string> seen;
    auto const size_of = [&](auto const& value) { seen.push_back(std::to_string(sizeof value)); };

    auto const request = encode(
        xdm::send_message{.to = "9876543210"_user, .message = {.text = "Hi!"}});
    size_of(request);
    size_of(request.query);
    size_of(request.headers);
    seen.push_back(href(request));
    seen.push_back(request.body);

    auto const page = encode(xdm::get_events{.in = "1-2"_conversation, .max_results = 5});
    seen.push_back(target(page));
    seen.push_back(std::to_string(std::hash<xdm::user_id>{}("42"_user)));
    seen.push_back(xdm::to_string(*xdm::parse_timestamp("2022-10-19T20:58:00.5+02:00")));
    seen.push_back(xdm::to_utf8("a\xff"));
    seen.push_back(xdm::base64_encode("foob"));
    return seen;
}
